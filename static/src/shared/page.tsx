import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';

import styles from './page.module.css';

type PageProps = {
  readonly title: string;
  /** Stands beside the title: a health pill, a lozenge. */
  readonly badge?: ReactNode;
  /** One line under the title. */
  readonly lead?: ReactNode;
  /** Buttons at the end of the title's line. */
  readonly actions?: ReactNode;
  /** `narrow` for forms and settings, which are hard to read across a wide screen. */
  readonly width?: 'wide' | 'narrow';
  readonly children: ReactNode;
};

/** The frame of each page: its one first-level heading, its actions, its content. */
export function Page({ title, badge, lead, actions, width = 'wide', children }: PageProps) {
  return (
    <main className={styles['page']} data-width={width}>
      <header className={styles['header']}>
        <div className={styles['titles']}>
          <div className={styles['title']}>
            <Heading size="large" as="h1">
              {title}
            </Heading>
            {badge}
          </div>
          {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </header>
      {children}
    </main>
  );
}
