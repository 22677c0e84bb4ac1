import { addDays, type Day, daysBetween, weekOf } from '../../domain/foundation/calendar';
import type { PastForecast } from '../../domain/forecasting/calibration';
import type { CellFinishes, DayCount, Figures } from '../../domain/rollup/figures';
import { throughputBefore } from '../../domain/rollup/throughput';

const MONTHS = 24;
const DAYS_A_WEEK = 7;

/** What was finished on which day by some sets of items together. */
export function finishedPerDay(cells: readonly CellFinishes[]): ReadonlyMap<Day, number> {
  const perDay = new Map<Day, number>();
  for (const { day, count } of cells.flatMap((cell): readonly DayCount[] => cell.perDay)) {
    perDay.set(day, (perDay.get(day) ?? 0) + count);
  }
  return perDay;
}

type Known = {
  readonly asOf: Day;
  readonly figures: Pick<Figures, 'createdPerWeek' | 'finishedUndated'>;
  readonly finished: ReadonlyMap<Day, number>;
};

/**
 * The forecasts that would have been made after the last Sunday of each of the last 24 months. What is created is known
 * by the week, so that the end of a month is that of its last whole week. Finished items without a date are left out.
 */
export function pastForecasts({ asOf, figures, finished }: Known): readonly PastForecast[] {
  return mondaysAfterMonths(asOf).flatMap((monday) => {
    const created = sumOf(figures.createdPerWeek, ({ week }) => week < monday);
    const done = sumOf(
      [...finished].map(([week, count]) => ({ week, count })),
      ({ week }) => week < monday,
    );
    const remaining = created - done - figures.finishedUndated;
    if (remaining <= 0) return [];

    const finishedSince = Array.from(
      { length: daysBetween(monday, asOf) },
      (_, at) => finished.get(addDays(monday, at)) ?? 0,
    );
    return [{ throughput: throughputBefore(monday, finished), remaining, finishedSince }];
  });
}

/** The Mondays after the last Sundays of the last months, oldest first. */
export function mondaysAfterMonths(asOf: Day): readonly Day[] {
  const mondays: Day[] = [];
  let monday = weekOf(asOf);
  while (mondays.length < MONTHS) {
    const lastSunday = addDays(monday, -1);
    const nextSunday = addDays(monday, DAYS_A_WEEK - 1);
    const isLast = lastSunday.slice(0, 7) !== nextSunday.slice(0, 7);
    if (isLast && monday < asOf) mondays.unshift(monday);
    monday = addDays(monday, -DAYS_A_WEEK);
  }
  return mondays;
}

function sumOf<Counted extends { readonly week: Day; readonly count: number }>(
  all: readonly Counted[],
  isIn: (one: Counted) => boolean,
): number {
  return all.reduce((sum, one) => sum + (isIn(one) ? one.count : 0), 0);
}
