import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { NodeSummary, PortfolioView } from '@contract/rollup';
import type { NodeId } from '@domain/foundation/ids';

import type { Formats } from '../../shared/format';
import { useFormats } from '../../shared/forge-context';
import { Page } from '../../shared/page';
import { ExportButtons } from './export-buttons';
import { type PageOfPortfolio, PagesOfPortfolio } from './pages-of-portfolio';
import { NodePicker } from './node-picker';
import { ALL_PROJECTS } from './node-tree';
import { PortfolioBody } from './portfolio-body';
import { usePortfolioView } from './portfolio-data';
import { NO_FILTER } from './portfolio-filter';

type PortfolioFrameProps = {
  readonly nodes: readonly NodeSummary[];
  readonly initialNode: NodeId | null;
  /** Opens another page about a portfolio, `null` for all projects. */
  readonly onOpen: (page: PageOfPortfolio, nodeId: NodeId | null) => void;
  /** `null` for those who may not. */
  readonly onAdminister: (() => void) | null;
  readonly onArrange: (() => void) | null;
};

/** Holds which portfolio is looked at, and what of it. */
export function PortfolioFrame(props: PortfolioFrameProps) {
  const { nodes, initialNode, onOpen, onAdminister, onArrange } = props;
  const formats = useFormats();
  const [nodeId, setNodeId] = useState(initialNode);
  const [filter, setFilter] = useState(NO_FILTER);
  const view = usePortfolioView(nodeId);
  const title = nodes.find(({ id }) => id === nodeId)?.name ?? ALL_PROJECTS;

  const select = (id: NodeId | null) => {
    setNodeId(id);
    setFilter(NO_FILTER);
  };

  return (
    <Page
      title={title}
      badge={nodes.length > 0 && <NodePicker nodes={nodes} selected={nodeId} onSelect={select} />}
      lead={view.data === undefined ? '\u00A0' : standOf(view.data, formats)}
      actions={
        <>
          {view.data !== undefined && view.data.rows.length > 0 && (
            <ExportButtons nodeId={nodeId} title={title} view={view.data} filter={filter} />
          )}
          {onAdminister !== null && <Button onClick={onAdminister}>Administration</Button>}
          {onArrange !== null && <Button onClick={onArrange}>Arrange portfolios</Button>}
        </>
      }
    >
      <PagesOfPortfolio
        isWithProposals={nodes.length > 0}
        onOpen={(page) => onOpen(page, nodeId)}
      />
      <PortfolioBody
        key={nodeId}
        title={title}
        query={view}
        filter={filter}
        onFilter={setFilter}
        onAdminister={onAdminister}
      />
    </Page>
  );
}

function standOf({ asOf, computedAt }: PortfolioView, formats: Formats): string {
  const computed = computedAt === null ? '' : `, computed ${formats.ago(computedAt)}`;
  return `As of ${formats.day(asOf)}${computed}`;
}
