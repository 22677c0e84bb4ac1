import type { Health, HealthDimension } from '@domain/rollup/health';

import { useFormats } from './forge-context';
import styles from './health-explanation.module.css';
import { HealthPill } from './health-pill';
import { withDays } from './with-days';

const NAMES: Readonly<Record<HealthDimension['name'], string>> = {
  schedule: 'Schedule',
  cost: 'Cost',
};

/** Why a colour: per dimension the rule, the numbers it rests on, and what would make it green. */
export function HealthExplanation({ health }: { readonly health: Health }) {
  const formats = useFormats();

  return (
    <ul className={styles['dimensions']}>
      {health.dimensions.map((dimension) => (
        <li key={dimension.name} className={styles['dimension']}>
          <div className={styles['head']}>
            <strong>{NAMES[dimension.name]}</strong>
            <HealthPill color={dimension.color} />
          </div>
          <p className={styles['rule']}>{withDays(dimension.rule, formats)}</p>
          {dimension.numbers.length > 0 && (
            <dl className={styles['numbers']}>
              {dimension.numbers.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{withDays(value, formats)}</dd>
                </div>
              ))}
            </dl>
          )}
          {dimension.toGreen !== null && (
            <p className={styles['toGreen']}>
              <strong>To turn green:</strong> {withDays(dimension.toGreen, formats)}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
