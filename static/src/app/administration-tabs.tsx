import Button from '@atlaskit/button/new';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import type { ReactNode } from 'react';

import { SETUP_STEPS, type SetupStatus } from '@contract/setup';

import { AuditPanel } from '../features/audit/audit-panel';
import { WaiversPanel } from '../features/compliance/waivers-panel';
import { LifeCyclesPanel } from '../features/life-cycles/life-cycles-panel';
import { RolesPanel } from '../features/roles/roles-panel';
import { ScoringPanel } from '../features/scoring-admin/scoring-panel';
import { FieldsPanel } from '../features/setup/fields-panel';
import { ImportPanel } from '../features/setup/import-panel';
import { ArtifactsPanel } from '../features/standards-admin/artifacts-panel';
import { LibraryPanel } from '../features/standards-admin/library/library-panel';
import { StandardsPanel } from '../features/standards-admin/standards-panel';
import { TreePanel } from '../features/tree/tree-panel';
import { useFormats } from '../shared/forge-context';
import { Notice } from '../shared/states';
import styles from './administration.module.css';

type AdministrationTabsProps = {
  readonly status: SetupStatus;
  readonly onGoOn: () => void;
};

/** The parts of the administration. A tab keeps what was typed in it while another one is open. */
export function AdministrationTabs({ status, onGoOn }: AdministrationTabsProps) {
  const parts: readonly (readonly [string, ReactNode])[] = [
    ['Import', <ImportPanel key="import" status={status} />],
    ['Portfolio tree', <TreePanel key="tree" projects={chosenProjects(status)} />],
    ['Standards', <StandardsPanel key="standards" />],
    ['Library', <LibraryPanel key="library" />],
    ['Life cycles', <LifeCyclesPanel key="life-cycles" />],
    ['Artifacts', <ArtifactsPanel key="artifacts" status={status} />],
    ['Fields', <FieldsPanel key="fields" status={status} />],
    ['Scoring', <ScoringPanel key="scoring" />],
    ['Waivers', <WaiversPanel key="waivers" />],
    ['Roles', <RolesPanel key="roles" />],
    ['Audit', <AuditPanel key="audit" />],
  ];

  return (
    <div className={styles['tabs']}>
      {status.next !== null && <Unfinished status={status} onGoOn={onGoOn} />}
      <Tabs id="administration">
        <TabList>
          {parts.map(([name]) => (
            <Tab key={name}>{name}</Tab>
          ))}
        </TabList>
        {parts.map(([name, part]) => (
          <TabPanel key={name}>
            <div className={styles['panel']}>{part}</div>
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}

function Unfinished({ status, onGoOn }: AdministrationTabsProps) {
  const { count } = useFormats();
  const left = SETUP_STEPS.length - status.done.length;

  return (
    <Notice title={`The setup has ${count(left, 'step')} left`}>
      <div className={styles['unfinished']}>
        <span>Take it up again where you left it, or do the same on the tabs below.</span>
        <Button onClick={onGoOn}>Go on with the setup</Button>
      </div>
    </Notice>
  );
}

/** Only what is imported can be governed. */
function chosenProjects({ survey, chosenProjectIds }: SetupStatus) {
  const chosen = new Set(chosenProjectIds);
  return (survey?.projects ?? []).filter((project) => chosen.has(project.id));
}
