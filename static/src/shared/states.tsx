import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import type { ReactNode } from 'react';

import { AskError } from './ask';
import { remedyFor } from './remedy';
import styles from './states.module.css';

/** What stands in place of content that has been asked for: its outline, and the words for those who hear the page. */
export function Loading({ what, rows = 5 }: { readonly what: string; readonly rows?: number }) {
  return (
    <div className={styles['loading']} role="status">
      <span className="visually-hidden">Loading {what}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className={styles['bar']} aria-hidden="true" />
      ))}
    </div>
  );
}

type EmptyProps = {
  readonly title: string;
  /** What would fill it. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
};

export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className={styles['empty']}>
      <Heading size="small" as="h2">
        {title}
      </Heading>
      {children !== undefined && <p className={styles['emptyText']}>{children}</p>}
      {action !== undefined && <div className={styles['emptyAction']}>{action}</div>}
    </div>
  );
}

type ProblemProps = {
  readonly error: Error;
  /** What did not work, as a title: `The portfolio could not be loaded`. */
  readonly title?: string;
  /** Offers *Try again* (or *Reload*, when someone else was faster). */
  readonly onRetry?: () => void;
};

/** A failure: what went wrong, where, what to do about it, and the way to try again. */
export function Problem({ error, title = 'That did not work', onRetry }: ProblemProps) {
  const code = error instanceof AskError ? error.code : null;
  const remedy = remedyFor(code);

  return (
    <div role="alert">
      <SectionMessage appearance="error" title={title}>
        <div className={styles['body']}>
          <p>{error.message}</p>
          {error instanceof AskError && <Place error={error} />}
          {remedy !== null && <p>{remedy}</p>}
          {onRetry !== undefined && (
            <Button onClick={onRetry}>{code === 'conflict' ? 'Reload' : 'Try again'}</Button>
          )}
        </div>
      </SectionMessage>
    </div>
  );
}

function Place({ error: { where, details } }: { readonly error: AskError }) {
  return (
    <>
      {where !== null && <p className={styles['where']}>Where: {where}</p>}
      {details.length > 0 && (
        <ul>
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
    </>
  );
}

type NoticeProps = {
  readonly title: string;
  readonly children?: ReactNode;
  readonly appearance?: 'information' | 'warning' | 'success' | 'discovery';
};

/** Something to know while reading on. */
export function Notice({ title, children, appearance = 'information' }: NoticeProps) {
  return (
    <SectionMessage appearance={appearance} title={title}>
      {children}
    </SectionMessage>
  );
}

/** Says that what is shown leaves something out. */
export function PartialNotice({ children }: { readonly children: ReactNode }) {
  return (
    <Notice appearance="warning" title="This picture is not complete">
      {children}
    </Notice>
  );
}
