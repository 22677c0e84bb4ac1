import { useState } from 'react';

import { goToModule } from '../shared/navigate';
import { Page } from '../shared/page';
import { useAnswer } from '../shared/questions';
import { Loading, Problem } from '../shared/states';
import { AdministrationTabs } from './administration-tabs';
import { SetupPath } from './setup-path';

type AdministrationProps = {
  /** The way to the portfolios; the global page when left out. */
  readonly onSeePortfolio?: () => void;
};

/** All of Mandate's administration as a page: on Jira's administration page, and inside the portfolio page. */
export function Administration(props: AdministrationProps) {
  return (
    <Page title="Mandate administration" width="narrow">
      <SetupOrTabs {...props} />
    </Page>
  );
}

/** The setup path while it is not finished, the tabs after; each leads to the other. */
function SetupOrTabs({ onSeePortfolio = () => void goToModule('portfolio') }: AdministrationProps) {
  const status = useAnswer('setup.status', {});
  const [view, setView] = useState<'setup' | 'tabs' | null>(null);

  if (status.isPending) return <Loading what="the administration" />;
  if (status.isError) {
    return (
      <Problem
        title="The administration could not be loaded"
        error={status.error}
        onRetry={() => void status.refetch()}
      />
    );
  }
  const shown = view ?? (status.data.next === null ? 'tabs' : 'setup');
  return shown === 'setup' ? (
    <SetupPath
      status={status.data}
      onStarted={() => setView('setup')}
      onLeave={() => setView('tabs')}
      onSeePortfolio={onSeePortfolio}
    />
  ) : (
    <AdministrationTabs status={status.data} onGoOn={() => setView('setup')} />
  );
}
