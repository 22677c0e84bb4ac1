import { floatAt } from '../foundation/number-at';
import type { Weighed, Weighing } from './likeness';

/** Sums of the same weights, added up in another order, may differ by so much of them. */
const ROUNDING = 1e-9;

type Pair = readonly [earlier: number, later: number];

/**
 * The pairs of proposals that are as much alike as `least`, by their places, in order: found by adding up, word by word, what those that
 * have it share, so that two that have little in common are never held against each other. Where a rounding decides, a pair is named
 * that is not.
 *
 * @example
 * // words equally rare: two of three shared
 * pairsToCompare([told('Electric bus depot'), told('New bus depot'), told('Ferry pier')], 0.6) // [[0, 1]]
 */
export function pairsToCompare(proposals: readonly Weighing[], least: number): readonly Pair[] {
  const titles = sharingPairs(proposals.map(({ title }) => title), least); // prettier-ignore
  const texts = sharingPairs(proposals.map(({ all }) => all), least); // prettier-ignore
  const places = new Set([...titles, ...texts].map(([one, other]) => one * proposals.length + other)); // prettier-ignore
  return [...places]
    .sort((one, other) => one - other)
    .map((place) => [Math.floor(place / proposals.length), place % proposals.length]);
}

function sharingPairs(texts: readonly (Weighed | null)[], least: number): readonly Pair[] {
  const having = new Map<string, number[]>();
  const shared = new Float64Array(texts.length);
  return texts.flatMap((text, later) => {
    if (text === null) return [];
    shared.fill(0);
    for (const { word, weight } of text.words) {
      const earlier = having.get(word) ?? [];
      for (const at of earlier) shared[at] = floatAt(shared, at) + weight;
      having.set(word, earlier);
      earlier.push(later);
    }
    const enough = least * (1 - ROUNDING);
    return texts.slice(0, later).flatMap((other, earlier): readonly Pair[] => {
      const weight = floatAt(shared, earlier);
      const both = text.weight + (other?.weight ?? 0);
      return weight > 0 && 2 * weight >= enough * both ? [[earlier, later]] : [];
    });
  });
}
