import type { Interval } from '../src/domain/forecasting/wilson';

/** Of `trials` of one cluster, as many as held. */
export type Cluster = { readonly held: number; readonly judged: number };

/** With fewer clusters their variance says too little. */
const MIN_CLUSTERS = 5;

/**
 * The interval of a share at 95 % where each cluster is one draw: months of a project hold or fail together, and tell little more than one.
 *
 * Undefined: `null` below five clusters, and without a trial.
 * Source:    the variance of a ratio between clusters (Cochran, Sampling Techniques, 1977, section 11.7), with Student's t for few of them.
 *
 * @example
 * betweenClusters(Array.from({ length: 5 }, (_, at) => ({ held: 2 * at, judged: 8 }))) // { low: 0.0092, high: 0.9908 }
 */
export function betweenClusters(clusters: readonly Cluster[]): Interval | null {
  const trials = clusters.reduce((sum, { judged }) => sum + judged, 0);
  if (clusters.length < MIN_CLUSTERS || trials === 0) return null;

  const share = clusters.reduce((sum, { held }) => sum + held, 0) / trials;
  const squares = clusters.reduce((sum, one) => sum + (one.held - share * one.judged) ** 2, 0);
  const degrees = clusters.length - 1;
  const spread = (tQuantile(degrees) * Math.sqrt((squares * clusters.length) / degrees)) / trials;
  return { low: Math.max(0, share - spread), high: Math.min(1, share + spread) };
}

const INSIDE = 0.95;
const HALVINGS = 60;

/** Of Student's t with so many degrees of freedom, 95 % lie within this many of its units of 0. */
export function tQuantile(degrees: number): number {
  let [low, high] = [0, 13];
  for (let at = 0; at < HALVINGS; at += 1) {
    const middle = (low + high) / 2;
    if (insideOfT(middle, degrees) < INSIDE) low = middle;
    else high = middle;
  }
  return high;
}

/** How much of Student's t lies between -t and t (Abramowitz and Stegun, 1964, 26.7.3 and 26.7.4). */
function insideOfT(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? Math.cos(angle) : 1;
  let sum = 0;
  for (let power = isOdd ? 1 : 0; power <= degrees - 2; power += 2) {
    sum += term;
    term *= ((power + 1) / (power + 2)) * Math.cos(angle) ** 2;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}
