import type { DailyThroughput } from './daily-throughput';
import { transform } from './fourier';

/** The chance, 0 to 1, that at least `items` are finished after `days` days; right to about 1e-13. */
export type Odds = (days: number, items: number) => number;

/** The characteristic function of one day at the frequencies k/length: size as a logarithm, and angle. */
type Waves = {
  readonly length: number;
  readonly centre: number;
  readonly logSizes: Float64Array;
  readonly angles: Float64Array;
};

/** Sums outside the window have a chance below e^-37, about 1e-16; waves smaller than that are left out. */
const NEGLIGIBLE = 37;

/**
 * The odds of finishing work, for any number of days up to `mostDays`, each day drawn from the history with replacement.
 *
 * The chance of a sum of independent days is a Fourier sum over the power of one day's characteristic function, and only a
 * few dozen waves count, however many items or days there are. Values are taken relative to the rounded mean, so that the
 * angles that count are small and their multiples stay accurate.
 *
 * Throws: RangeError when `days` is not a whole number from 1 to `mostDays`.
 * Source: inversion of the characteristic function of a lattice distribution (Feller, vol. II, XV.3).
 *
 * @example
 * const odds = oddsUpTo(dailyThroughput([0, 1]), 100);
 * odds(19, 10) // 0.5
 * odds(2, 1)   // 0.75
 */
export function oddsUpTo(daily: DailyThroughput, mostDays: number): Odds {
  const bounds = boundsOf(daily);
  const widest = bounds(mostDays);
  const spread = (daily.values.at(-1) ?? 0) - (daily.values[0] ?? 0);
  const waves = wavesOf(daily, powerOfTwoFrom(Math.max(widest.to - widest.from, spread) + 1));

  return (days, items) => {
    if (!Number.isSafeInteger(days) || days < 1 || days > mostDays) {
      throw new RangeError(`days must be a whole number from 1 to ${mostDays}, got ${days}`);
    }
    const { from, to } = bounds(days);
    if (items <= from) return 1;
    if (items > to) return 0;

    const low = items - waves.centre * days;
    const high = from + waves.length - 1 - waves.centre * days;
    return Math.min(1, Math.max(0, sumBetween(low, high, { waves, days })));
  };
}

/** Σ of the chances of `low` to `high`, counted from the centre. */
function sumBetween(
  low: number,
  high: number,
  { waves, days }: { readonly waves: Waves; readonly days: number },
): number {
  const { length, logSizes, angles } = waves;
  const terms = high - low + 1;
  let sum = terms;
  for (let wave = 1; wave <= length / 2; wave += 1) {
    const logSize = (logSizes[wave] ?? 0) * days;
    if (logSize < -NEGLIGIBLE) continue;

    // Σ e^(iωs) for s = low … high is e^(iω(low+high)/2) · sin(ω·terms/2) / sin(ω/2)
    const half = (Math.PI * wave) / length;
    const kernel = Math.sin(half * terms) / Math.sin(half);
    const angle = (angles[wave] ?? 0) * days + half * ((low + high) % (2 * length));
    sum += (wave === length / 2 ? 1 : 2) * Math.exp(logSize) * Math.cos(angle) * kernel;
  }
  return sum / length;
}

function wavesOf(daily: DailyThroughput, length: number): Waves {
  const centre = Math.round(daily.mean);
  const real = new Float64Array(length);
  const imaginary = new Float64Array(length);
  for (const [index, value] of daily.values.entries()) {
    const place = (((value - centre) % length) + length) % length;
    real[place] = (real[place] ?? 0) + (daily.chances[index] ?? 0);
  }
  transform({ real, imaginary });

  const logSizes = new Float64Array(length / 2 + 1);
  const angles = new Float64Array(length / 2 + 1);
  for (let wave = 0; wave <= length / 2; wave += 1) {
    const one = real[wave] ?? 0;
    const other = imaginary[wave] ?? 0;
    logSizes[wave] = Math.log(one * one + other * other) / 2;
    angles[wave] = Math.atan2(other, one);
  }
  return { length, centre, logSizes, angles };
}

/** Between which sums all but a negligible chance lies, by Chernoff's bound, which holds for every tilt. */
function boundsOf(daily: DailyThroughput): (days: number) => { from: number; to: number } {
  const least = daily.values[0] ?? 0;
  const most = daily.values.at(-1) ?? 0;
  const tilts = [1, 3, 10, 30, 100, 300, 1000, 3000]
    .flatMap((days) => [0.3, 0.6, 1].map((part) => (part * 8.6) / Math.sqrt(days)))
    .map((scaled) => scaled / Math.max(daily.deviation, 0.1))
    .map((tilt) => ({ tilt, up: logMoment(daily, tilt), down: logMoment(daily, -tilt) }));

  return (days) => {
    let from = days * least;
    let to = days * most;
    for (const { tilt, up, down } of tilts) {
      to = Math.min(to, Math.ceil((days * up + NEGLIGIBLE) / tilt));
      from = Math.max(from, Math.floor((-days * down - NEGLIGIBLE) / tilt));
    }
    return { from, to };
  };
}

/** log E[e^(tilt·value)], without overflow. */
function logMoment({ values, chances }: DailyThroughput, tilt: number): number {
  const largest = tilt * (tilt > 0 ? (values.at(-1) ?? 0) : (values[0] ?? 0));
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) {
    sum += (chances[index] ?? 0) * Math.exp(tilt * (values[index] ?? 0) - largest);
  }
  return largest + Math.log(sum);
}

function powerOfTwoFrom(size: number): number {
  let power = 2;
  while (power < size) power *= 2;
  return power;
}
