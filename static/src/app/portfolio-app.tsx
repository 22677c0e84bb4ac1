import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';

import type { NodeId } from '@domain/foundation/ids';

import type { PageOfPortfolio } from '../features/portfolio/pages-of-portfolio';
import { PortfolioPage } from '../features/portfolio/portfolio-page';
import { Page } from '../shared/page';
import { Loading } from '../shared/states';
import styles from './portfolio-app.module.css';

const Administration = lazy(async () => ({
  default: (await import('./administration')).Administration,
}));
const Adoption = lazy(async () => ({
  default: (await import('../features/adoption/adoption-page')).AdoptionPage,
}));
const Proposals = lazy(async () => ({
  default: (await import('../features/proposals/proposals-page')).ProposalsPage,
}));
const Registers = lazy(async () => ({
  default: (await import('../features/registers/registers-page')).RegistersPage,
}));
const GateCalendar = lazy(async () => ({
  default: (await import('../features/gates/calendar-page')).GateCalendarPage,
}));
const Reports = lazy(async () => ({
  default: (await import('../features/reporting/history-page')).HistoryPage,
}));
const Arrange = lazy(async () => ({ default: (await import('./arrange')).Arrange }));

type View = 'portfolio' | 'administration' | 'arrange' | PageOfPortfolio;

const TITLES = {
  proposals: 'Proposals',
  adoption: 'Adoption',
  registers: 'Registers',
  gates: 'Gates',
  reports: 'Status reports',
  administration: 'Administration',
  arrange: 'Arrange portfolios',
} as const;

/** The portfolio page with what else is told of a portfolio, and for those who may the administration, or their part of it, behind it. */
export function PortfolioApp() {
  const [view, setView] = useState<View>('portfolio');
  const [nodeId, setNodeId] = useState<NodeId | null>(null);
  const showPortfolio = () => setView('portfolio');
  if (view === 'portfolio') {
    return (
      <PortfolioPage
        onOpen={(page, id) => {
          setNodeId(id);
          setView(page);
        }}
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
        {view === 'adoption' && <Adoption initialNode={nodeId} />}
        {view === 'proposals' && <Proposals initialNode={nodeId} />}
        {view === 'registers' && <Registers initialNode={nodeId} />}
        {view === 'gates' && <GateCalendar initialNode={nodeId} />}
        {view === 'reports' && <Reports initialNode={nodeId} />}
        {view === 'arrange' && <Arrange />}
        {view === 'administration' && <Administration onSeePortfolio={showPortfolio} />}
      </Suspense>
    </>
  );
}
