import type { Decision } from './decision';
import { promethee, type PrometheeOptions } from './promethee';
import { ranksOf } from './ranks-of';
import type { Scored } from './scored';
import { topsis, type TopsisOptions } from './topsis';
import { vikor, type VikorOptions } from './vikor';
import { weightedProduct, type WeightedProductOptions } from './weighted-product';
import { weightedSum, type WeightedSumOptions } from './weighted-sum';

export const METHODS = [
  'weighted-sum',
  'weighted-product',
  'topsis',
  'vikor',
  'promethee-ii',
] as const;

type With<Method extends (typeof METHODS)[number], Options> = Decision & {
  readonly method: Method;
  readonly options?: Options;
};

export type RankInput =
  | With<'weighted-sum', WeightedSumOptions>
  | With<'weighted-product', WeightedProductOptions>
  | With<'topsis', TopsisOptions>
  | With<'vikor', VikorOptions>
  | With<'promethee-ii', PrometheeOptions>;

export type Ranking = {
  readonly scores: readonly number[];
  /** 1 is best; equals share a rank, and the next ranks are left out: 1, 1, 3. */
  readonly ranks: readonly number[];
};

/**
 * Scores and ranks alternatives by one method: see {@link weightedSum}, {@link weightedProduct}, {@link topsis}, {@link vikor},
 * of which the least score is best, and {@link promethee}. No alternatives give no scores.
 *
 * @example
 * rank({ method: 'weighted-sum', matrix: [[10], [40]], weights: [1], directions: ['max'] })
 * // scores [0, 1], ranks [2, 1]
 */
export function rank(input: RankInput): Ranking {
  const { scores, best, scale } = score(input);
  const ascending = best === 'highest' ? scores : scores.map((value) => -value);
  return { scores, ranks: ranksOf(ascending, scale) };
}

function score(input: RankInput): Scored {
  switch (input.method) {
    case 'weighted-sum':
      return weightedSum(input, input.options);
    case 'weighted-product':
      return weightedProduct(input, input.options);
    case 'topsis':
      return topsis(input, input.options);
    case 'vikor':
      return vikor(input, input.options);
    case 'promethee-ii':
      return promethee(input, input.options);
  }
}
