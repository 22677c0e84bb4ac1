import {
  groupsAround,
  membersOf,
  MOST_LEVELS,
  type CriteriaTree,
  type CriterionGroup,
  type TreeMember,
} from '@domain/scoring/criteria-tree';
import type { Judgement } from '@domain/scoring/judgements';
import { MOST_SWING_POINTS, weighPairs, type Weighting } from '@domain/scoring/weighting';

export type Weighing = Weighting['kind'];

/** A criterion or group while it is edited: the weight or points among its siblings are what was typed. */
export type MemberDraft = {
  readonly id: string;
  readonly name: string;
  readonly group: string | null;
  readonly weight: string;
};

export type GroupDraft = MemberDraft & {
  /** How what is in it is weighed. */
  readonly weighing: Weighing;
};

/** A tree while it is edited. Judgements are kept by the ids of the pair, so that they outlast a move there and back. */
export type TreeDraft<Criterion extends MemberDraft = MemberDraft> = {
  readonly groups: readonly GroupDraft[];
  readonly criteria: readonly Criterion[];
  /** How what is at the top is weighed. */
  readonly weighing: Weighing;
  /** By `one/other`, how many times the one outweighs the other. */
  readonly judged: Readonly<Record<string, number>>;
};

const LARGEST_WEIGHT = 1000;
/** How one weight is called. */
export const WORDS = { direct: 'Weight', swing: 'Points', pairwise: 'Share' } as const;

/** A model's tree as it is edited; what else its criteria have stays. */
export function treeDraftOf<Criterion extends TreeMember>(
  tree: Omit<CriteriaTree, 'criteria'> & { readonly criteria: readonly Criterion[] },
) {
  const tops = [{ id: null, weighting: tree.weighting }, ...tree.groups];
  const placed = tops.flatMap(({ id, weighting }) =>
    membersOf(tree, id).map((member, at) => ({ member, at, weighting })),
  );
  const typed = new Map(
    placed.map(({ member, at, weighting }) => [member.id, String(typedIn(weighting)[at] ?? 1)]),
  );
  const judged = tops.flatMap(({ id, weighting }) => {
    const members = membersOf(tree, id);
    const judgements = weighting.kind === 'pairwise' ? weighting.judgements : [];
    return judgements.map(({ first, second, value }) => {
      return [pairKey(members[first]?.id ?? '', members[second]?.id ?? ''), value] as const;
    });
  });
  return {
    groups: tree.groups.map(({ id, name, group, weighting }): GroupDraft => ({ id, name, group, weight: typed.get(id) ?? '1', weighing: weighting.kind })), // prettier-ignore
    criteria: tree.criteria.map((criterion) => ({ ...criterion, weight: typed.get(criterion.id) ?? '1' })), // prettier-ignore
    weighing: tree.weighting.kind,
    judged: Object.fromEntries(judged),
  };
}

/** How what is in a group is weighed, as it is saved; not a number where that cannot be read. */
export function weightingIn(draft: TreeDraft, group: string | null): Weighting {
  const kind = weighingIn(draft, group);
  const members = membersOf(draft, group);
  if (kind === 'pairwise') return { kind, judgements: judgementsIn(draft, group) };
  const typed = members.map(({ weight }) => weightOf(weight) ?? Number.NaN);
  return kind === 'direct' ? { kind, weights: typed } : { kind, points: typed };
}

export function groupsIn(draft: TreeDraft): readonly CriterionGroup[] {
  return draft.groups.map(({ id, name, group }) => ({
    id,
    name: name.trim(),
    group,
    weighting: weightingIn(draft, id),
  }));
}

export function weighingIn({ groups, weighing }: TreeDraft, group: string | null): Weighing {
  return groups.find(({ id }) => id === group)?.weighing ?? weighing;
}

