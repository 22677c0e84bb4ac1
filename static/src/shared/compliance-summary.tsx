import type { Compliance } from '@domain/standards/standard';

import styles from './compliance-summary.module.css';
import { useFormats } from './forge-context';
import { VerdictMark } from './verdict-pill';
import { VERDICTS, verdictWord } from './verdict-words';

/** How many rules failed, were undecided, waived, passed: as a bar of proportions and in figures. */
export function ComplianceSummary({ compliance }: { readonly compliance: Compliance }) {
  const formats = useFormats();
  const rules = VERDICTS.reduce((sum, verdict) => sum + compliance[verdict], 0);
  if (rules === 0) {
    return <p className={styles['none']}>No standard is assigned, so no rule was checked.</p>;
  }

  return (
    <div className={styles['summary']}>
      <div className={styles['bar']} aria-hidden="true">
        {VERDICTS.filter((verdict) => compliance[verdict] > 0).map((verdict) => (
          <span key={verdict} data-verdict={verdict} style={{ flexGrow: compliance[verdict] }} />
        ))}
      </div>
      <ul className={styles['counts']}>
        {VERDICTS.map((verdict) => (
          <li key={verdict}>
            <VerdictMark verdict={verdict} />
            {verdictWord(verdict)} <strong>{formats.number(compliance[verdict])}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
