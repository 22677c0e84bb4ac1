import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';

import type { ImportStatus, SiteSurvey } from '@contract/setup';

import { useFormats } from '../../shared/forge-context';
import { Loading, Problem } from '../../shared/states';
import { ImportList } from './import-list';
import { IMPORT_WORDS } from './import-words';
import styles from './setup.module.css';
import { useImportStatus, usePauseImport, useStartImport } from './setup-data';

/** How far the import is, over all and by project, with the way to pause it and to go on. */
export function ImportProgress({ survey }: { readonly survey: SiteSurvey }) {
  return (
    <WithStatus>
      {(status) => (
        <>
          <Overall status={status} />
          <Controls state={status.state} />
          {status.projects.length > 0 && <ImportList projects={status.projects} survey={survey} />}
        </>
      )}
    </WithStatus>
  );
}

/** How far it is over all, and nothing else. */
export function ImportSummary() {
  return <WithStatus>{(status) => <Overall status={status} />}</WithStatus>;
}

type WithStatusProps = { readonly children: (status: ImportStatus) => ReactNode };

function WithStatus({ children }: WithStatusProps) {
  const status = useImportStatus();

  if (status.isPending) return <Loading what="the import’s progress" rows={3} />;
  if (status.isError) {
    return (
      <Problem
        title="The import’s progress could not be read"
        error={status.error}
        onRetry={() => void status.refetch()}
      />
    );
  }
  return children(status.data);
}

function Overall({ status }: { readonly status: ImportStatus }) {
  const { number, ago } = useFormats();
  const { title, meaning } = IMPORT_WORDS[status.state];
  const isDone = status.state === 'done';
  const whole = Math.max(status.expected, status.fetched, 1);

  return (
    <div className={styles['state']}>
      <div className={styles['stateLine']}>
        <span className={styles['stateTitle']} role="status">
          {title}
        </span>
        <span className={styles['stateNote']}>
          {number(status.fetched)} of {number(Math.max(status.expected, status.fetched))} work items
        </span>
      </div>
      <progress
        className={styles['progress']}
        aria-label="Import"
        data-done={isDone}
        value={isDone ? whole : status.fetched}
        max={whole}
      />
      <div className={styles['stateLine']}>
        <span className={styles['stateNote']}>{meaning}</span>
        <span className={styles['stateNote']}>
          {number(status.pointsSpent)} Jira points spent, at most {number(status.pointsPerHour)} an
          hour
          {status.finishedAt !== null && `, finished ${ago(status.finishedAt)}`}
        </span>
      </div>
    </div>
  );
}

function Controls({ state }: { readonly state: ImportStatus['state'] }) {
  const start = useStartImport();
  const pause = usePauseImport();
  const error = start.error ?? pause.error;
  const canPause = state === 'running' || state === 'waiting-for-quota';
  const canResume = state === 'paused' || state === 'failed';
  if (!canPause && !canResume && error === null) return null;

  return (
    <>
      <div className={styles['buttons']}>
        {canPause && (
          <Button isLoading={pause.isPending} onClick={() => pause.mutate({})}>
            Pause import
          </Button>
        )}
        {canResume && (
          <Button isLoading={start.isPending} onClick={() => start.mutate({})}>
            Resume import
          </Button>
        )}
      </div>
      {error !== null && <Problem error={error} />}
    </>
  );
}
