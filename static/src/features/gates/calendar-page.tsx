import { useState } from 'react';

import type { NodeId } from '@domain/foundation/ids';

import { Choice } from '../../shared/choice';
import { ALL_NODES, nodeOptions } from '../../shared/node-options';
import { Page } from '../../shared/page';
import { useAnswer } from '../../shared/questions';
import { Loading, Problem } from '../../shared/states';
import { CalendarContent } from './calendar-content';
import styles from './gates.module.css';

/** The gates of all projects: what waits for a decision, and what is to come. */
export function GateCalendarPage({ initialNode }: { readonly initialNode: NodeId | null }) {
  const [nodeId, setNodeId] = useState(initialNode);
  const nodes = useAnswer('portfolio.nodes', {});
  const calendar = useAnswer('gates.calendar', { nodeId });
  const known = nodes.data?.nodes ?? [];

  return (
    <Page
      title="Gates"
      lead="What waits for a decision, what is to come, and how long decisions take."
      badge={
        <div className={styles['node']}>
          <Choice
            label="Portfolio"
            isCompact
            options={nodeOptions(known)}
            value={nodeId ?? ALL_NODES}
            onChange={(id) => setNodeId(known.find((node) => node.id === id)?.id ?? null)}
          />
        </div>
      }
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
