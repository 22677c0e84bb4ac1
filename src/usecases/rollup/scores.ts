import type { GovernedId } from '../../domain/foundation/ids';
import { alternativeOf } from '../../domain/rollup/criterion-values';
import { scoreWeightedSum } from '../../domain/scoring/score-weighted-sum';
import type { Score } from '../../domain/scoring/scoring-model';
import type { Deps } from '../ports';
import { readModel } from '../scoring';
import type { Assessment } from './assessment';

type Compared = {
  readonly assessments: readonly Assessment[];
  readonly estimateAvailable: boolean;
};

type Ratings = Readonly<Record<string, number>>;

/** Scores and ranks these projects against each other, by the site's model and what people rated. */
export async function scoresOf(
  { assessments, estimateAvailable }: Compared,
  deps: Pick<Deps, 'portfolio' | 'settings'>,
): Promise<ReadonlyMap<GovernedId, Score>> {
  const [{ model }, ratings] = await Promise.all([readModel(deps), readRatings(deps)]);

  const alternatives = assessments.map(({ project: { id }, figures, compliance }) =>
    alternativeOf(model, {
      id,
      figures,
      estimateAvailable,
      compliance,
      ratings: ratings.get(id) ?? {},
    }),
  );
  return new Map(scoreWeightedSum(model, alternatives).map((score) => [score.id, score]));
}

async function readRatings({
  portfolio,
}: Pick<Deps, 'portfolio'>): Promise<ReadonlyMap<GovernedId, Ratings>> {
  const ratings = new Map<GovernedId, Record<string, number>>();
  for (const { governedId, criterionId, value } of await portfolio.ratings()) {
    const of = ratings.get(governedId) ?? {};
    of[criterionId] = value;
    ratings.set(governedId, of);
  }
  return ratings;
}
