import type { ItemGovernance } from '@contract/project';

import { SeverityTag, VerdictPill } from '../../shared/verdict-pill';
import styles from './item-page.module.css';

/** The rules that speak of artifacts of its kind, each with what was found. */
export function AskedList({ asked }: { readonly asked: ItemGovernance['asked'] }) {
  return (
    <ul className={styles['asked']}>
      {asked.map(({ id, title, clause, guidance, severity, verdict }) => (
        <li key={id}>
          <div className={styles['askedHead']}>
            <strong>{title}</strong>
            {verdict === null ? (
              <span className={styles['quiet']}>not checked yet</span>
            ) : (
              <VerdictPill verdict={verdict} />
            )}
          </div>
          <span className={styles['quiet']}>
            {clause} · <SeverityTag severity={severity} />
          </span>
          {guidance !== '' && <p className={styles['guidance']}>{guidance}</p>}
        </li>
      ))}
    </ul>
  );
}
