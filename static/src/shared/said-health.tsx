import type { Health } from '@domain/rollup/health';
import { isPainted } from '@domain/rollup/said-health';

import { useFormats } from './forge-context';
import { HealthPill } from './health-pill';
import styles from './said-health.module.css';

/** What somebody said of the health, beside what the data say. Nothing where nobody said anything. */
export function SaidHealth({ health }: { readonly health: Health }) {
  const formats = useFormats();
  const { said, computed } = health;
  if (said === null) return null;

  return (
    <div className={styles['said']} data-painted={isPainted(health)}>
      <p>
        <HealthPill color={said.color} /> is said, until {formats.day(said.until)}: {said.reason}
      </p>
      <p>
        <HealthPill color={computed} /> by the data
        {isPainted(health) && <strong>: better is said than they say</strong>}.
      </p>
    </div>
  );
}
