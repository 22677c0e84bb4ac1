import type { ProjectForecast } from '@contract/forecasting';
import { bringForward, type BringForward } from '@domain/forecasting/bring-forward';
import { completionCurve, type WorkAhead } from '@domain/forecasting/completion-curve';
import { type FanPoint, forecastFan } from '@domain/forecasting/forecast-fan';
import { addDays, type Day, daysBetween } from '@domain/foundation/calendar';

const PERCENTILES = [50, 70, 85, 95] as const;
/** The odds that a date has to hold with. */
export const SURE = 85;

const POINTS_OF_FAN = 26;
const DAYS_WITHOUT_END = 182;

export type ForecastReading = {
  readonly work: WorkAhead;
  readonly addedPerDay: number;
  /** `null` where the work would take more than ten years. */
  readonly days: readonly { readonly percentile: number; readonly day: Day | null }[];
  readonly fan: readonly (FanPoint & { readonly day: Day })[];
  readonly chanceOf: (day: Day) => number;
  readonly bringTo: (day: Day) => BringForward;
};

/** What a forecast says, with the scope as it stands or growing at its own rate. */
export function readForecast(forecast: ProjectForecast, isGrowing: boolean): ForecastReading {
  const { asOf, throughput } = forecast;
  const rate = rateOf(forecast);
  const work = {
    throughput,
    remaining: forecast.total - forecast.done,
    addedPerDay: isGrowing ? rate : 0,
  };
  const curve = completionCurve(work);
  const inDays = PERCENTILES.map((percentile) => ({ percentile, days: curve.daysFor(percentile) }));

  return {
    work,
    addedPerDay: rate,
    days: inDays.map(({ percentile, days }) => ({
      percentile,
      day: days === null ? null : addDays(asOf, days),
    })),
    fan: fanOf(work, inDays.at(-1)?.days ?? DAYS_WITHOUT_END, asOf),
    chanceOf: (day) => curve.chanceBy(daysBetween(asOf, day)),
    bringTo: (day) => bringForward(work, { days: daysBetween(asOf, day), percentile: SURE }),
  };
}

/** Items created a day, on average of the days that throughput is drawn from. */
function rateOf({ createdBefore, throughput }: ProjectForecast): number {
  return throughput.length === 0 ? 0 : createdBefore / throughput.length;
}

function fanOf(work: WorkAhead, until: number, asOf: Day): ForecastReading['fan'] {
  const step = Math.max(1, Math.ceil(until / POINTS_OF_FAN));
  const days = Array.from({ length: Math.ceil(until / step) + 1 }, (_, at) => at * step);
  return forecastFan(work, days).map((point) => ({ ...point, day: addDays(asOf, point.days) }));
}
