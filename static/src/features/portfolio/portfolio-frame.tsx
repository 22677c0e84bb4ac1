import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { NodeSummary } from '@contract/rollup';
import type { Day } from '@domain/foundation/calendar';
import type { NodeId } from '@domain/foundation/ids';

import { useAddressedNode } from '../../shared/addressed-node';
import { AsOfField, PastBanner, useAsOf, useToday } from '../../shared/as-of';
import type { Formats } from '../../shared/format';
import { useFormats } from '../../shared/forge-context';
import { Page } from '../../shared/page';
import { ExportButtons } from './export-buttons';
import { type PageOfPortfolio, PagesOfPortfolio } from './pages-of-portfolio';
import { NodePicker } from './node-picker';
import { ALL_PROJECTS } from './node-tree';
import { PortfolioBody } from './portfolio-body';
import { pastOf, type ShownPortfolio, usePortfolioView } from './portfolio-data';
import { NO_FILTER, type PortfolioFilter } from './portfolio-filter';

type PortfolioFrameProps = {
  readonly nodes: readonly NodeSummary[];
  /** Opens another page about a portfolio, `null` for all projects. */
  readonly onOpen: (page: PageOfPortfolio, nodeId: NodeId | null) => void;
  /** `null` for those who may not. */
  readonly onAdminister: (() => void) | null;
  readonly onArrange: (() => void) | null;
};

/** Holds which portfolio is looked at, as of which day, and what of it. */
export function PortfolioFrame(props: PortfolioFrameProps) {
  const { nodes, onOpen, onAdminister, onArrange } = props;
  const formats = useFormats();
  const [addressed, setNodeId] = useAddressedNode();
  const nodeId = nodes.some(({ id }) => id === addressed) ? addressed : null;
  const [asOf, setAsOf] = useAsOf();
  const [filter, setFilter] = useState(NO_FILTER);
  const view = usePortfolioView(nodeId, asOf);
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
        <Actions
          {...{ nodeId, title, filter, asOf, onAdminister, onArrange }}
          view={view.data ?? null}
          onAsOf={setAsOf}
        />
      }
    >
      {asOf !== null && (
        <PastBanner
          asked={asOf}
          asOf={view.data?.asOf ?? null}
          today="Figures, colours and compliance are those of that day. Portfolios, plans, ratings and what you may see are those of today."
          onBack={() => setAsOf(null)}
        />
      )}
      <PagesOfPortfolio
        isWithProposals={nodes.length > 0}
        onOpen={(page) => onOpen(page, nodeId)}
      />
      <PortfolioBody
        key={`${nodeId} ${asOf}`}
        title={title}
        query={view}
        asOf={asOf}
        filter={filter}
        onFilter={setFilter}
        onAdminister={onAdminister}
      />
    </Page>
  );
}

type ActionsProps = Pick<PortfolioFrameProps, 'onAdminister' | 'onArrange'> & {
  readonly nodeId: NodeId | null;
  readonly title: string;
  readonly filter: PortfolioFilter;
  readonly asOf: Day | null;
  /** `null` until it is there. */
  readonly view: ShownPortfolio | null;
  readonly onAsOf: (asOf: Day | null) => void;
};

function Actions(props: ActionsProps) {
  const { nodeId, title, filter, asOf, view, onAsOf, onAdminister, onArrange } = props;
  const here = useToday();
  const today = view === null ? here : (pastOf(view)?.today ?? view.asOf);

  return (
    <>
      <AsOfField asOf={asOf} today={today} onChange={onAsOf} />
      {view !== null && view.rows.length > 0 && (
        <ExportButtons {...{ nodeId, title, view, filter }} />
      )}
      {onAdminister !== null && <Button onClick={onAdminister}>Administration</Button>}
      {onArrange !== null && <Button onClick={onArrange}>Arrange portfolios</Button>}
    </>
  );
}

function standOf(view: ShownPortfolio, formats: Formats): string {
  const { asOf, computedAt } = view;
  if (pastOf(view) !== null) return `As of ${formats.day(asOf)}, as it was kept`;
  const computed = computedAt === null ? '' : `, computed ${formats.ago(computedAt)}`;
  return `As of ${formats.day(asOf)}${computed}`;
}
