import { useState } from 'react';

import type { NodeId } from '@domain/foundation/ids';

import { Page } from '../../shared/page';
import { PortfolioBadge } from '../../shared/portfolio-choice';
import { useAnswer } from '../../shared/questions';
import { Loading, Problem } from '../../shared/states';
import { DependenciesContent } from './dependencies-content';

/** What waits for what across projects, what of it is late, and who should talk first. */
export function DependenciesPage({ initialNode }: { readonly initialNode: NodeId | null }) {
  const [nodeId, setNodeId] = useState(initialNode);
  const nodes = useAnswer('portfolio.nodes', {});
  const view = useAnswer('dependencies.view', { nodeId });

  return (
    <Page
      title="Dependencies"
      lead="Work that waits for work in other projects, by the links in Jira that say one blocks the other."
      badge={<PortfolioBadge nodes={nodes.data?.nodes ?? []} nodeId={nodeId} onNode={setNodeId} />}
    >
      {view.data !== undefined && <DependenciesContent key={nodeId} view={view.data} />}
      {view.data === undefined &&
        (view.isError ? (
          <Problem
            title="The dependencies could not be loaded"
            error={view.error}
            onRetry={() => void view.refetch()}
          />
        ) : (
          <Loading what="the dependencies" rows={8} />
        ))}
    </Page>
  );
}
