/** How far a right reaches, a number for each thing that bounds it: `Infinity` where nothing does. */
export type Reach = readonly number[];

/** A bound among words in ascending order; none for `null`. */
export function bound<Word>(upTo: Word | null, ascending: readonly Word[]): number {
  return upTo === null ? Infinity : ascending.indexOf(upTo);
}

/** How much of something there is, among words in ascending order; `null` where nobody said. */
export function measure<Word>(word: Word | null, ascending: readonly Word[]): number | null {
  return word === null ? null : ascending.indexOf(word);
}

/**
 * Whether a right reaches so far. What nobody said is within no bound.
 *
 * @example
 * reachesTo([100_000, Infinity], [80_000, null]) // true
 * reachesTo([100_000, 0], [80_000, null])        // false
 */
export function reachesTo(reach: Reach, measures: readonly (number | null)[]): boolean {
  return reach.every((most, at) => (measures[at] ?? Infinity) <= most);
}

/** Whether a right reaches nowhere that another one does not. */
export function isWithin(reach: Reach, other: Reach): boolean {
  return reachesTo(other, reach);
}

export function isUnbounded(reach: Reach): boolean {
  return reach.every((most) => most === Infinity);
}
