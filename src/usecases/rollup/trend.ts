import { addDays, weekOf, type Day } from '../../domain/foundation/calendar';
import { TREND_WEEKS, type Figures, type WeekCount } from '../../domain/rollup/figures';

/** The Mondays of the weeks a trend shows, oldest first; the last is the week of `asOf`. */
export function trendWeeks(asOf: Day): readonly Day[] {
  const last = weekOf(asOf);
  return Array.from({ length: TREND_WEEKS }, (_, index) =>
    addDays(last, (index - TREND_WEEKS + 1) * 7),
  );
}

/** What was created and finished in each of the weeks, a zero where nothing was. */
export function trendOf(
  { createdPerWeek, finishedPerWeek }: Pick<Figures, 'createdPerWeek' | 'finishedPerWeek'>,
  weeks: readonly Day[],
) {
  return { created: inWeeks(createdPerWeek, weeks), finished: inWeeks(finishedPerWeek, weeks) };
}

function inWeeks(counts: readonly WeekCount[], weeks: readonly Day[]): readonly number[] {
  const [first = ''] = weeks;
  const shown = counts.filter(({ week }) => week >= first);
  const byWeek = new Map(shown.map(({ week, count }) => [week, count]));
  return weeks.map((week) => byWeek.get(week) ?? 0);
}
