import Button from '@atlaskit/button/new';

import type { ProjectOverview } from '@contract/project';

import { Notice } from '../../shared/states';
import styles from './project-sections.module.css';

/** As many missing artifacts as nobody would make one at a time. */
const MANY = 3;

/** Whether a project has nothing yet, or lacks much of what its standard asks for and the user may create it. */
export function isFresh({ row, findings }: ProjectOverview): boolean {
  return (
    row.figures.total === 0 || findings.filter(({ creates }) => creates !== null).length >= MANY
  );
}

/** Leads a project that has just begun to its starting set. */
export function FreshNotice({ onStart }: { readonly onStart: () => void }) {
  return (
    <Notice appearance="discovery" title="Start with a blueprint">
      <div className={styles['fresh']}>
        <p>
          Artifacts that projects of this kind start with are missing here. A blueprint shows which,
          and creates them at once.
        </p>
        <Button onClick={onStart}>See the starting set</Button>
      </div>
    </Notice>
  );
}
