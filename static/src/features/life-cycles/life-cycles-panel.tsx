import { useState } from 'react';

import type { KeptLifeCycle } from '@domain/gates/document/life-cycle-document';

import { Loading, Problem } from '../../shared/states';
import type { Draft } from './copied';
import { LifeCycleEditor } from './life-cycle-editor';
import { LifeCycleList } from './life-cycle-list';
import { LifeCycleVersions } from './life-cycle-versions';
import { useLifeCycles } from './life-cycles-data';

/** The life cycles that projects may choose: to read, and to write one's own. */
export function LifeCyclesPanel() {
  const own = useLifeCycles();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [past, setPast] = useState<KeptLifeCycle | null>(null);

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
  if (draft !== null) return <LifeCycleEditor draft={draft} onClose={() => setDraft(null)} />;
  if (past === null) {
    return <LifeCycleList own={own.data} onDraft={setDraft} onVersions={setPast} />;
  }
  const { document, version } = past;
  return (
    <LifeCycleVersions
      id={document.id}
      name={document.name}
      latest={version}
      onDraft={(taken) => {
        setPast(null);
        setDraft(taken);
      }}
      onClose={() => setPast(null)}
    />
  );
}
