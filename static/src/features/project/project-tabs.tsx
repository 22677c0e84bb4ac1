import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import type { ReactNode } from 'react';

import styles from './project-view.module.css';

type ProjectTabsProps = {
  /** Label and content of each tab. */
  readonly tabs: readonly (readonly [label: string, content: ReactNode])[];
  /** Label of the one that is open. */
  readonly open: string;
  readonly onOpen: (label: string) => void;
};

export function ProjectTabs({ tabs, open, onOpen }: ProjectTabsProps) {
  const selected = tabs.findIndex(([label]) => label === open);

  return (
    <div className={styles['tabs']}>
      <Tabs
        id="project"
        selected={Math.max(0, selected)}
        onChange={(place) => onOpen(tabs[place]?.[0] ?? open)}
      >
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