/** What the judgements in a group come to; `null` while they do not connect all that is in it. */
export function weighed(draft: TreeDraft, group: string | null) {
  try {
    return weighPairs(membersOf(draft, group).length, judgementsIn(draft, group));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Every pair of so many, by their places. */
export function pairsOf(size: number): readonly (readonly [number, number])[] {
  return Array.from({ length: size }, (_, first) => first).flatMap((first) =>
    Array.from({ length: size - first - 1 }, (_, after) => [first, first + after + 1] as const),
  );
}

export function pairKey(one: string, other: string): string {
  return `${one}/${other}`;
}

function judgementsIn(draft: TreeDraft, group: string | null): readonly Judgement[] {
  const members = membersOf(draft, group);
  return pairsOf(members.length).flatMap(([first, second]) => {
    const [one, other] = [members[first]?.id ?? '', members[second]?.id ?? ''];
    const value = judgedOf(draft.judged, one, other);
    return value === undefined ? [] : [{ first, second, value }];
  });
}

/** How many times the one outweighs the other, whichever way round it was judged. */
export function judgedOf(
  judged: TreeDraft['judged'],
  one: string,
  other: string,
): number | undefined {
  const turned = judged[pairKey(other, one)];
  return judged[pairKey(one, other)] ?? (turned === undefined ? undefined : 1 / turned);
}

/** What each weighs among its siblings, by id, from 0 to 1; `null` while its weight cannot be read. */
export function siblingSharesIn(draft: TreeDraft): ReadonlyMap<string, number | null> {
  const tops = [null, ...draft.groups.map(({ id }) => id)];
  return new Map(
    tops.flatMap((group) => {
      const members = membersOf(draft, group);
      const kind = weighingIn(draft, group);
      const weights =
        kind === 'pairwise'
          ? (weighed(draft, group)?.weights ?? [])
          : members.map(({ weight }) => weightOf(weight, mostOf(kind)));
      const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
      return members.map(({ id }, at) => {
        const weight = weights[at] ?? null;
        return [id, weight === null || sum === 0 ? null : weight / sum] as const;
      });
    }),
  );
}

/** The shares whose product is what a member weighs among all, its own first; `null` where one of them cannot be read. */
export function shareWay(
  draft: TreeDraft,
  shares: ReadonlyMap<string, number | null>,
  member: Pick<MemberDraft, 'id' | 'group'>,
): readonly number[] | null {
  const way = [...groupsAround(draft, member), member].reverse();
  const known = way.map(({ id }) => shares.get(id) ?? null);
  return known.every((share) => share !== null) ? known : null;
}

export type TreeRow<Criterion> = { readonly level: number } & (
  | { readonly kind: 'group'; readonly member: GroupDraft }
  | { readonly kind: 'criterion'; readonly member: Criterion }
);

/** Each group with what it holds below it, the way the domain orders siblings. */
export function rowsOf<Criterion extends MemberDraft>(
  draft: TreeDraft<Criterion>,
): readonly TreeRow<Criterion>[] {
  const under = (group: string | null, level: number): readonly TreeRow<Criterion>[] => [
    ...draft.groups
      .filter((each) => each.group === group)
      .flatMap((member): readonly TreeRow<Criterion>[] => [
        { kind: 'group', level, member },
        ...under(member.id, level + 1),
      ]),
    ...draft.criteria
      .filter((each) => each.group === group)
      .map((member) => ({ kind: 'criterion', level, member }) as const),
  ];
  return under(null, 1);
}

/** The groups into which one may be moved: not into itself, nor so that anything would stand too deep. */
export function homesFor(draft: TreeDraft, { id }: Pick<MemberDraft, 'id'>): readonly GroupDraft[] {
  const below = draft.groups.filter((each) =>
    groupsAround(draft, each).some((one) => one.id === id),
  );
  const deepest = [...below, ...draft.criteria]
    .map((each) => groupsAround(draft, each))
    .filter((around) => around.some((one) => one.id === id))
    .map((around) => around.length - around.findIndex((one) => one.id === id));
  const isGroup = draft.groups.some((each) => each.id === id);
  // A group takes room for a criterion even while it has none.
  const height = Math.max(isGroup ? 1 : 0, ...deepest);
  return draft.groups.filter(
    (home) =>
      home.id !== id &&
      !below.includes(home) &&
      groupsAround(draft, home).length + 2 + height <= MOST_LEVELS,
  );
}

/** What cannot be read of the weights, one sentence each. */
export function typingProblems(draft: TreeDraft): readonly string[] {
  return [...draft.groups, ...draft.criteria].flatMap(({ name, group, weight }) => {
    const kind = weighingIn(draft, group);
    if (kind === 'pairwise' || weightOf(weight, mostOf(kind)) !== null) return [];
    return [
      `The ${WORDS[kind].toLowerCase()} of ${name || 'the new criterion'} must be from 0 to ${mostOf(kind).toLocaleString('en')}.`,
    ];
  });
}

export function weightOf(typed: string, most = LARGEST_WEIGHT): number | null {
  const value = typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.'));
  return value >= 0 && value <= most ? value : null;
}

export function mostOf(kind: Weighing): number {
  return kind === 'swing' ? MOST_SWING_POINTS : LARGEST_WEIGHT;
}

function typedIn(weighting: Weighting): readonly number[] {
  if (weighting.kind === 'direct') return weighting.weights;
  return weighting.kind === 'swing' ? weighting.points : [];
}

/** How a row is spoken of, before it has a name and after. */
export function calledOf({ name }: Pick<MemberDraft, 'name'>, kind: 'criterion' | 'group'): string {
  return name.trim() === '' ? `the new ${kind}` : name;
}
