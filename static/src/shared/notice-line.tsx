import InformationIcon from '@atlaskit/icon/core/status-information';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { ReactNode } from 'react';

import styles from './notice-line.module.css';

type NoticeLineProps = {
  readonly tone: 'information' | 'warning';
  readonly title: string;
  readonly children: ReactNode;
};

/** Something to know before reading on, in one line, where several may stand above each other. */
export function NoticeLine({ tone, title, children }: NoticeLineProps) {
  const Icon = tone === 'warning' ? WarningIcon : InformationIcon;

  return (
    <div role="note" className={styles['line']} data-tone={tone}>
      <span className={styles['icon']}>
        <Icon label={tone === 'warning' ? 'Warning' : 'Information'} />
      </span>
      <p>
        <strong>{title}</strong> {children}
      </p>
    </div>
  );
}
