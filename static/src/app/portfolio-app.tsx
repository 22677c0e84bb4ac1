import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';

import type { NodeId } from '@domain/foundation/ids';

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
const Reports = lazy(async () => ({
  default: (await import('../features/reporting/history-page')).HistoryPage,
}));
const Arrange = lazy(async () => ({ default: (await import('./arrange')).Arrange }));

type View =
  'portfolio' | 'proposals' | 'adoption' | 'registers' | 'reports' | 'administration' | 'arrange';

const TITLES = {
  proposals: 'Proposals',
  adoption: 'Adoption',
  registers: 'Registers',
  reports: 'Status reports',
  administration: 'Administration',
  arrange: 'Arrange portfolios',
} as const;

/** The portfolio page, with its proposals, registers, status reports and the adoption of standards, and for those who may the administration, or their part of it, behind it. */
export function PortfolioApp() {
  const [view, setView] = useState<View>('portfolio');
  const [nodeId, setNodeId] = useState<NodeId | null>(null);
  const showPortfolio = () => setView('portfolio');
  const show = (next: View) => (id: NodeId | null) => {
    setNodeId(id);
    setView(next);
  };
  if (view === 'portfolio') {
    return (
      <PortfolioPage
        onAdoption={show('adoption')}
        onProposals={show('proposals')}
        onRegisters={show('registers')}
        onReports={show('reports')}
        onAdminister={() => setView('administration')}
        onArrange={() => setView('arrange')}
      />
    );
  }

  const width = view === 'administration' || view === 'arrange' ? 'narrow' : 'wide';
  return (
    <>
      <div className={styles['back']} data-width={width}>
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
        {view === 'reports' && <Reports initialNode={nodeId} />}
        {view === 'arrange' && <Arrange />}
        {view === 'administration' && <Administration onSeePortfolio={showPortfolio} />}
      </Suspense>
    </>
  );
}
