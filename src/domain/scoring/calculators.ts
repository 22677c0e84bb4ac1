import { readChoice, readList, readNumber, readOnly, readOptional } from '../foundation/plain-data';
import { NORMALISATIONS, rank, type Ranking } from './rank';

/**
 * `scoring.rank`: `{ method, matrix, weights, directions, options? }` gives `{ scores, ranks }`.
 *
 * @example
 * calculateRank({ method: 'weighted-sum', matrix: [[10], [40]], weights: [1], directions: ['max'] })
 * // { scores: [0, 1], ranks: [2, 1] }
 */
export function calculateRank(input: unknown): Ranking {
  const asked = readOnly(input, 'input', ['method', 'matrix', 'weights', 'directions', 'options']);
  const options = readOnly(asked['options'] ?? {}, 'options', ['normalisation', 'scale']);

  return rank({
    method: readChoice(asked['method'], 'method', ['weighted-sum']),
    matrix: readList(asked['matrix'], 'matrix', (row, place) => readList(row, place, readNumber)),
    weights: readList(asked['weights'], 'weights', readNumber),
    directions: readList(asked['directions'], 'directions', (direction, place) =>
      readChoice(direction, place, ['max', 'min']),
    ),
    options: {
      normalisation:
        readOptional(options['normalisation'], 'options.normalisation', (value, place) =>
          readChoice(value, place, NORMALISATIONS),
        ) ?? 'min-max',
      scale: readOptional(options['scale'], 'options.scale', readNumber) ?? 1,
    },
  });
}
