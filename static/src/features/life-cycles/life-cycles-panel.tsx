import { useState } from 'react';

import { Loading, Problem } from '../../shared/states';
import type { Draft } from './copied';
import { LifeCycleEditor } from './life-cycle-editor';
import { LifeCycleList } from './life-cycle-list';
import { useLifeCycles } from './life-cycles-data';

/** The life cycles that projects may choose: to read, and to write one's own. */
export function LifeCyclesPanel() {
  const own = useLifeCycles();
  const [draft, setDraft] = useState<Draft | null>(null);

  if (own.isPending) return <Loading what="the life cycles" />;
  if (own.isError) {
    return (
      <Problem
        title="The life cycles could not be loaded"
        error={own.error}
        onRetry={() => void own.refetch()}
      />
    );
  }
  return draft === null ? (
    <LifeCycleList own={own.data} onDraft={setDraft} />
  ) : (
    <LifeCycleEditor draft={draft} onClose={() => setDraft(null)} />
  );
}
