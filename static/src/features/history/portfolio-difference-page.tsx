import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { NodeId } from '@domain/foundation/ids';

import { useToday } from '../../shared/as-of';
import { csvName, downloadCsv } from '../../shared/csv';
import { Page } from '../../shared/page';
import { PortfolioBadge } from '../../shared/portfolio-choice';
import { useAnswer } from '../../shared/questions';
import { comparedProjects } from './compared';
import { DayRefused } from './day-refused';
import { differenceCsv } from './difference-csv';
import { PortfolioDifferenceContent, totalChanges } from './portfolio-difference-content';
import { lastThirtyDays, TwoDaysFields } from './two-days';

/** What became of a portfolio between two days, in figures and in words. */
export function PortfolioDifferencePage({ initialNode }: { readonly initialNode: NodeId | null }) {
  const today = useToday();
  const [nodeId, setNodeId] = useState(initialNode);
  const [days, setDays] = useState(() => lastThirtyDays(today));
  const nodes = useAnswer('portfolio.nodes', {});
  const difference = useAnswer('portfolio.difference', { nodeId, ...days });
  const { data } = difference;

  const exportCsv = () => {
    if (data === undefined) return;
    const all = data.now.node?.name ?? 'All projects';
    const lines = [
      ...totalChanges(data).map((change) => ({ of: all, name: 'All together', ...change })),
      ...comparedProjects(data).flatMap(({ now, changes }) =>
        changes.map((change) => ({ of: now.key, name: now.name, ...change })),
      ),
    ];
    const kept = { from: data.then.asOf, to: data.now.asOf };
    downloadCsv(csvName(all, kept.from, kept.to), differenceCsv(lines, kept));
  };

  return (
    <Page
      title="Two days compared"
      lead="What became of each measure, which colours changed, and which projects came and left."
      badge={<PortfolioBadge nodes={nodes.data?.nodes ?? []} nodeId={nodeId} onNode={setNodeId} />}
      actions={
        <>
          <TwoDaysFields days={days} today={today} onChange={setDays} />
          {data !== undefined && <Button onClick={exportCsv}>Export CSV</Button>}
        </>
      }
    >
      {data === undefined ? (
        <DayRefused query={difference} what="the two days" />
      ) : (
        <PortfolioDifferenceContent difference={data} />
      )}
    </Page>
  );
}
