import type { ProjectOverview } from '@contract/project';
import { addDays, type Day, weekOf } from '@domain/foundation/calendar';
import { TREND_WEEKS, type WeekCount } from '@domain/rollup/figures';

import { ComplianceTrend } from '../../shared/charts/compliance-trend';
import { ForecastChart } from '../../shared/charts/forecast-chart';
import { WeeksChart } from '../../shared/charts/weeks-chart';
import styles from './project-sections.module.css';

export function ProjectCharts({ overview }: { readonly overview: ProjectOverview }) {
  const { asOf, row, createdPerWeek, finishedPerWeek, trend } = overview;
  const weeks = weeksUpTo(asOf);

  return (
    <div className={styles['charts']}>
      <WeeksChart
        weeks={weeks}
        created={countsIn(weeks, createdPerWeek)}
        finished={countsIn(weeks, finishedPerWeek)}
      />
      <ComplianceTrend points={trend.map(({ day, compliance }) => ({ day, score: compliance }))} />
      <ForecastChart forecast={row.forecast} plannedFinish={row.plannedFinish} asOf={asOf} />
    </div>
  );
}

/** The Mondays of the last weeks, oldest first. */
export function weeksUpTo(asOf: Day): readonly Day[] {
  const latest = weekOf(asOf);
  return Array.from({ length: TREND_WEEKS }, (_, at) =>
    addDays(latest, -7 * (TREND_WEEKS - 1 - at)),
  );
}

/** Weeks without a count are left out of the list: they are 0. */
export function countsIn(
  weeks: readonly string[],
  counts: readonly WeekCount[],
): readonly number[] {
  const byWeek = new Map<string, number>(counts.map(({ week, count }) => [week, count]));
  return weeks.map((week) => byWeek.get(week) ?? 0);
}
