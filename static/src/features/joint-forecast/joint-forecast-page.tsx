import { useState } from 'react';

import type { NodeId } from '@domain/foundation/ids';

import { Page } from '../../shared/page';
import { PortfolioBadge } from '../../shared/portfolio-choice';
import { useAnswer } from '../../shared/questions';
import { Empty, Loading, Problem } from '../../shared/states';
import { JointForecastContent } from './joint-forecast-content';

/** When all projects of a portfolio are finished, with which odds, and which of them hold it back. */
export function JointForecastPage({ initialNode }: { readonly initialNode: NodeId | null }) {
  const [nodeId, setNodeId] = useState(initialNode);
  const nodes = useAnswer('portfolio.nodes', {});
  const forecast = useAnswer('portfolio.forecast', { nodeId, by: null });

  return (
    <Page
      title="Forecast"
      lead="When all projects of a portfolio are finished, from the exact odds of each."
      badge={<PortfolioBadge nodes={nodes.data?.nodes ?? []} nodeId={nodeId} onNode={setNodeId} />}
    >
      {forecast.data?.projects.length === 0 && (
        <Empty title="There is no project here that you may see">
          Projects are put into portfolios in the administration.
        </Empty>
      )}
      {forecast.data !== undefined && forecast.data.projects.length > 0 && (
        <JointForecastContent key={nodeId} nodeId={nodeId} forecast={forecast.data} />
      )}
      {forecast.data === undefined &&
        (forecast.isError ? (
          <Problem
            title="The forecast could not be loaded"
            error={forecast.error}
            onRetry={() => void forecast.refetch()}
          />
        ) : (
          <Loading what="the forecast" rows={8} />
        ))}
    </Page>
  );
}
