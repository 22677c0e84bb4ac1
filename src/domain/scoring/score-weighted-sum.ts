import type { GovernedId } from '../foundation/ids';
import { minMax, ranksOf } from './rank';
import type { Alternative, Criterion, Score, ScoringModel } from './scoring-model';
import { validateModel } from './validate-model';

type Part = { readonly criterion: Criterion; readonly value: number };

/**
 * Scores governed projects by a weighted-sum model, on 0 to 100.
 *
 * Each criterion is put on 0 to 1 over the projects that have a value for it (all 1 where they do not differ), weighted, and
 * summed. A criterion without a value is left out for that project, and the weights of the others fill its place.
 *
 * Undefined: a project without any value has neither score nor rank.
 * Throws:    RangeError for a model that {@link validateModel} refuses, and for values that are not finite.
 * Source:    weighted sum with min-max normalisation, as `rank` has it.
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

  const normalised = new Map(
    model.criteria.map((criterion) => [criterion.id, normalise(criterion, alternatives)]),
  );
  const scored = alternatives.map(({ id }) => {
    const parts = model.criteria.flatMap((criterion): Part[] => {
      const value = normalised.get(criterion.id)?.get(id);
      return value === undefined ? [] : [{ criterion, value }];
    });
    return scoreOf(id, model, parts);
  });

  return withRanks(scored);
}

function normalise(
  criterion: Criterion,
  alternatives: readonly Alternative[],
): ReadonlyMap<GovernedId, number> {
  const known = alternatives.flatMap(({ id, values }) => {
    const value = values[criterion.id] ?? null;
    if (value === null) return [];
    if (Number.isFinite(value)) return [{ id, value }];
    throw new RangeError(`${id} has ${value} for criterion ${criterion.id}`);
  });
  const values = minMax(
    known.map(({ value }) => value),
    criterion.direction,
  );

  return new Map(known.map(({ id }, index) => [id, values[index] ?? 0]));
}

function scoreOf(id: GovernedId, model: ScoringModel, parts: readonly Part[]): Omit<Score, 'rank'> {
  const weight = parts.reduce((sum, { criterion }) => sum + criterion.weight, 0);
  const points = parts.map(({ criterion, value }) => ({
    criterionId: criterion.id,
    points: (100 * criterion.weight * value) / weight,
  }));
  const present = new Set(parts.map(({ criterion }) => criterion.id));

  return {
    id,
    score: parts.length === 0 ? null : points.reduce((sum, part) => sum + part.points, 0),
    parts: points,
    missing: model.criteria.map((criterion) => criterion.id).filter((each) => !present.has(each)),
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
