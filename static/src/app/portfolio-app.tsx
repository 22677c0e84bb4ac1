import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';

import { PortfolioPage } from '../features/portfolio/portfolio-page';
import { Page } from '../shared/page';
import { Loading } from '../shared/states';
import styles from './portfolio-app.module.css';

const Administration = lazy(async () => ({
  default: (await import('./administration')).Administration,
}));

/** The portfolio page, with the administration behind it for those who may. */
export function PortfolioApp() {
  const [isAdministering, setIsAdministering] = useState(false);
  if (!isAdministering) return <PortfolioPage onAdminister={() => setIsAdministering(true)} />;

  return (
    <>
      <div className={styles['back']}>
        <Button appearance="subtle" onClick={() => setIsAdministering(false)}>
          ← Back to the portfolio
        </Button>
      </div>
      <Suspense
        fallback={
          <Page title="Administration" width="narrow">
            <Loading what="the administration" />
          </Page>
        }
      >
        <Administration onSeePortfolio={() => setIsAdministering(false)} />
      </Suspense>
    </>
  );
}
