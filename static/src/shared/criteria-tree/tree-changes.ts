import { membersOf } from '@domain/scoring/criteria-tree';
import { MOST_SWING_POINTS } from '@domain/scoring/weighting';

import {
  weighed,
  weighingIn,
  weightOf,
  type GroupDraft,
  type MemberDraft,
  type TreeDraft,
  type Weighing,
} from './tree-draft';

/** An id with a number that no other has. */
export function freshId({ groups, criteria }: TreeDraft, kind: 'criterion' | 'group'): string {
  const taken = new Set([...groups, ...criteria].map(({ id }) => id));
  let number = (kind === 'group' ? groups : criteria).length + 1;
  while (taken.has(`${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}

export function withMember<Criterion extends MemberDraft>(
  draft: TreeDraft<Criterion>,
  id: string,
  change: Partial<MemberDraft>,
): TreeDraft<Criterion> {
  const changed = <Member extends MemberDraft>(member: Member): Member =>
    member.id === id ? { ...member, ...change } : member;
  return { ...draft, groups: draft.groups.map(changed), criteria: draft.criteria.map(changed) };
}

/** An empty group at the top, after the others. */
export function withNewGroup<Criterion extends MemberDraft>(
  draft: TreeDraft<Criterion>,
): TreeDraft<Criterion> {
  const fresh: GroupDraft = {
    id: freshId(draft, 'group'),
    name: '',
    group: null,
    weight: draft.weighing === 'swing' ? String(MOST_SWING_POINTS) : '1',
    weighing: 'direct',
  };
  return { ...draft, groups: [...draft.groups, fresh] };
}

/** Without a criterion, or without a group: what that held stands where it stood. */
export function withoutMember<Criterion extends MemberDraft>(
  draft: TreeDraft<Criterion>,
  id: string,
): TreeDraft<Criterion> {
  const gone = draft.groups.find((group) => group.id === id);
  const raised = <Member extends MemberDraft>(member: Member): Member =>
    gone !== undefined && member.group === id ? { ...member, group: gone.group } : member;
  return {
    ...draft,
    groups: draft.groups.filter((group) => group.id !== id).map(raised),
    criteria: draft.criteria.filter((criterion) => criterion.id !== id).map(raised),
  };
}

/**
 * Another way to weigh what is in a group. Points follow the shares of the weights or judgements before, so that none changes by it; what
 * cannot be read stays as typed.
 */
export function weighedBy<Criterion extends MemberDraft>(
  draft: TreeDraft<Criterion>,
  group: string | null,
  kind: Weighing,
): TreeDraft<Criterion> {
  const set =
    group === null
      ? { ...draft, weighing: kind }
      : {
          ...draft,
          groups: draft.groups.map((each) =>
            each.id === group ? { ...each, weighing: kind } : each,
          ),
        };
  if (kind !== 'swing') return set;

  const members = membersOf(draft, group);
  const judged =
    weighingIn(draft, group) === 'pairwise' ? weighed(draft, group)?.weights : undefined;
  const weights = judged ?? members.map(({ weight }) => weightOf(weight));
  const most = Math.max(...weights.map((weight) => weight ?? 0));
  return members.reduce((next, { id, weight }, at) => {
    return withMember(next, id, { weight: pointsText(weights[at] ?? null, most) ?? weight });
  }, set);
}

/** To a tenth of a point, and no less where it counts at all; `null` where there is nothing to go by. */
function pointsText(weight: number | null, most: number): string | null {
  if (weight === null || most === 0) return null;
  const points = (weight * MOST_SWING_POINTS) / most;
  return String(weight === 0 ? 0 : Math.max(0.1, Math.round(points * 10) / 10));
}
