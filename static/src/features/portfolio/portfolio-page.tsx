import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';

import type { NodeId } from '@domain/foundation/ids';

import { Page } from '../../shared/page';
import { Empty, Loading, Problem } from '../../shared/states';
import { usePortfolioNodes } from './portfolio-data';
import type { PageOfPortfolio } from './pages-of-portfolio';
import { PortfolioFrame } from './portfolio-frame';

type PortfolioPageProps = {
  /** Opens another page about a portfolio, `null` for all projects. */
  readonly onOpen: (page: PageOfPortfolio, nodeId: NodeId | null) => void;
  readonly onAdminister: () => void;
  /** For those who arrange portfolios and administer nothing else. */
  readonly onArrange: () => void;
};

/** Which projects need attention: the page's one job. */
export function PortfolioPage(props: PortfolioPageProps) {
  const { onOpen, onAdminister, onArrange } = props;
  const nodes = usePortfolioNodes();

  if (nodes.isPending) {
    return (
      <Untitled>
        <Loading what="the portfolio" rows={8} />
      </Untitled>
    );
  }
  if (nodes.isError) {
    return (
      <Untitled>
        <Problem
          title="The portfolios could not be loaded"
          error={nodes.error}
          onRetry={() => void nodes.refetch()}
        />
      </Untitled>
    );
  }

  const { mayAdminister, mayManage } = nodes.data;
  const administer = mayAdminister ? onAdminister : null;
  const arrange = mayManage && !mayAdminister ? onArrange : null;
  return nodes.data.isSetUp ? (
    <PortfolioFrame
      nodes={nodes.data.nodes}
      onOpen={onOpen}
      onAdminister={administer}
      onArrange={arrange}
    />
  ) : (
    <NotSetUp onAdminister={administer} />
  );
}

function Untitled({ children }: { readonly children: ReactNode }) {
  return <Page title="Portfolio">{children}</Page>;
}

function NotSetUp({ onAdminister }: { readonly onAdminister: (() => void) | null }) {
  return (
    <Untitled>
      <Empty
        title="Mandate is not set up yet"
        action={
          onAdminister !== null && (
            <Button appearance="primary" onClick={onAdminister}>
              Set up Mandate
            </Button>
          )
        }
      >
        {onAdminister === null
          ? 'A Jira administrator chooses the projects to govern. Their figures and findings show up here then.'
          : 'Choose the projects to govern: their figures and findings show up here a few minutes later.'}
      </Empty>
    </Untitled>
  );
}
