import type { MethodRanks } from '@domain/scoring/rank-proposals';

export const METHOD_WORDS: Readonly<Record<MethodRanks['method'], string>> = {
  'weighted-sum': 'Weighted sum',
  'weighted-product': 'Weighted product',
  topsis: 'TOPSIS',
  vikor: 'VIKOR',
  'promethee-ii': 'PROMETHEE II',
};
