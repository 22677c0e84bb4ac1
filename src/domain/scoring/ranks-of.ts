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
  const firsts = new Float64Array(scores.length);
  const ranks = new Uint32Array(scores.length);
  let groups = 0;
  for (let place = 0; place < descending.length; place += 1) {
    const score = descending[place] ?? 0;
    if (groups > 0 && (firsts[groups - 1] ?? 0) - score <= ROUNDING * scale) continue;
    firsts[groups] = score;
    ranks[groups] = place + 1;
    groups += 1;
  }

  const found = firsts.subarray(0, groups);
  return scores.map((score) => ranks[lastNotBelow(found, score)] ?? scores.length);
}

/** Where the last of the descending `firsts` stands that is not below `score`. */
function lastNotBelow(firsts: Float64Array, score: number): number {
  let found = 0;
  let beyond = firsts.length;
  while (beyond - found > 1) {
    const middle = (found + beyond) >>> 1;
    if ((firsts[middle] ?? -Infinity) >= score) found = middle;
    else beyond = middle;
  }
  return found;
}
