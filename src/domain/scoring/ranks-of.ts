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

  const placeOf = lookupIn(firsts.subarray(0, groups));
  const placed: number[] = [];
  for (const score of scores) placed.push(ranks[placeOf(score)] ?? scores.length);
  return placed;
}

/** Where the last of the descending `firsts` stands that is not below a score: looked up among those of about its height. */
function lookupIn(firsts: Float64Array): (score: number) => number {
  const most = firsts[0] ?? 0;
  const range = most - (firsts[firsts.length - 1] ?? 0);
  const heightOf = (score: number) =>
    range > 0 ? Math.floor(((most - score) / range) * firsts.length) : 0;

  // How many of them stand higher than each height.
  const above = new Uint32Array(firsts.length + 2);
  for (const first of firsts) above[heightOf(first) + 1] = (above[heightOf(first) + 1] ?? 0) + 1;
  for (let height = 1; height < above.length; height += 1) {
    above[height] = (above[height] ?? 0) + (above[height - 1] ?? 0);
  }

  return (score) => {
    const height = Math.min(heightOf(score), firsts.length);
    return lastNotBelow(firsts, score, {
      from: Math.max(0, (above[height] ?? 0) - 1),
      to: above[height + 1] ?? firsts.length,
    });
  };
}

function lastNotBelow(
  firsts: Float64Array,
  score: number,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  let found = from;
  let beyond = to;
  while (beyond - found > 1) {
    const middle = (found + beyond) >>> 1;
    if ((firsts[middle] ?? -Infinity) >= score) found = middle;
    else beyond = middle;
  }
  return found;
}
