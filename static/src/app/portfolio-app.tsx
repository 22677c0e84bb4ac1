import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';

import type { NodeId } from '@domain/foundation/ids';

import { PAGE_TITLES, type PageOfPortfolio } from '../features/portfolio/pages-of-portfolio';
import { PortfolioPage } from '../features/portfolio/portfolio-page';
import { useAddressedNode } from '../shared/addressed-node';
import { Page } from '../shared/page';
import { Loading } from '../shared/states';
import styles from './portfolio-app.module.css';

const Administration = lazy(async () => ({
  default: (await import('./administration')).Administration,
}));
const Arrange = lazy(async () => ({ default: (await import('./arrange')).Arrange }));

const Executive = lazy(async () => ({
  default: (await import('../features/executive/executive-page')).ExecutivePage,
}));

/** Each is loaded when it is opened first. */
const PAGES = {
  proposals: lazy(async () => ({
    default: (await import('../features/proposals/proposals-page')).ProposalsPage,
  })),
  registers: lazy(async () => ({
    default: (await import('../features/registers/registers-page')).RegistersPage,
  })),
  gates: lazy(async () => ({
    default: (await import('../features/gates/calendar-page')).GateCalendarPage,
  })),
  dependencies: lazy(async () => ({
    default: (await import('../features/dependencies/dependencies-page')).DependenciesPage,
  })),
  roadmap: lazy(async () => ({
    default: (await import('../features/roadmap/roadmap-page')).RoadmapPage,
  })),
  forecast: lazy(async () => ({
    default: (await import('../features/joint-forecast/joint-forecast-page')).JointForecastPage,
  })),
  value: lazy(async () => ({
    default: (await import('../features/portfolio-value/portfolio-value-page')).PortfolioValuePage,
  })),
  resources: lazy(async () => ({
    default: (await import('../features/resources/resources-page')).ResourcesPage,
  })),
  reports: lazy(async () => ({
    default: (await import('../features/reporting/history-page')).HistoryPage,
  })),
  difference: lazy(async () => ({
    default: (await import('../features/history/portfolio-difference-page'))
      .PortfolioDifferencePage,
  })),
  adoption: lazy(async () => ({
    default: (await import('../features/adoption/adoption-page')).AdoptionPage,
  })),
} as const satisfies Readonly<Record<Exclude<PageOfPortfolio, 'executive'>, unknown>>;

type View = 'portfolio' | 'administration' | 'arrange' | PageOfPortfolio;

const TITLES = {
  ...PAGE_TITLES,
  administration: 'Administration',
  arrange: 'Arrange portfolios',
} as const;

/** The portfolio page with what else is told of a portfolio, and for those who may the administration, or their part of it, behind it. */
export function PortfolioApp() {
  const [view, setView] = useState<View>('portfolio');
  const [nodeId, setNodeId] = useAddressedNode();
  const showPortfolio = () => setView('portfolio');
  const open = (next: View, id: NodeId | null) => {
    setNodeId(id);
    setView(next);
  };
  if (view === 'portfolio') {
    return (
      <PortfolioPage
        onOpen={open}
        onAdminister={() => setView('administration')}
        onArrange={() => setView('arrange')}
      />
    );
  }

  const width = view === 'administration' || view === 'arrange' ? 'narrow' : 'wide';
  return (
    <>
      <div className={`${styles['back'] ?? ''} no-print`} data-width={width}>
        <Button appearance="subtle" onClick={showPortfolio}>
          ← Back to the portfolio
        </Button>
      </div>
      <Suspense
        fallback={
          <Page title={TITLES[view]} width={width}>
            <Loading what="the page" />
          </Page>
        }
      >
        <Opened view={view} nodeId={nodeId} onOpen={open} onSeePortfolio={showPortfolio} />
      </Suspense>
    </>
  );
}

type OpenedProps = {
  readonly view: Exclude<View, 'portfolio'>;
  readonly nodeId: NodeId | null;
  readonly onOpen: (view: View, nodeId: NodeId | null) => void;
  readonly onSeePortfolio: () => void;
};

function Opened({ view, nodeId, onOpen, onSeePortfolio }: OpenedProps) {
  if (view === 'arrange') return <Arrange />;
  if (view === 'administration') return <Administration onSeePortfolio={onSeePortfolio} />;

  if (view === 'executive') return <Executive initialNode={nodeId} onOpen={onOpen} />;

  const Other = PAGES[view];
  return <Other initialNode={nodeId} />;
}
