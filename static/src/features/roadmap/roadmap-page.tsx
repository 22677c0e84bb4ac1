import { useState } from 'react';

import type { NodeId } from '@domain/foundation/ids';

import { Page } from '../../shared/page';
import { PortfolioBadge } from '../../shared/portfolio-choice';
import { useAnswer } from '../../shared/questions';
import { Empty, Loading, Problem } from '../../shared/states';
import { RoadmapContent } from './roadmap-content';

/** The projects of a portfolio in time, what waits for what, and what sets the end of all. */
export function RoadmapPage({ initialNode }: { readonly initialNode: NodeId | null }) {
  const [nodeId, setNodeId] = useState(initialNode);
  const nodes = useAnswer('portfolio.nodes', {});
  const roadmap = useAnswer('portfolio.roadmap', { nodeId });

  return (
    <Page
      title="Roadmap"
      lead="Projects in time, with milestones and gates, what waits for what, and what sets the end of all."
      badge={<PortfolioBadge nodes={nodes.data?.nodes ?? []} nodeId={nodeId} onNode={setNodeId} />}
    >
      {roadmap.data?.projects.length === 0 && (
        <Empty title="There is no project here that you may see">
          Projects are put into portfolios in the administration.
        </Empty>
      )}
      {roadmap.data !== undefined && roadmap.data.projects.length > 0 && (
        <RoadmapContent key={nodeId} roadmap={roadmap.data} />
      )}
      {roadmap.data === undefined &&
        (roadmap.isError ? (
          <Problem
            title="The roadmap could not be loaded"
            error={roadmap.error}
            onRetry={() => void roadmap.refetch()}
          />
        ) : (
          <Loading what="the roadmap" rows={8} />
        ))}
    </Page>
  );
}
