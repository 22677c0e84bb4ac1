import type { ItemGovernance } from '@contract/project';

import { useFormats } from '../../shared/forge-context';
import { HealthPill } from '../../shared/health-pill';
import { withDays } from '../../shared/with-days';
import styles from './item-page.module.css';
import { ItemPart } from './item-part';
import { ProjectName } from './project-name';

type GovernedByProps = { readonly projects: ItemGovernance['governedBy'] };

/** The governed projects the work item counts in, with their health and why. */
export function GovernedBy({ projects }: GovernedByProps) {
  const formats = useFormats();

  return (
    <ItemPart title="Governed project">
      {projects.length === 0 ? (
        <p className={styles['none']}>
          It lies in no governed project, so no figure counts it and no standard holds for it.
        </p>
      ) : (
        <ul className={styles['projects']}>
          {projects.map(({ id, key, name, health, standard }) => (
            <li key={id}>
              <ProjectName projectKey={key}>{name}</ProjectName>
              <HealthPill color={health.color} />
              <span className={styles['quiet']}>
                {key} · {standard ?? 'no standard'}
              </span>
              {health.reasons.length > 0 && (
                <p className={styles['reasons']}>{withDays(health.reasons.join(' '), formats)}</p>
              )}
            </li>
          ))}
        </ul>
      )}
    </ItemPart>
  );
}
