import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';

import type { ItemGovernance } from '@contract/project';
import type { ArtifactState } from '@domain/foundation/artifact';
import { artifactName, artifactTitle } from '@domain/foundation/artifact-names';

import { artifactStateWord } from '../../shared/artifact-state-words';
import styles from './item-page.module.css';

const APPEARANCES = {
  draft: 'default',
  'in-review': 'inprogress',
  approved: 'success',
} as const satisfies Readonly<Record<ArtifactState, string>>;

/** Which management role the work item plays, and how far it has come. */
export function ItemRole({ governance }: { readonly governance: ItemGovernance }) {
  const { key, kind, state } = governance;
  if (kind === null) {
    return (
      <div className={styles['role']}>
        <Heading size="small" as="h1">
          Not an artifact
        </Heading>
        <p className={styles['about']}>
          {key} is ordinary work: it counts in the figures of its project.
        </p>
      </div>
    );
  }

  const { article, one } = artifactName(kind);
  return (
    <div className={styles['role']}>
      <Heading size="small" as="h1">
        {artifactTitle(kind)}
      </Heading>
      {state !== null && (
        <span className={styles['state']}>
          <Lozenge appearance={APPEARANCES[state]}>{artifactStateWord(state)}</Lozenge>
        </span>
      )}
      <p className={styles['about']}>
        {key} is kept as {article} {one}. Its state follows its status in Jira.
      </p>
    </div>
  );
}
