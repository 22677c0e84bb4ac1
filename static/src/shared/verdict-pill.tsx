import type { Severity, Verdict } from '@domain/standards/standard';

import styles from './verdict-pill.module.css';
import { severityWord, verdictWord } from './verdict-words';

const MARKS: Readonly<Record<Verdict, string>> = {
  failed: 'M2.5 2.5l7 7m0-7l-7 7',
  passed: 'M2 6.5l2.8 2.8L10 3.2',
  undecided: 'M2.5 6h7',
  waived: 'M2 8.5c1.5-6 6.5-6 8 0M2 8.5l-.4-3.2M2 8.5l3-1.2',
};

/** A verdict told by mark and word as well as by colour. */
export function VerdictPill({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span className={styles['verdict']} data-verdict={verdict}>
      <VerdictMark verdict={verdict} />
      {verdictWord(verdict)}
    </span>
  );
}

export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  return (
    <svg
      className={styles['mark']}
      data-verdict={verdict}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
    >
      <path d={MARKS[verdict]} fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}

export function SeverityTag({ severity }: { readonly severity: Severity }) {
  return (
    <span className={styles['severity']} data-severity={severity}>
      {severityWord(severity)}
    </span>
  );
}
