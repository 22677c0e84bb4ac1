import { problemsOfWeighting, siblingShares, type Weighting } from './weighting';

/** A criterion at the top stands on level 1: what weighs at the end is a product of at most four shares. */
export const MOST_LEVELS = 4;

/** A criterion, or a group of them. */
export type TreeMember = {
  readonly id: string;
  readonly name: string;
  /** The group it stands in; `null` at the top. */
  readonly group: string | null;
};

/** Criteria that are weighed against each other first, and against others as one. */
export type CriterionGroup = TreeMember & {
  /** Of its own members, in their order: groups before criteria. */
  readonly weighting: Weighting;
};

/** Criteria under groups under groups; without groups, a list. */
export type CriteriaTree = {
  readonly groups: readonly CriterionGroup[];
  readonly criteria: readonly TreeMember[];
  /** Of what stands at the top. */
  readonly weighting: Weighting;
};

type Members = {
  readonly groups: readonly Pick<TreeMember, 'id' | 'group'>[];
  readonly criteria: readonly Pick<TreeMember, 'id' | 'group'>[];
};

/** What stands in a group, or at the top for `null`: groups before criteria, each in the order of the model. */
export function membersOf<Tree extends Members>(
  { groups, criteria }: Tree,
  group: string | null,
): readonly (Tree['groups'][number] | Tree['criteria'][number])[] {
  return [...groups, ...criteria].filter((member) => member.group === group);
}

/**
 * The groups around a criterion or group, from the top down. A group that is not there, and one that would come twice, ends the way.
 *
 * @example
 * groupsAround(tree, { group: 'growth' }).map(({ name }) => name) // ['Strategy', 'Growth']
 */
export function groupsAround<Group extends Pick<TreeMember, 'id' | 'group'>>(
  { groups }: { readonly groups: readonly Group[] },
  { group }: Pick<TreeMember, 'group'>,
): readonly Group[] {
  const around: Group[] = [];
  let next = groups.find(({ id }) => id === group);
  while (next !== undefined && !around.includes(next)) {
    around.unshift(next);
    const above = next.group;
    next = groups.find(({ id }) => id === above);
  }
  return around;
}

/** What every group and criterion weighs among its siblings, by id. Of a tree without problems. */
export function sharesInTree(tree: CriteriaTree): ReadonlyMap<string, number> {
  const tops = [{ id: null, weighting: tree.weighting }, ...tree.groups];
  return new Map(
    tops.flatMap(({ id, weighting }) => {
      const members = membersOf(tree, id);
      const shares = siblingShares(members.length, weighting);
      return members.map((member, at) => [member.id, shares[at] ?? 0] as const);
    }),
  );
}

/**
 * What each criterion weighs among all, in their order, adding up to 1: its share among its siblings times those of the groups around it.
 * Of a tree without problems.
 *
 * @example
 * // 'Growth' weighs 40 %; of what is in it, 'New customers' weighs 30 %
 * leafWeights(tree) // [0.12, …]
 */
export function leafWeights(tree: CriteriaTree): readonly number[] {
  const shares = sharesInTree(tree);
  return tree.criteria.map((criterion) =>
    groupsAround(tree, criterion).reduceRight(
      (weight, { id }) => weight * (shares.get(id) ?? 0),
      shares.get(criterion.id) ?? 0,
    ),
  );
}

/** What is wrong with a tree, one sentence each; empty when it can be weighed. */
export function problemsOfTree(tree: CriteriaTree): readonly string[] {
  const { groups, criteria, weighting } = tree;
  const problems = [
    ...criteria.filter(isNameless).map(({ id }) => `Criterion ${id} needs a name.`),
    ...groups.filter(isNameless).map(({ id }) => `Group ${id} needs a name.`),
    ...problemsOfIds(tree),
  ];
  const standing = [...groups, ...criteria].flatMap((member) => problemsOfPlace(tree, member));
  if (standing.length > 0) return [...problems, ...standing];

  const weighings = groups.flatMap((group) => {
    const size = membersOf(tree, group.id).length;
    if (size === 0) return [`${group.name} has no criterion.`];
    return problemsOfWeighting(size, group.weighting).map((each) => `${group.name}: ${each}`);
  });
  return [
    ...problems,
    ...problemsOfWeighting(membersOf(tree, null).length, weighting),
    ...weighings,
  ];
}

function problemsOfIds({ groups, criteria }: CriteriaTree): readonly string[] {
  const ids = new Set(criteria.map(({ id }) => id));
  if (ids.size < criteria.length) return ['Two criteria share an id.'];
  for (const { id } of groups) ids.add(id);
  return ids.size < criteria.length + groups.length
    ? ['A group has the id of another one, or of a criterion.']
    : [];
}

function problemsOfPlace(tree: CriteriaTree, member: TreeMember): readonly string[] {
  if (member.group === null) return [];
  const around = groupsAround(tree, member);
  if (around[0]?.group !== null) return [`${member.name} stands in no group of the model.`];
  return around.length < MOST_LEVELS
    ? []
    : [`${member.name} stands too deep: a tree has at most ${MOST_LEVELS} levels.`];
}

function isNameless({ name }: TreeMember): boolean {
  return name.trim() === '';
}
