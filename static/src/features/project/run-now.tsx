import Button from '@atlaskit/button/new';
import Spinner from '@atlaskit/spinner';
import { useEffect, useRef } from 'react';

import type { ProjectOverview } from '@contract/project';

import { openFlag } from '../../shared/flag';
import { useRunProject } from './project-data';
import styles from './run-now.module.css';

/** Computes figures and findings again, now, and says while that goes on. */
export function RunNow({ overview }: { readonly overview: ProjectOverview }) {
  const { project, mayRun, isRecomputing } = overview;
  const run = useRunProject(project.id);
  useFinishedFlag(isRecomputing);

  return (
    <div className={styles['run']}>
      <span role="status" className={styles['status']}>
        {isRecomputing && (
          <>
            <Spinner size="small" label="" /> Computing figures and findings…
          </>
        )}
        {run.isError && <span className={styles['error']}>{run.error.message}</span>}
      </span>
      {mayRun && (
        <Button
          isLoading={run.isPending}
          isDisabled={isRecomputing}
          onClick={() => run.mutate({ id: project.id })}
        >
          Run now
        </Button>
      )}
    </div>
  );
}

function useFinishedFlag(isRecomputing: boolean) {
  const was = useRef(isRecomputing);

  useEffect(() => {
    if (was.current && !isRecomputing) openFlag({ title: 'Figures and findings are up to date' });
    was.current = isRecomputing;
  }, [isRecomputing]);
}
