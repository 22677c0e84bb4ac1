import { useState } from 'react';

import type { NodeId } from '@domain/foundation/ids';

import { Page } from '../../shared/page';
import { PortfolioBadge } from '../../shared/portfolio-choice';
import { useAnswer } from '../../shared/questions';
import { Empty, Loading, Problem } from '../../shared/states';
import { PortfolioValueContent } from './portfolio-value-content';

/** Earned value of a portfolio: what was planned, earned and spent, in each currency for itself. */
export function PortfolioValuePage({ initialNode }: { readonly initialNode: NodeId | null }) {
  const [nodeId, setNodeId] = useState(initialNode);
  const nodes = useAnswer('portfolio.nodes', {});
  const value = useAnswer('portfolio.value', { nodeId });

  return (
    <Page
      title="Earned value"
      lead="What was planned, earned and spent, as each project was last measured against its baseline."
      badge={<PortfolioBadge nodes={nodes.data?.nodes ?? []} nodeId={nodeId} onNode={setNodeId} />}
    >
      {value.data?.projects.length === 0 && (
        <Empty title="There is no project here that you may see">
          Projects are put into portfolios in the administration.
        </Empty>
      )}
      {value.data !== undefined && value.data.projects.length > 0 && (
        <PortfolioValueContent view={value.data} />
      )}
      {value.data === undefined &&
        (value.isError ? (
          <Problem
            title="The earned value could not be loaded"
            error={value.error}
            onRetry={() => void value.refetch()}
          />
        ) : (
          <Loading what="the earned value" rows={8} />
        ))}
    </Page>
  );
}
