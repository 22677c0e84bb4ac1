import type { GovernedId } from '../foundation/ids';
import { groupsAround, leafWeights, membersOf, sharesInTree } from './criteria-tree';
import { minMax } from './normalise';
import { ranksOf } from './ranks-of';
import type { Alternative, Criterion, Score, ScoringModel } from './scoring-model';
import { validateModel } from './validate-model';

type Weighed = { readonly criterion: Criterion; readonly weight: number };
type Part = Weighed & { readonly value: number };

/**
 * Scores governed projects by a weighted-sum model, on 0 to 100.
 *
 * Each criterion is put on 0 to 1 over the projects that have a value for it (all 1 where they do not differ), weighted, and
 * summed. A criterion without a value is left out for that project, and the weights of the others fill its place: of those in its group first, of
 * the other groups where nothing in it has a value. One that weighs
 * nothing is not looked at.
 *
 * Undefined: a project without any value has neither score nor rank.
 * Throws:    RangeError for a model that {@link validateModel} refuses, and for values that are not finite.
 * Source:    weighted sum with min-max normalisation, as `weightedSum` has it.
 *
 * @example
 * // one criterion 'progress', to be maximised: 0.1, 0.4, 0.25 and 1 score 0, 33.33, 16.67 and 100
 * scoreWeightedSum(model, alternatives).map(({ score }) => score)
 */
export function scoreWeightedSum(
  model: ScoringModel,
  alternatives: readonly Alternative[],
): readonly Score[] {
  const problems = validateModel(model);
  if (problems.length > 0) throw new RangeError(problems.join(' '));

  const columns = weighedOf(model).map((weighed) => ({
    ...weighed,
    values: normalise(weighed.criterion, alternatives),
  }));
  const fill = model.groups.length === 0 ? (parts: readonly Part[]) => parts : fillerOf(model);
  const scored = alternatives.map(({ id }, row) => {
    const parts = columns.flatMap(({ values, ...weighed }): Part[] => {
      const value = values[row] ?? null;
      return value === null ? [] : [{ ...weighed, value }];
    });
    return scoreOf(id, columns, parts.length < columns.length ? fill(parts) : parts);
  });

  return withRanks(scored);
}

/** The criteria that count. Typed weights of a list stay as they are, for scores the same to the last digit as without groups. */
function weighedOf(model: ScoringModel): readonly Weighed[] {
  const { criteria, groups, weighting } = model;
  const isList = groups.length === 0 && weighting.kind === 'direct';
  const weights = isList ? weighting.weights : leafWeights(model);
  return criteria
    .map((criterion, at) => ({ criterion, weight: weights[at] ?? 0 }))
    .filter(({ weight }) => weight > 0);
}

/** Of parts of a tree, each with its share among those siblings that have a value, times those of the groups around it. */
function fillerOf(model: ScoringModel) {
  const shares = sharesInTree(model);
  return (parts: readonly Part[]): readonly Part[] => {
    const present = new Set(
      parts.flatMap(({ criterion }) => [
        criterion.id,
        ...groupsAround(model, criterion).map(({ id }) => id),
      ]),
    );
    const shareOf = (id: string) => (present.has(id) ? (shares.get(id) ?? 0) : 0);
    const shareNow = ({ id, group }: { readonly id: string; readonly group: string | null }) =>
      shareOf(id) / membersOf(model, group).reduce((sum, member) => sum + shareOf(member.id), 0);
    return parts.map((part) => ({
      ...part,
      weight: groupsAround(model, part.criterion).reduce(
        (weight, group) => weight * shareNow(group),
        shareNow(part.criterion),
      ),
    }));
  };
}

/** The alternatives' values on 0 to 1, in their order; `null` where one has none. */
function normalise(
  { id, direction }: Criterion,
  alternatives: readonly Alternative[],
): readonly (number | null)[] {
  const values = alternatives.map((alternative) => {
    const value = alternative.values[id] ?? null;
    if (value === null || Number.isFinite(value)) return value;
    throw new RangeError(`${alternative.id} has ${value} for criterion ${id}`);
  });
  const known = minMax(Float64Array.from(values.filter((value) => value !== null)), direction);

  let next = 0;
  return values.map((value) => {
    if (value === null) return null;
    next += 1;
    return known[next - 1] ?? null;
  });
}

function scoreOf(
  id: GovernedId,
  weighed: readonly Weighed[],
  parts: readonly Part[],
): Omit<Score, 'rank'> {
  const sum = parts.reduce((total, { weight }) => total + weight, 0);
  const points = parts.map(({ criterion, weight, value }) => ({
    criterionId: criterion.id,
    points: (100 * weight * value) / sum,
  }));
  const present = new Set(parts.map(({ criterion }) => criterion.id));

  return {
    id,
    score: parts.length === 0 ? null : points.reduce((total, part) => total + part.points, 0),
    parts: points,
    missing: weighed.map(({ criterion }) => criterion.id).filter((each) => !present.has(each)),
  };
}

function withRanks(scored: readonly Omit<Score, 'rank'>[]): readonly Score[] {
  const scores = scored.flatMap(({ score }) => (score === null ? [] : [score]));
  const ranks = new Map(ranksOf(scores).map((rank, index) => [scores[index], rank]));

  return scored.map((each) => ({
    ...each,
    rank: each.score === null ? null : (ranks.get(each.score) ?? null),
  }));
}
