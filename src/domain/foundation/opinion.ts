/** What people think of one proposal on one criterion, 0 to 10. */
export type Opinion = {
  /** What counts. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** How many have rated it; 0 where only what was agreed before ratings were kept apart is known. */
  readonly raters: number;
  /** The asking user's own rating. */
  readonly own: number | null;
};

/** `by` is `null` for what was agreed before ratings were kept apart. */
export type Voice = { readonly by: string | null; readonly value: number };

/**
 * What ratings of one proposal on one criterion come to; `null` where there is none. What was agreed before counts until somebody rates.
 *
 * @example
 * opinionOf([{ by: 'ann', value: 4 }, { by: 'ben', value: 9 }, { by: null, value: 1 }], 'ben')
 * // { mean: 6.5, low: 4, high: 9, raters: 2, own: 9 }
 */
export function opinionOf(voices: readonly Voice[], user: string): Opinion | null {
  const people = voices.filter(({ by }) => by !== null);
  const counted = (people.length > 0 ? people : voices).map(({ value }) => value);
  if (counted.length === 0) return null;

  return {
    mean: counted.reduce((sum, value) => sum + value, 0) / counted.length,
    low: Math.min(...counted),
    high: Math.max(...counted),
    raters: people.length,
    own: people.find(({ by }) => by === user)?.value ?? null,
  };
}
