import { placeAt } from '../foundation/number-at';
import type { Links } from './successors';

/** What waits on something: the work itself that does first, and all that waits for that. */
export type Ranked = {
  /** Its place among those that were ranked. */
  readonly at: number;
  /** How much open work waits on it. */
  readonly waiting: number;
  /** How much of that waits on none that is ranked before it. */
  readonly more: number;
};

type Bits = Uint32Array;

/**
 * Those on which the most work waits: first the largest, then always the one that adds the most to what is covered so far, `most` of
 * them at the most, and none that adds nothing. Of equals the first.
 *
 * @param starts for each of them, the places that wait for it themselves
 * Source: Nemhauser, Wolsey and Fisher, An analysis of approximations for maximizing submodular set functions (1978): it covers at
 *         least 1 − 1/e of what any choice of as many covers.
 *
 * @example
 * // 0 → 1 → 2, and 3
 * rankByWaiting(links, [[1], [2], [3]], 3) // [{ at: 0, waiting: 2, more: 2 }, { at: 2, waiting: 1, more: 1 }]
 */
export function rankByWaiting(
  links: Links,
  starts: readonly (readonly number[])[],
  most: number,
): readonly Ranked[] {
  const reached = starts.map((each) => reachedFrom(links, each));
  const covered = emptyBits(links);
  const ranked: Ranked[] = [];
  while (ranked.length < most) {
    const adds = reached.map((bits) => countOf(bits, covered));
    const more = Math.max(0, ...adds);
    const at = adds.indexOf(more);
    const best = reached[at];
    if (more === 0 || best === undefined) break;

    ranked.push({ at, waiting: countOf(best), more });
    for (const [word, bits] of best.entries()) covered[word] = (covered[word] ?? 0) | bits;
  }
  return ranked;
}

const WORD = 32;

function emptyBits({ firstLink }: Links): Bits {
  return new Uint32Array(Math.ceil((firstLink.length - 1) / WORD));
}

function reachedFrom(links: Links, starts: readonly number[]): Bits {
  const { firstLink, successors } = links;
  const bits = emptyBits(links);
  const isNew = (at: number): boolean => {
    const word = at >>> 5;
    const before = bits[word] ?? 0;
    const after = (before | (1 << (at & 31))) >>> 0;
    bits[word] = after;
    return after !== before;
  };

  const queue = starts.filter(isNew);
  for (const at of queue) {
    for (let link = placeAt(firstLink, at); link < placeAt(firstLink, at + 1); link += 1) {
      const to = placeAt(successors, link);
      if (isNew(to)) queue.push(to);
    }
  }
  return bits;
}

/** How many are in it, and not in `without`. */
function countOf(bits: Bits, without: Bits | null = null): number {
  let count = 0;
  for (let word = 0; word < bits.length; word += 1) {
    count += ones((bits[word] ?? 0) & ~(without?.[word] ?? 0));
  }
  return count;
}

/** Counts in pairs, nibbles and bytes at once. Source: Warren, Hacker's Delight (2002), 5-1. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
