import { groupsAround, type TreeMember } from './criteria-tree';

type Member = Pick<TreeMember, 'id' | 'group'>;
type Tree = { readonly groups: readonly Member[]; readonly criteria: readonly Member[] };

/** What all criteria in a group weigh, of those that are tried; of all for `null`. */
export function weightIn(tree: Tree, weights: readonly number[], group: string | null): number {
  return weights.reduce((sum, weight, at) => sum + (isIn(tree, at, group) ? weight : 0), 0);
}

/**
 * The shares whose product a criterion or group weighs among all: its own among its siblings first, then those of the groups around it.
 * Of nothing, all have 0.
 *
 * @example
 * // 'Growth' holds 0.4 of the weight, 'New customers' in it 0.12
 * shareWay(tree, weights, newCustomers) // [0.3, 0.4]
 */
export function shareWay(
  tree: Tree,
  weights: readonly number[],
  member: Member,
): readonly number[] {
  const around = groupsAround(tree, member);
  const criterion = tree.criteria.findIndex(({ id }) => id === member.id);
  const own = criterion >= 0 ? (weights[criterion] ?? 0) : weightIn(tree, weights, member.id);
  const sums = [null, ...around.map(({ id }) => id)].map((id) => weightIn(tree, weights, id));
  return [...sums, own].flatMap((part, at, parts) => (at === 0 ? [] : [ratio(part, parts[at - 1] ?? 0)])).reverse(); // prettier-ignore
}

/**
 * The weights with another sum in a group; inside it they keep their proportions, or get those of the model where all are 0; where
 * the model gives them nothing either, they share alike.
 *
 * @example
 * // 0.1 and 0.3 are in the group
 * withWeightIn(tree, { weights: [0.6, 0.1, 0.3], own }, { group: 'growth', weight: 0.8 }) // [0.6, 0.2, 0.6]
 */
export function withWeightIn(
  tree: Tree,
  { weights, own }: { readonly weights: readonly number[]; readonly own: readonly number[] },
  { group, weight }: { readonly group: string; readonly weight: number },
): readonly number[] {
  const alike = weights.map(() => 1);
  const pattern = [weights, own].find((each) => weightIn(tree, each, group) > 0) ?? alike;
  const sum = weightIn(tree, pattern, group);
  return weights.map((each, at) =>
    isIn(tree, at, group) ? ratio((pattern[at] ?? 0) * weight, sum) : each,
  );
}

function isIn(tree: Tree, at: number, group: string | null): boolean {
  const criterion = tree.criteria[at];
  if (group === null) return true;
  return criterion !== undefined && groupsAround(tree, criterion).some(({ id }) => id === group);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
