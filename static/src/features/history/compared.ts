import type { PortfolioDifference, ProjectAsOf } from '@contract/history';
import type { PortfolioRow } from '@contract/rollup';
import { colorChanges } from '@domain/rollup/color-changes';
import {
  daysLater,
  measureChanges,
  measuredKept,
  measuredWorkedOut,
  type MeasureChange,
  type Measured,
} from '@domain/rollup/measure-changes';

/** A project that was kept on both days. */
export type ComparedProject = {
  readonly then: PortfolioRow;
  readonly now: PortfolioRow;
  readonly changes: readonly MeasureChange[];
  /** By how many days the projected finish moved; `null` where it is not available on one of them. */
  readonly slip: number | null;
};

/** The projects that were kept on both days, in the order of the later one. */
export function comparedProjects({ then, now }: PortfolioDifference): readonly ComparedProject[] {
  const before = new Map(then.rows.map((row) => [row.id, row]));
  return now.rows.flatMap((row) => {
    const old = before.get(row.id);
    if (old === undefined) return [];
    const changes = measureChanges(measuredKept(old), measuredKept(row));
    return [{ then: old, now: row, changes, slip: daysLater(old.forecast.p85, row.forecast.p85) }];
  });
}

/** Of those that were kept on both days, which changed their colour by the data, the worst first. */
export function changedColors({ then, now }: PortfolioDifference) {
  const colored = (rows: readonly PortfolioRow[]) =>
    rows.map(({ id, health }) => ({ id, color: health.computed }));
  const rows = new Map(now.rows.map((row) => [row.id, row]));
  return colorChanges(colored(then.rows), colored(now.rows)).flatMap(({ id, from, to }) => {
    const row = rows.get(id);
    return row === undefined ? [] : [{ row, from, to }];
  });
}

/** What of the projects was kept on one of the days alone. */
export function keptOnce({ then, now }: PortfolioDifference) {
  const [before, after] = [then, now].map(({ rows }) => new Set(rows.map(({ id }) => id)));
  return {
    onlyNow: now.rows.filter(({ id }) => before?.has(id) === false),
    onlyThen: then.rows.filter(({ id }) => after?.has(id) === false),
  };
}

/** The measures of a project on a day, kept or worked out. */
export function measuredOf({ kept, workedOut, estimateAvailable }: ProjectAsOf): Measured | null {
  if (kept !== null) return measuredKept(kept.row);
  return workedOut === null ? null : measuredWorkedOut(workedOut.measures, estimateAvailable);
}
