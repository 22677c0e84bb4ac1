/** Scores this near to each other, as a share of the scale they are on, are equal: what lies between them is rounding. */
const ROUNDING = 1e-12;

/**
 * The rank of each score, the highest first: equals share a rank, and the next ranks are left out: 1, 1, 3.
 *
 * `scale` is how large scores of this kind can be; the largest score unless it is given. Scores within 1e-12 of it are equal,
 * so that the order in which parts are added up ranks nobody.
 *
 * @example
 * ranksOf([5, 7, 7, 1]) // [3, 1, 1, 4]
 */
export function ranksOf(
  scores: readonly number[],
  scale = scores.reduce((most, score) => Math.max(most, Math.abs(score)), 0),
): readonly number[] {
  const descending = Float64Array.from(scores).sort().reverse();
  const firsts: { readonly score: number; readonly rank: number }[] = [];
  let first = Infinity;
  for (const [index, score] of descending.entries()) {
    if (first - score <= ROUNDING * scale) continue;
    first = score;
    firsts.push({ score, rank: index + 1 });
  }

  return scores.map((score) => firsts[lastNotBelow(firsts, score)]?.rank ?? scores.length);
}

/** Where the last of the descending `firsts` stands whose score is not below `score`. */
function lastNotBelow(firsts: readonly { readonly score: number }[], score: number): number {
  let found = 0;
  let beyond = firsts.length;
  while (beyond - found > 1) {
    const middle = (found + beyond) >>> 1;
    if ((firsts[middle]?.score ?? -Infinity) >= score) found = middle;
    else beyond = middle;
  }
  return found;
}
