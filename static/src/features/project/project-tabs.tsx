import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import type { ReactNode } from 'react';

import styles from './project-view.module.css';

type ProjectTabsProps = {
  /** Label and content of each tab. */
  readonly tabs: readonly (readonly [label: string, content: ReactNode])[];
};

export function ProjectTabs({ tabs }: ProjectTabsProps) {
  return (
    <div className={styles['tabs']}>
      <Tabs id="project">
        <TabList>
          {tabs.map(([label]) => (
            <Tab key={label}>{label}</Tab>
          ))}
        </TabList>
        {tabs.map(([label, content]) => (
          <TabPanel key={label}>
            <div className={styles['panel']}>{content}</div>
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}
