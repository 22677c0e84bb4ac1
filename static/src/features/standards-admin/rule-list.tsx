import type { Rule, Standard } from '@domain/standards/standard';

import { severityRank, severityWord } from '../../shared/verdict-words';
import { appliesWords } from './applies-words';
import { evidenceWords } from './evidence-words';
import styles from './standards.module.css';

type RuleListProps = {
  readonly standard: Standard;
  /** Scrolls by itself, so that what follows stays in sight. */
  readonly isShort?: boolean;
  /** As the standard lists them, by clause. */
  readonly isInOrder?: boolean;
};

/** The rules of a standard, gravest first or in its own order; each opens to what it looks at and what to do when it fails. */
export function RuleList({ standard, isShort = false, isInOrder = false }: RuleListProps) {
  const rules = isInOrder
    ? standard.rules
    : standard.rules.toSorted((a, b) => severityRank(a.severity) - severityRank(b.severity));

  return (
    <ul className={styles['rules']} data-short={isShort} aria-label={`Rules of ${standard.name}`}>
      {rules.map((rule) => (
        <li key={rule.id} className={styles['rule']}>
          <RuleEntry rule={rule} />
        </li>
      ))}
    </ul>
  );
}

function RuleEntry({ rule }: { readonly rule: Rule }) {
  return (
    <details className={styles['details']}>
      <summary className={styles['summary']}>
        <span className={styles['severity']} data-severity={rule.severity}>
          {severityWord(rule.severity)}
        </span>
        <span className={styles['ruleTitle']}>{rule.title}</span>
        <span className={styles['clause']}>{rule.clause}</span>
      </summary>
      <dl className={styles['ruleBody']}>
        <dt>Why</dt>
        <dd>{rule.intent}</dd>
        <dt>Checked by</dt>
        <dd>{evidenceWords(rule.evidence)}</dd>
        <dt>Asked</dt>
        <dd>{appliesWords(rule)}</dd>
        <dt>When it fails</dt>
        <dd>{rule.remediation}</dd>
        <dt>Guidance</dt>
        <dd>{rule.guidance}</dd>
        <dt>Source</dt>
        <dd>{rule.source}</dd>
      </dl>
    </details>
  );
}
