import {
  readChoice,
  readList,
  readNumber,
  readOnly,
  readText,
  type PlainObject,
} from '../../foundation/plain-data';
import { NORMALISATIONS } from '../normalise';
import { METHODS, rank, type RankInput, type Ranking } from '../rank';
import { PRODUCT_NORMALISATIONS } from '../weighted-product';
import { readDirections, readMatrix } from './read-decision';
import { readPreference } from './read-preference';

type Method = (typeof METHODS)[number];

/** What papers call a method, in small letters without spaces, hyphens and underscores. */
const OTHER_NAMES: Readonly<Record<string, Method>> = {
  weightedsum: 'weighted-sum',
  wsm: 'weighted-sum',
  saw: 'weighted-sum',
  weightedproduct: 'weighted-product',
  wpm: 'weighted-product',
  topsis: 'topsis',
  vikor: 'vikor',
  prometheeii: 'promethee-ii',
  promethee2: 'promethee-ii',
};

/**
 * `scoring.rank`: `{ method, matrix, weights, directions, options? }` gives `{ scores, ranks }`. What may stand in `options`, and
 * what holds without it, is told where the method is: `normalisation` and `scale` for `weighted-sum`, `normalisation` for
 * `weighted-product` and `topsis`, `v` for `vikor`, `preference` for `promethee-ii`.
 *
 * @example
 * calculateRank({ method: 'weighted-sum', matrix: [[10], [40]], weights: [1], directions: ['max'] })
 * // { scores: [0, 1], ranks: [2, 1] }
 */
export function calculateRank(input: unknown): Ranking {
  const asked = readOnly(input, 'input', ['method', 'matrix', 'weights', 'directions', 'options']);
  const method = readMethod(asked['method']);
  const decision = {
    matrix: readMatrix(asked['matrix']),
    weights: readList(asked['weights'], 'weights', readNumber),
    directions: readDirections(asked['directions']),
  };
  return rank(withOptions(decision, method, asked['options'] ?? {}));
}

function readMethod(value: unknown): Method {
  const plain = typeof value === 'string' ? value.toLowerCase().replace(/[\s_-]/g, '') : '';
  return Object.hasOwn(OTHER_NAMES, plain) && OTHER_NAMES[plain] !== undefined
    ? OTHER_NAMES[plain]
    : readChoice(value, 'method', METHODS);
}

function withOptions(
  decision: Omit<RankInput, 'method' | 'options'>,
  method: Method,
  given: unknown,
): RankInput {
  switch (method) {
    case 'weighted-sum': {
      const options = readOnly(given, 'options', ['normalisation', 'scale']);
      return {
        ...decision,
        method,
        options: {
          ...member(options, 'normalisation', oneOf(NORMALISATIONS)),
          ...member(options, 'scale', readNumber),
        },
      };
    }
    case 'weighted-product': {
      const options = readOnly(given, 'options', ['normalisation']);
      const normalisation = oneOf(PRODUCT_NORMALISATIONS);
      return { ...decision, method, options: member(options, 'normalisation', normalisation) };
    }
    case 'topsis': {
      const options = readOnly(given, 'options', ['normalisation']);
      const normalisation = oneOf(NORMALISATIONS);
      return { ...decision, method, options: member(options, 'normalisation', normalisation) };
    }
    case 'vikor': {
      const options = readOnly(given, 'options', ['v']);
      return { ...decision, method, options: member(options, 'v', readNumber) };
    }
    case 'promethee-ii': {
      const options = readOnly(given, 'options', ['preference']);
      return { ...decision, method, options: member(options, 'preference', readPreferences) };
    }
  }
}

function readPreferences(value: unknown, place: string) {
  return Array.isArray(value)
    ? readList(value, place, readPreference)
    : readPreference(value, place);
}

function oneOf<T extends string>(choices: readonly T[]) {
  return (value: unknown, place: string): T => readChoice(readText(value, place), place, choices);
}

/** A member of that name, or none where it was not given. */
function member<Name extends string, T>(
  options: PlainObject,
  name: Name,
  read: (value: unknown, place: string) => T,
): Readonly<Partial<Record<Name, T>>> {
  const value = options[name];
  const members =
    value === undefined || value === null ? {} : { [name]: read(value, `options.${name}`) };
  return members as Readonly<Partial<Record<Name, T>>>;
}
