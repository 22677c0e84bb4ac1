import type { MissingRule } from '@contract/gates';

import { SeverityTag } from '../../shared/verdict-pill';
import styles from './gates.module.css';

/** What stands in the way of a plain go; each opens what was found and what to do. */
export function MissingRules({ missing }: { readonly missing: readonly MissingRule[] }) {
  if (missing.length === 0) return null;

  return (
    <>
      <h3 className={styles['heading']}>What is missing</h3>
      <ul className={styles['plain']}>
        {missing.map((rule) => (
          <li key={rule.id}>
            <details className={styles['missing']}>
              <summary>
                {rule.title} <SeverityTag severity={rule.severity} />
              </summary>
              <p>
                {rule.id}: {rule.reason}
              </p>
              <p>
                <strong>What to do.</strong> {rule.remediation}
              </p>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
