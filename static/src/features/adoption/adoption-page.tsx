import { useState } from 'react';

import type { NodeId, StandardId } from '@domain/foundation/ids';

import { Page } from '../../shared/page';
import { useAnswer } from '../../shared/questions';
import { Loading, Problem } from '../../shared/states';
import { AdoptionChoices } from './adoption-choices';
import { AdoptionOf } from './adoption-of';
import { NothingHeld } from './nothing-held';
import { useStandardsHeld } from './use-standards-held';

/** How the rules of a standard are kept across projects, and what the rules have done. */
export function AdoptionPage({ initialNode }: { readonly initialNode: NodeId | null }) {
  const [nodeId, setNodeId] = useState(initialNode);
  const [chosen, setChosen] = useState<StandardId | null>(null);
  const nodes = useAnswer('portfolio.nodes', {});
  const inUse = useStandardsHeld(nodeId);
  const held = inUse.held ?? [];
  const standardId = (held.find(({ id }) => id === chosen) ?? held[0])?.id ?? null;

  return (
    <Page
      title="Adoption"
      lead="How the rules of a standard are kept, project by project, and what each rule has done."
    >
      <AdoptionChoices
        nodes={nodes.data?.nodes ?? []}
        nodeId={nodeId}
        standards={held}
        standardId={standardId}
        onNode={setNodeId}
        onStandard={setChosen}
      />
      <Below inUse={inUse} nodeId={nodeId} standardId={standardId} />
    </Page>
  );
}

type BelowProps = {
  readonly inUse: ReturnType<typeof useStandardsHeld>;
  readonly nodeId: NodeId | null;
  readonly standardId: StandardId | null;
};

function Below({ inUse: { held, hiddenProjects, failed }, nodeId, standardId }: BelowProps) {
  if (failed?.error) {
    return (
      <Problem
        title="The standards in use could not be loaded"
        error={failed.error}
        onRetry={() => void failed.refetch()}
      />
    );
  }
  if (held === null) return <Loading what="the standards in use" rows={8} />;
  if (standardId === null) return <NothingHeld hiddenProjects={hiddenProjects} />;

  return (
    <AdoptionOf key={`${standardId} ${nodeId ?? ''}`} standardId={standardId} nodeId={nodeId} />
  );
}
