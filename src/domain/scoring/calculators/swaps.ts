import {
  readChoice,
  readList,
  readNumber,
  readOnly,
  readOptional,
} from '../../foundation/plain-data';
import { smallestSwaps, type Swap, type SwapNormalisation } from '../smallest-swap';
import { readDirections, readMatrix } from './read-decision';

const NORMALISATIONS = [
  'min-max',
  'sum',
  'vector',
  'max',
] as const satisfies readonly SwapNormalisation[];

const MOST_FOR_ALL_PAIRS = 200;

/**
 * `scoring.swaps`: `{ matrix, weights, directions, pairs?, options: { normalisation }? }` gives `{ swaps: [{ pair, moved, weights
 * }] }`: for each pair, all of them unless some are named, the least weight that must move until the two are level.
 *
 * @example
 * calculateSwaps({ matrix: [[1, 0], [0, 1]], weights: [0.7, 0.3], directions: ['max', 'max'] })
 * // { swaps: [{ pair: [0, 1], moved: 0.2, weights: [0.5, 0.5] }] }
 */
export function calculateSwaps(input: unknown): { readonly swaps: readonly Swap[] } {
  const asked = readOnly(input, 'input', ['matrix', 'weights', 'directions', 'pairs', 'options']);
  const options = readOnly(asked['options'] ?? {}, 'options', ['normalisation']);
  const matrix = readMatrix(asked['matrix']);
  const decision = {
    matrix,
    weights: readList(asked['weights'], 'weights', readNumber),
    directions: readDirections(asked['directions']),
  };
  const pairs =
    readOptional(asked['pairs'], 'pairs', (value, place) => readList(value, place, readPair)) ??
    allPairs(matrix.length);
  const normalisation = readOptional(
    options['normalisation'],
    'options.normalisation',
    (value, place) => readChoice(value, place, NORMALISATIONS),
  );

  return { swaps: smallestSwaps(decision, pairs, normalisation ?? 'min-max') };
}

function allPairs(count: number): readonly (readonly [number, number])[] {
  if (count > MOST_FOR_ALL_PAIRS) {
    throw new RangeError(
      `matrix has ${count} alternatives, too many for all pairs (${MOST_FOR_ALL_PAIRS} at most); name some in pairs`,
    );
  }
  const indices = Array.from({ length: count }, (_, index) => index);
  return indices.flatMap((one) => indices.slice(one + 1).map((other) => [one, other] as const));
}

function readPair(value: unknown, place: string): readonly [number, number] {
  const [one, other, ...rest] = readList(value, place, readNumber);
  if (one === undefined || other === undefined || rest.length > 0) {
    throw new TypeError(`${place} must be [one, other]`);
  }
  return [one, other];
}
