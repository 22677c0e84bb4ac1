import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';

import { PortfolioPage } from '../features/portfolio/portfolio-page';
import { Page } from '../shared/page';
import { Loading } from '../shared/states';
import styles from './portfolio-app.module.css';

const Administration = lazy(async () => ({
  default: (await import('./administration')).Administration,
}));
const Arrange = lazy(async () => ({ default: (await import('./arrange')).Arrange }));

type View = 'portfolio' | 'administration' | 'arrange';

const TITLES = { administration: 'Administration', arrange: 'Arrange portfolios' } as const;

/** The portfolio page, with the administration, or the part of it that is theirs, behind it for those who may. */
export function PortfolioApp() {
  const [view, setView] = useState<View>('portfolio');
  const showPortfolio = () => setView('portfolio');
  if (view === 'portfolio') {
    return (
      <PortfolioPage
        onAdminister={() => setView('administration')}
        onArrange={() => setView('arrange')}
      />
    );
  }

  return (
    <>
      <div className={styles['back']}>
        <Button appearance="subtle" onClick={showPortfolio}>
          ← Back to the portfolio
        </Button>
      </div>
      <Suspense
        fallback={
          <Page title={TITLES[view]} width="narrow">
            <Loading what="the page" />
          </Page>
        }
      >
        {view === 'arrange' ? <Arrange /> : <Administration onSeePortfolio={showPortfolio} />}
      </Suspense>
    </>
  );
}
