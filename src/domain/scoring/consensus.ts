type Weights = readonly number[];

/** The end of Saaty's scale. */
const MOST_JUDGED = 9;

/**
 * How far raters agree on weights: 1 where all have the same, 0 where they differ as much as judgements from 1 to 9 allow. One
 * rater, and weights of a single thing, agree.
 *
 * The diversity of the mean weights beside the mean diversity of each rater's (e to the power of Shannon's entropy), put on 0 to
 * 1 by the greatest contrast: each rater judges another thing 9 times all others.
 *
 * Source: Goepel (2013), Implementing the analytic hierarchy process as a standard method for multi-criteria decision making.
 */
export function consensusOf(raters: readonly Weights[]): number {
  const things = raters[0]?.length ?? 0;
  if (raters.length < 2 || things < 2) return 1;

  const mean = Array.from({ length: things }, (_, thing) => {
    return raters.reduce((sum, weights) => sum + (weights[thing] ?? 0), 0) / raters.length;
  });
  const within = raters.reduce((sum, weights) => sum + entropy(weights), 0) / raters.length;
  const similarity = Math.exp(within - entropy(mean));

  const least = leastSimilarity(things, raters.length);
  return Math.min(1, Math.max(0, (similarity - least) / (1 - least)));
}

/** Each rater holds another thing for 9 times as weighty as all others, as long as there are others. */
function leastSimilarity(things: number, raters: number): number {
  const total = things + MOST_JUDGED - 1;
  const one = Array.from({ length: things }, (_, thing) => (thing === 0 ? MOST_JUDGED : 1) / total);
  if (raters >= things) return Math.exp(entropy(one) - Math.log(things));

  const together = Array.from({ length: things }, (_, thing) =>
    thing < raters ? (raters + MOST_JUDGED - 1) / raters / total : 1 / total,
  );
  return Math.exp(entropy(one) - entropy(together));
}

function entropy(shares: Weights): number {
  return shares.reduce((sum, share) => sum - (share > 0 ? share * Math.log(share) : 0), 0);
}
