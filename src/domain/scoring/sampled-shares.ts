import { weightVectors } from './weight-vectors';

type Point = readonly number[];

const SHIFTS = 16;
/** Points times criteria times weight vectors that are worked through: less than a second. */
const WORK = 4e8;
const MOST_PER_SHIFT = 8192;
const LEAST_PER_SHIFT = 256;

/**
 * Estimates of the share of all weight vectors under which each point has the highest weighted sum, for points of which no two
 * are equal.
 *
 * Sixteen times, a lattice of weight vectors is shifted to another place and the firsts are counted; the mean is told, and as
 * its standard error the spread of the sixteen divided by √16. Up to 131,072 vectors, fewer for very many points.
 *
 * Source: Cranley and Patterson (1976), shifted lattices.
 */
export function sampledShares(points: readonly Point[]): {
  readonly shares: readonly number[];
  readonly standardErrors: readonly number[];
} {
  const criteria = points[0]?.length ?? 0;
  const affordable = Math.floor(WORK / (SHIFTS * points.length * criteria));
  const count = Math.max(LEAST_PER_SHIFT, Math.min(MOST_PER_SHIFT, affordable));
  const values = Float64Array.from(points.flat());

  const runs = Array.from({ length: SHIFTS }, (_, shift) =>
    firstsOf(values, weightVectors({ criteria, count, shift })).map((firsts) => firsts / count),
  );
  const shares = points.map((_, point) => mean(runs.map((run) => run[point] ?? 0)));
  const standardErrors = shares.map((share, point) => {
    const squares = runs.map((run) => ((run[point] ?? 0) - share) ** 2);
    return Math.sqrt(mean(squares) / (SHIFTS - 1));
  });
  return { shares, standardErrors };
}

/** How often each point is first. */
function firstsOf(values: Float64Array, vectors: Iterable<Float64Array>): Float64Array {
  let firsts = new Float64Array(0);
  for (const weights of vectors) {
    const criteria = weights.length;
    if (firsts.length === 0) firsts = new Float64Array(values.length / criteria);
    let best = 0;
    let most = -Infinity;
    for (let start = 0, point = 0; start < values.length; start += criteria, point += 1) {
      let sum = 0;
      for (let index = 0; index < criteria; index += 1) {
        sum += (weights[index] ?? 0) * (values[start + index] ?? 0);
      }
      if (sum > most) [best, most] = [point, sum];
    }
    firsts[best] = (firsts[best] ?? 0) + 1;
  }
  return firsts;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
