import type { Day } from '../foundation/calendar';

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
