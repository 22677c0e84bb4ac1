import { useState } from 'react';

import type { NodeId } from '@domain/foundation/ids';

import { Page } from '../../shared/page';
import { PortfolioBadge } from '../../shared/portfolio-choice';
import { useAnswer } from '../../shared/questions';
import { Loading, Problem } from '../../shared/states';
import { CalendarContent } from './calendar-content';

/** The gates of all projects: what waits for a decision, and what is to come. */
export function GateCalendarPage({ initialNode }: { readonly initialNode: NodeId | null }) {
  const [nodeId, setNodeId] = useState(initialNode);
  const nodes = useAnswer('portfolio.nodes', {});
  const calendar = useAnswer('gates.calendar', { nodeId });

  return (
    <Page
      title="Gates"
      lead="What waits for a decision, what is to come, and how long decisions take."
      badge={<PortfolioBadge nodes={nodes.data?.nodes ?? []} nodeId={nodeId} onNode={setNodeId} />}
    >
      {calendar.data !== undefined && <CalendarContent calendar={calendar.data} />}
      {calendar.data === undefined &&
        (calendar.isError ? (
          <Problem
            title="The gates could not be loaded"
            error={calendar.error}
            onRetry={() => void calendar.refetch()}
          />
        ) : (
          <Loading what="the gates" rows={8} />
        ))}
    </Page>
  );
}
