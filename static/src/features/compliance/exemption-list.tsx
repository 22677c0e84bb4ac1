import type { ReactNode } from 'react';

import type { ShownExemption } from '@contract/exemptions';

import { useNames } from '../../shared/people';
import styles from './compliance.module.css';
import { ExemptionCard } from './exemption-card';

type ExemptionListProps = {
  readonly exemptions: readonly ShownExemption[];
  /** Said when there are none. */
  readonly children: ReactNode;
  /** Where exemptions of many projects stand together. */
  readonly withProject?: boolean;
};

/** Waivers or tailoring, each with what became of it and what may be done. */
export function ExemptionList({ exemptions, children, withProject = false }: ExemptionListProps) {
  const names = useNames(
    exemptions.flatMap(({ requested, decision, ending }) =>
      [requested, decision, ending].flatMap((signed) => signed?.by ?? []),
    ),
  );
  if (exemptions.length === 0) return <p className={styles['quiet']}>{children}</p>;

  return (
    <ul className={styles['plain']}>
      {exemptions.map((exemption) => (
        <li key={exemption.id} className={styles['card']}>
          <ExemptionCard
            exemption={exemption}
            nameOf={(id) => names.data?.get(id) ?? 'somebody whose name Jira does not give'}
            withProject={withProject}
          />
        </li>
      ))}
    </ul>
  );
}
