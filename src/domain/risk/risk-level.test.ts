import fc from 'fast-check';

import { LEVELS, STEPS } from '../foundation/rating';
import {
  exposureOf,
  levelOf,
  type LevelScheme,
  problemsOfScheme,
  ratings,
  STANDARD_SCHEME,
} from './risk-level';

/** Impact counts for more than probability, and nothing that is hardly felt is more than medium. */
const TABLE = [
  [1, 2, 4, 7, 11],
  [1, 3, 5, 9, 14],
  [2, 3, 6, 11, 17],
  [2, 4, 8, 13, 20],
  [3, 5, 9, 15, 25],
];
const LOOKUP: LevelScheme = { ...STANDARD_SCHEME, exposure: { kind: 'lookup', table: TABLE } };

const step = fc.constantFrom(...STEPS);

describe('the level of a risk', () => {
  it.each([
    [{ probability: 1, impact: 1 }, 1, 'low'],
    [{ probability: 2, impact: 2 }, 4, 'low'],
    [{ probability: 1, impact: 5 }, 5, 'medium'],
    [{ probability: 3, impact: 3 }, 9, 'medium'],
    [{ probability: 2, impact: 5 }, 10, 'high'],
    [{ probability: 3, impact: 5 }, 15, 'high'],
    [{ probability: 4, impact: 4 }, 16, 'very-high'],
    [{ probability: 5, impact: 5 }, 25, 'very-high'],
  ] as const)('of %j, an exposure of %d, is %s', (rating, exposure, level) => {
    expect(exposureOf(rating, STANDARD_SCHEME)).toBe(exposure);
    expect(levelOf(rating, STANDARD_SCHEME)).toBe(level);
  });

  it('is read off a table that is no product', () => {
    expect(exposureOf({ probability: 1, impact: 5 }, LOOKUP)).toBe(11);
    expect(levelOf({ probability: 1, impact: 5 }, LOOKUP)).toBe('high');
    expect(levelOf({ probability: 5, impact: 1 }, LOOKUP)).toBe('low');
  });

  it('never falls where probability or impact rises', () => {
    const tables = fc.array(fc.array(fc.nat(100), { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 }); // prettier-ignore
    const schemes = fc.oneof(
      fc.constant(STANDARD_SCHEME),
      fc.constant(LOOKUP),
      tables.map((steps): LevelScheme => ({ ...LOOKUP, exposure: { kind: 'lookup', table: sums(steps) } })), // prettier-ignore
    );
    const rating = fc.record({ probability: step, impact: step });
    fc.assert(
      fc.property(schemes, rating, rating, (scheme, one, other) => {
        const less = {
          probability: one.probability < other.probability ? one.probability : other.probability,
          impact: one.impact < other.impact ? one.impact : other.impact,
        };

        expect(problemsOfScheme(scheme)).toEqual([]);
        expect(LEVELS.indexOf(levelOf(less, scheme))).toBeLessThanOrEqual(
          LEVELS.indexOf(levelOf(one, scheme)),
        );
      }),
    );
  });
});

/** A table of what lies above and to the left of each cell rises both ways. */
function sums(steps: readonly (readonly number[])[]): number[][] {
  return steps.map((line, row) =>
    line.map((_, column) =>
      steps
        .slice(0, row + 1)
        .flatMap((each) => each.slice(0, column + 1))
        .reduce((sum, each) => sum + each, 0),
    ),
  );
}

describe('a scheme', () => {
  const withTable = (table: readonly (readonly number[])[]): LevelScheme => ({
    ...STANDARD_SCHEME,
    exposure: { kind: 'lookup', table },
  });

  it.each([
    ['four lines', withTable(TABLE.slice(1)), 'The table must have five lines of five numbers.'],
    [
      'a number that is none',
      withTable([[Number.NaN, 2, 3, 4, 5], ...TABLE.slice(1)]),
      'Each exposure must be a finite number.',
    ],
    [
      'more impact and less exposure',
      withTable([[1, 2, 4, 7, 6], ...TABLE.slice(1)]),
      'The exposure falls from impact 4 to 5 at probability 1.',
    ],
    [
      'more probability and less exposure',
      withTable([[2, 2, 4, 7, 11], ...TABLE.slice(1)]),
      'The exposure falls from probability 1 to 2 at impact 1.',
    ],
    [
      'bands that do not rise',
      { ...STANDARD_SCHEME, bands: [...STANDARD_SCHEME.bands].reverse() },
      'Each band must begin above the one before, at a higher level.',
    ],
  ])('with %s is refused', (_, scheme, problem) => {
    expect(problemsOfScheme(scheme)).toEqual([problem]);
  });

  it('speaks of 25 ratings', () => {
    expect(new Set(ratings().map(({ probability, impact }) => `${probability} ${impact}`)).size).toBe(25); // prettier-ignore
  });
});
