import { addDays, type Day } from '../foundation/calendar';
import { completionDays } from './completion-days';

/** When the remaining work will be finished, with the odds. `null` days where no forecast is possible. */
export type CompletionForecast = {
  readonly remaining: number;
  /** How many past days were drawn from, and how many items they finished. */
  readonly historyDays: number;
  readonly historyItems: number;
  readonly p50: Day | null;
  readonly p85: Day | null;
  readonly p95: Day | null;
  /** Why there is no forecast; `null` when there is one. */
  readonly unavailable: string | null;
};

/**
 * When `remaining` items will be finished if days keep coming as they came in `throughput`.
 *
 * Units:     `throughput` is items finished a day; the days are calendar days, counted from `asOf`.
 * Undefined: `p85` is `null` and `unavailable` says why when nothing was finished in the history, or the work would take more
 *            than ten years. When nothing remains, all three days are `asOf`.
 * Throws:    RangeError for a count that is not a whole number of zero or more.
 * Source:    the exact distribution of {@link completionDays}.
 *
 * @example
 * forecastCompletion({ throughput: [0, 1], remaining: 10, asOf: day('2026-03-02') })
 * // p50 2026-03-21, p85 2026-03-27, p95 2026-03-30
 */
export function forecastCompletion(work: {
  readonly throughput: readonly number[];
  readonly remaining: number;
  readonly asOf: Day;
}): CompletionForecast {
  const { throughput, remaining, asOf } = work;
  const days = completionDays(throughput, remaining, [50, 85, 95]);
  const dayOfPercentile = (percentile: string) => {
    const after = days[percentile] ?? null;
    return after === null ? null : addDays(asOf, after);
  };
  const historyItems = throughput.reduce((total, count) => total + count, 0);
  const p85 = dayOfPercentile('85');

  return {
    remaining,
    historyDays: throughput.length,
    historyItems,
    p50: dayOfPercentile('50'),
    p85,
    p95: dayOfPercentile('95'),
    unavailable: p85 === null ? whyNot(throughput.length, historyItems) : null,
  };
}

function whyNot(historyDays: number, historyItems: number): string {
  return historyItems === 0
    ? `No item was finished in the last ${inWords(historyDays)}.`
    : `At the pace of the last ${inWords(historyDays)} the work would take more than 10 years.`;
}

function inWords(days: number): string {
  return days % 7 === 0 && days > 7 ? `${days / 7} weeks` : days === 1 ? 'day' : `${days} days`;
}
