import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';

import { ScoringPanel } from '../features/scoring-admin/scoring-panel';
import { TreePanel } from '../features/tree/tree-panel';
import { Page } from '../shared/page';
import styles from './administration.module.css';

/** What portfolio managers may do: arrange portfolios and programmes, and rate projects. */
export function Arrange() {
  return (
    <Page title="Arrange portfolios" width="narrow">
      <div className={styles['tabs']}>
        <Tabs id="arrange">
          <TabList>
            <Tab>Portfolio tree</Tab>
            <Tab>Ratings</Tab>
          </TabList>
          <TabPanel>
            <div className={styles['panel']}>
              <TreePanel projects={null} />
            </div>
          </TabPanel>
          <TabPanel>
            <div className={styles['panel']}>
              <ScoringPanel isModelFixed />
            </div>
          </TabPanel>
        </Tabs>
      </div>
    </Page>
  );
}
