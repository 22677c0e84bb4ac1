import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';

import { WaiversPanel } from '../features/compliance/waivers-panel';
import { ScoringPanel } from '../features/scoring-admin/scoring-panel';
import { TreePanel } from '../features/tree/tree-panel';
import { Page } from '../shared/page';
import styles from './administration.module.css';

/** What portfolio managers may do: arrange portfolios and programmes, rate projects, and decide on waivers. */
export function Arrange() {
  return (
    <Page title="Arrange portfolios" width="narrow">
      <div className={styles['tabs']}>
        <Tabs id="arrange">
          <TabList>
            <Tab>Portfolio tree</Tab>
            <Tab>Ratings</Tab>
            <Tab>Waivers</Tab>
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
          <TabPanel>
            <div className={styles['panel']}>
              <WaiversPanel />
            </div>
          </TabPanel>
        </Tabs>
      </div>
    </Page>
  );
}
