import type { GovernedId } from '@domain/foundation/ids';

import { useAnswer } from '../../shared/questions';
import { Loading, Problem } from '../../shared/states';
import { BlueprintSection } from './blueprint-section';
import { DriftSection } from './drift-section';
import styles from './reuse.module.css';
import { SimilarSection } from './similar-section';

/** What a project starts with, and what it can take over from others. */
export function ReusePanel({ id }: { readonly id: GovernedId }) {
  const view = useAnswer('blueprints.show', { id });

  if (view.data === undefined) {
    return view.isError ? (
      <Problem
        title="The blueprints could not be loaded"
        error={view.error}
        onRetry={() => void view.refetch()}
      />
    ) : (
      <Loading what="blueprints" rows={8} />
    );
  }
  return (
    <div className={styles['panel']}>
      <BlueprintSection of={view.data} />
      {view.data.provisioned !== null && <DriftSection id={id} />}
      <SimilarSection id={id} />
    </div>
  );
}
