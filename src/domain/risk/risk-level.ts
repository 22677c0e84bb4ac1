import { LEVELS, type Level, type Rating, STEPS, type Step } from '../foundation/rating';

/** How a rating becomes an exposure, and an exposure a level. */
export type LevelScheme = {
  readonly exposure:
    | { readonly kind: 'product' }
    /** Five lines by probability, of five numbers by impact: `table[4][0]` is very likely and hardly felt. */
    | { readonly kind: 'lookup'; readonly table: readonly (readonly number[])[] };
  /** Each level from the least exposure that is in it; what is below all of them is `low`. */
  readonly bands: readonly { readonly level: Level; readonly from: number }[];
};

export const STANDARD_SCHEME: LevelScheme = {
  exposure: { kind: 'product' },
  bands: [
    { level: 'medium', from: 5 },
    { level: 'high', from: 10 },
    { level: 'very-high', from: 16 },
  ],
};

/**
 * How much is at stake in a rating: probability × impact, 1 to 25, or what a table says.
 *
 * @example
 * exposureOf({ probability: 4, impact: 5 }, STANDARD_SCHEME) // 20
 */
export function exposureOf({ probability, impact }: Rating, { exposure }: LevelScheme): number {
  if (exposure.kind === 'product') return probability * impact;
  return exposure.table[probability - 1]?.[impact - 1] ?? 0;
}

/**
 * The level of a rating.
 *
 * @example
 * levelOf({ probability: 4, impact: 5 }, STANDARD_SCHEME) // 'very-high'
 */
export function levelOf(rating: Rating, scheme: LevelScheme): Level {
  const exposure = exposureOf(rating, scheme);
  return scheme.bands.findLast(({ from }) => exposure >= from)?.level ?? 'low';
}

/**
 * What is wrong with a scheme, in sentences; none when it can be used. A table need not be of products, but more of either side must
 * never be less exposure.
 */
export function problemsOfScheme(scheme: LevelScheme): readonly string[] {
  return [...problemsOfTable(scheme), ...problemsOfBands(scheme)];
}

function problemsOfTable({ exposure }: LevelScheme): readonly string[] {
  if (exposure.kind === 'product') return [];
  const { table } = exposure;
  if (table.length !== STEPS.length || table.some((line) => line.length !== STEPS.length)) {
    return ['The table must have five lines of five numbers.'];
  }
  if (!table.flat().every(Number.isFinite)) return ['Each exposure must be a finite number.'];

  const at = (probability: number, impact: number) => table[probability - 1]?.[impact - 1] ?? 0;
  const falls = ratings().flatMap(({ probability, impact }) => [
    ...(probability > 1 && at(probability, impact) < at(probability - 1, impact)
      ? [`The exposure falls from probability ${probability - 1} to ${probability} at impact ${impact}.`] // prettier-ignore
      : []),
    ...(impact > 1 && at(probability, impact) < at(probability, impact - 1)
      ? [`The exposure falls from impact ${impact - 1} to ${impact} at probability ${probability}.`] // prettier-ignore
      : []),
  ]);
  return falls.slice(0, 1);
}

function problemsOfBands({ bands }: LevelScheme): readonly string[] {
  const isAscending = bands.every(({ level, from }, index) => {
    const before = bands[index - 1];
    if (before === undefined) return Number.isFinite(from);
    return from > before.from && LEVELS.indexOf(level) > LEVELS.indexOf(before.level);
  });
  return isAscending ? [] : ['Each band must begin above the one before, at a higher level.'];
}

/** The 25 ratings there are. */
export function ratings(): readonly { readonly probability: Step; readonly impact: Step }[] {
  return STEPS.flatMap((probability) => STEPS.map((impact) => ({ probability, impact })));
}
