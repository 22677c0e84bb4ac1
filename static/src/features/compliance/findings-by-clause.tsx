import { useState } from 'react';

import type { ProjectCompliance } from '@contract/project';

import { VerdictMark } from '../../shared/verdict-pill';
import { severityWord, VERDICTS, verdictWord } from '../../shared/verdict-words';
import { useFormats } from '../../shared/forge-context';
import { ClauseFinding } from './clause-finding';
import { byClause, type FindingFilter, NO_FILTER, SEVERITIES, shownBy, toggled } from './clauses';
import styles from './compliance.module.css';

type FindingsByClauseProps = {
  readonly compliance: ProjectCompliance;
  readonly onCreated: (key: string) => void;
};

/** Findings below the clauses of the standard, with filters by verdict and severity. */
export function FindingsByClause({ compliance, onCreated }: FindingsByClauseProps) {
  const formats = useFormats();
  const [filter, setFilter] = useState(NO_FILTER);
  const { findings } = compliance;
  const shown = shownBy(filter, findings);

  if (findings.length === 0) {
    return (
      <p className={styles['quiet']}>
        {compliance.notAsked.length > 0
          ? 'No rule is asked of this project as it is now.'
          : 'Nothing was checked yet. The daily run does it, or “Run now”.'}
      </p>
    );
  }

  return (
    <>
      <Filters compliance={compliance} filter={filter} onChange={setFilter} />
      <p role="status" className={styles['quiet']}>
        {shown.length === findings.length
          ? formats.count(shown.length, 'finding')
          : `${formats.number(shown.length)} of ${formats.count(findings.length, 'finding')}`}
      </p>
      {byClause(shown).map(({ clause, findings: below }) => (
        <section key={clause} className={styles['clause']} aria-label={clause}>
          <h3 className={styles['clauseName']}>{clause}</h3>
          <ul className={styles['plain']}>
            {below.map((finding) => (
              <li key={finding.ruleId}>
                <ClauseFinding finding={finding} compliance={compliance} onCreated={onCreated} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type FiltersProps = {
  readonly compliance: ProjectCompliance;
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
};

function Filters({ compliance: { findings }, filter, onChange }: FiltersProps) {
  const formats = useFormats();

  return (
    <div className={styles['filters']}>
      <div role="group" aria-label="Verdict" className={styles['chips']}>
        {VERDICTS.map((verdict) => (
          <button
            key={verdict}
            type="button"
            className={styles['chip']}
            aria-pressed={filter.verdicts.has(verdict)}
            onClick={() => onChange({ ...filter, verdicts: toggled(filter.verdicts, verdict) })}
          >
            <VerdictMark verdict={verdict} />
            {verdictWord(verdict)}
            <span>{formats.number(findings.filter((one) => one.verdict === verdict).length)}</span>
          </button>
        ))}
      </div>
      <div role="group" aria-label="Severity" className={styles['chips']}>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className={styles['chip']}
            aria-pressed={filter.severities.has(severity)}
            onClick={() =>
              onChange({ ...filter, severities: toggled(filter.severities, severity) })
            }
          >
            {severityWord(severity)}
          </button>
        ))}
      </div>
    </div>
  );
}
