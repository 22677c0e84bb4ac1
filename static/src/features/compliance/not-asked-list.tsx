import type { ProjectCompliance } from '@contract/project';

import { Section } from '../../shared/section';
import styles from './compliance.module.css';
import { whyNotAsked } from './exemption-words';

/** The rules of the standard that are not asked of the project, and why. */
export function NotAskedList({
  compliance: { notAsked },
}: {
  readonly compliance: ProjectCompliance;
}) {
  return (
    <Section title="Not asked">
      {notAsked.length === 0 ? (
        <p className={styles['quiet']}>Every rule of the standard is asked.</p>
      ) : (
        <ul className={styles['plain']}>
          {notAsked.map((one) => (
            <li key={one.rule.id} className={styles['card']}>
              {one.rule.title}
              <p className={styles['quiet']}>
                {one.rule.id} · {whyNotAsked(one)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
