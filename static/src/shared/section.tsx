import Heading from '@atlaskit/heading';
import { useId, type ReactNode } from 'react';

import styles from './section.module.css';

type SectionProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A bordered part of a page under a second-level heading. */
export function Section({ title, lead, actions, children }: SectionProps) {
  const id = useId();

  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div className={styles['header']}>
        <div className={styles['titles']}>
          <Heading size="small" as="h2" id={id}>
            {title}
          </Heading>
          {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
