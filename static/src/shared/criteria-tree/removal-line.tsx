import Button from '@atlaskit/button/new';

import styles from './criteria-tree.module.css';
import type { MemberDraft, TreeDraft } from './tree-draft';

export type Removal<Criterion extends MemberDraft> = {
  readonly was: TreeDraft<Criterion>;
  readonly now: TreeDraft<Criterion>;
  /** What went. */
  readonly said: string;
};

type RemovalLineProps<Criterion extends MemberDraft> = {
  readonly draft: TreeDraft<Criterion>;
  readonly removal: Removal<Criterion> | null;
  readonly onChange: (draft: TreeDraft<Criterion>) => void;
};

/** What was removed last, until something else in the tree is changed; and the way back. */
export function RemovalLine<Criterion extends MemberDraft>(props: RemovalLineProps<Criterion>) {
  const { draft, removal, onChange } = props;
  const isLast = removal?.now.groups === draft.groups && removal.now.criteria === draft.criteria;

  return (
    <div role="status" className={styles['removal']}>
      {removal !== null && isLast && (
        <>
          <span>{removal.said}</span>
          <Button
            autoFocus
            spacing="compact"
            onClick={() => {
              const { groups, criteria, weighing, judged } = removal.was;
              onChange({ groups, criteria, weighing, judged });
            }}
          >
            Undo
          </Button>
        </>
      )}
    </div>
  );
}
