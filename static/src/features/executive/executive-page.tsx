import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { NodeId } from '@domain/foundation/ids';

import { Page } from '../../shared/page';
import { PortfolioBadge } from '../../shared/portfolio-choice';
import { useAnswer } from '../../shared/questions';
import { Empty, Loading, Problem } from '../../shared/states';
import { ExecutivePaper, type SourcePage } from './executive-paper';

type ExecutivePageProps = {
  readonly initialNode: NodeId | null;
  readonly onOpen: (page: SourcePage, nodeId: NodeId | null) => void;
};

/** One page about a portfolio for those who read one page. */
export function ExecutivePage({ initialNode, onOpen }: ExecutivePageProps) {
  const [nodeId, setNodeId] = useState(initialNode);
  const nodes = useAnswer('portfolio.nodes', {});
  const view = useAnswer('portfolio.executive', { nodeId });
  const isShown = view.data !== undefined && view.data.projects > 0;

  return (
    <Page
      title="Executive page"
      lead="How it stands, who is free, what it costs and how it performs, on one page to be printed."
      badge={<PortfolioBadge nodes={nodes.data?.nodes ?? []} nodeId={nodeId} onNode={setNodeId} />}
      actions={
        isShown && (
          <Button appearance="primary" onClick={() => window.print()}>
            Print
          </Button>
        )
      }
    >
      {isShown && <ExecutivePaper view={view.data} onOpen={(page) => onOpen(page, nodeId)} />}
      {view.data?.projects === 0 && (
        <Empty title="There is no project here that you may see">
          Projects are put into portfolios in the administration.
        </Empty>
      )}
      {view.data === undefined &&
        (view.isError ? (
          <Problem
            title="The executive page could not be loaded"
            error={view.error}
            onRetry={() => void view.refetch()}
          />
        ) : (
          <Loading what="the executive page" rows={8} />
        ))}
    </Page>
  );
}
