import { useState, type ReactNode } from 'react';

import { CriterionRow } from './criterion-row';
import styles from './criteria-tree.module.css';
import { GroupRow } from './group-row';
import { RemovalLine, type Removal } from './removal-line';
import type { Layout, RowProps } from './row-parts';
import { weighedBy, withMember, withoutMember } from './tree-changes';
import {
  calledOf,
  homesFor,
  rowsOf,
  shareWay,
  siblingSharesIn,
  weighingIn,
  WORDS,
  type MemberDraft,
  type TreeDraft,
  type TreeRow,
} from './tree-draft';

type TableProps<Criterion extends MemberDraft> = {
  readonly draft: TreeDraft<Criterion>;
  readonly onChange: (draft: TreeDraft<Criterion>) => void;
  /** Of the columns between the name and the group. */
  readonly heads: Layout['heads'];
  /** As many cells as heads. */
  readonly cells: (criterion: Criterion, called: string) => ReactNode;
  /** What there is of a criterion, from the worst to the best. */
  readonly swing: (criterion: Criterion) => string;
  /** By the id of a criterion or group, with `.name` or `.weight`. */
  readonly problems?: ReadonlyMap<string, string>;
  readonly onAddCriterion: (group: string) => void;
};

const NONE: ReadonlyMap<string, string> = new Map();

/** Groups and criteria, one row each, with what each weighs among its siblings and among all. */
export function CriteriaTreeTable<Criterion extends MemberDraft>(props: TableProps<Criterion>) {
  const { draft, onChange, heads, cells, swing, problems = NONE, onAddCriterion } = props;
  const [removal, setRemoval] = useState<Removal<Criterion> | null>(null);
  const layout = layoutOf(draft, heads);
  const shares = siblingSharesIn(draft);
  const partsOf = (row: TreeRow<Criterion>): RowProps => ({
    layout,
    level: row.level,
    kind: weighingIn(draft, row.member.group),
    way: shareWay(draft, shares, row.member),
    homes: homesFor(draft, row.member),
    problems,
    onChange: (change) => onChange(withMember(draft, row.member.id, change)),
    onRemove: () => {
      const now = withoutMember(draft, row.member.id);
      setRemoval({ was: draft, now, said: saidOf(draft, row) });
      onChange(now);
    },
  });

  return (
    <>
      <table className={styles['tree']}>
        <TreeHead draft={draft} layout={layout} />
        <tbody>
          {rowsOf(draft).map((row) =>
            row.kind === 'group' ? (
              <GroupRow
                key={row.member.id}
                {...partsOf(row)}
                group={row.member}
                onWeighing={(kind) => onChange(weighedBy(draft, row.member.id, kind))}
                onAddCriterion={() => onAddCriterion(row.member.id)}
              />
            ) : (
              <CriterionRow
                key={row.member.id}
                {...partsOf(row)}
                criterion={row.member}
                cells={cells(row.member, calledOf(row.member, 'criterion'))}
                swing={swing(row.member)}
              />
            ),
          )}
        </tbody>
      </table>
      <RemovalLine draft={draft} removal={removal} onChange={onChange} />
    </>
  );
}

function TreeHead({ draft, layout }: { readonly draft: TreeDraft; readonly layout: Layout }) {
  return (
    <thead>
      <tr>
        <th scope="col">Criterion</th>
        {layout.heads.map(({ label, hint }) => (
          <th key={label} scope="col" title={hint}>
            {label}
          </th>
        ))}
        {layout.hasGroups && <th scope="col">Group</th>}
        {layout.hasSwings && <th scope="col">From worst to best</th>}
        {layout.hasWeights && <th scope="col">{weightWord(draft)}</th>}
        <th scope="col" className={styles['share']}>
          Share
        </th>
        <th scope="col">
          <span className="visually-hidden">Remove</span>
        </th>
      </tr>
    </thead>
  );
}

function layoutOf(draft: TreeDraft, heads: Layout['heads']): Layout {
  const kinds = kindsIn(draft);
  return {
    heads,
    hasGroups: draft.groups.length > 0,
    hasSwings: kinds.includes('swing'),
    hasWeights: kinds.some((kind) => kind !== 'pairwise'),
  };
}

function weightWord(draft: TreeDraft): string {
  const [first, ...others] = new Set(kindsIn(draft).filter((kind) => kind !== 'pairwise'));
  return first === undefined || others.length > 0 ? 'Weight or points' : WORDS[first];
}

function kindsIn({ weighing, groups }: TreeDraft) {
  return [weighing, ...groups.map((group) => group.weighing)];
}

function saidOf({ groups, criteria }: TreeDraft, { member, kind }: TreeRow<MemberDraft>): string {
  const called = calledOf(member, kind);
  const isHome = [...groups, ...criteria].some(({ group }) => group === member.id);
  return isHome
    ? `Removed the group ${called}: what it held stands where it stood, with the weights it had.`
    : `Removed ${called}.`;
}
