import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';

import type { ItemGovernance } from '@contract/project';
import type { ArtifactState } from '@domain/foundation/artifact';

import { aKind, capitalised, kindWord, stateWord } from '../../shared/artifact-words';
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

  return (
    <div className={styles['role']}>
      <Heading size="small" as="h1">
        {capitalised(kindWord(kind))}
      </Heading>
      {state !== null && (
        <span className={styles['state']}>
          <Lozenge appearance={APPEARANCES[state]}>{stateWord(state)}</Lozenge>
        </span>
      )}
      <p className={styles['about']}>
        {key} is kept as {aKind(kind)}. Its state follows its status in Jira.
      </p>
    </div>
  );
}
