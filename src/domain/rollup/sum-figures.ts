import type { Day } from '../foundation/calendar';
import type { GovernedId } from '../foundation/ids';
import { governedProjectId } from '../portfolio/governed-id';
import { fromTenThousandths, toTenThousandths } from './estimate-sum';
import { THROUGHPUT_DAYS, type Cell, type Figures, type WeekCount } from './figures';

/** The figures of no item. */
export const EMPTY_FIGURES: Figures = {
  total: 0,
  toDo: 0,
  inProgress: 0,
  done: 0,
  overdue: 0,
  blocked: 0,
  unestimated: 0,
  estimateTotal: 0,
  estimateDone: 0,
  finishedUndated: 0,
  ageKnown: 0,
  ageDays: 0,
  oldestInProgressSince: null,
  lastMovement: null,
  latestDue: null,
  createdLast7Days: 0,
  finishedLast7Days: 0,
  throughput: Array<number>(THROUGHPUT_DAYS).fill(0),
  createdPerWeek: [],
  finishedPerWeek: [],
};

/**
 * The figures of several sets of items together. The sets share no item and were measured on the same day.
 *
 * The result does not depend on the order, and equals measuring all items at once.
 *
 * @example
 * sumFigures([]) // EMPTY_FIGURES
 * sumFigures([doc, euca]).done // doc.done + euca.done
 */
export function sumFigures(parts: readonly Figures[]): Figures {
  const sum = (read: (figures: Figures) => number) =>
    parts.reduce((total, part) => total + read(part), 0);
  const estimates = (read: (figures: Figures) => number) =>
    fromTenThousandths(sum((part) => toTenThousandths(read(part))));

  return {
    total: sum((part) => part.total),
    toDo: sum((part) => part.toDo),
    inProgress: sum((part) => part.inProgress),
    done: sum((part) => part.done),
    overdue: sum((part) => part.overdue),
    blocked: sum((part) => part.blocked),
    unestimated: sum((part) => part.unestimated),
    estimateTotal: estimates((part) => part.estimateTotal),
    estimateDone: estimates((part) => part.estimateDone),
    finishedUndated: sum((part) => part.finishedUndated),
    ageKnown: sum((part) => part.ageKnown),
    ageDays: sum((part) => part.ageDays),
    oldestInProgressSince: first(parts.map((part) => part.oldestInProgressSince)),
    lastMovement: last(parts.map((part) => part.lastMovement)),
    latestDue: last(parts.map((part) => part.latestDue)),
    createdLast7Days: sum((part) => part.createdLast7Days),
    finishedLast7Days: sum((part) => part.finishedLast7Days),
    throughput: sumDays(parts.map((part) => part.throughput)),
    createdPerWeek: sumWeeks(parts.map((part) => part.createdPerWeek)),
    finishedPerWeek: sumWeeks(parts.map((part) => part.finishedPerWeek)),
  };
}

/**
 * The cells that belong to at least one of `members`, each once, so that overlapping members count no item twice.
 *
 * A cell belongs to its whole Jira project and to every governed work item above its items.
 *
 * @example
 * // epic 1 lies in project 10006: its items are counted once
 * cellsOf(cells, [governedId('project:10006'), governedId('item:1')])
 */
export function cellsOf(cells: readonly Cell[], members: readonly GovernedId[]): readonly Cell[] {
  const chosen = new Set(members);
  return cells.filter(
    (cell) =>
      chosen.has(governedProjectId(cell.projectId)) || cell.governedBy.some((id) => chosen.has(id)),
  );
}

/** The later of texts that sort as text; `null` without any. */
function last<T extends string>(texts: readonly (T | null)[]): T | null {
  return texts.reduce(
    (latest, text) => (text !== null && (latest === null || text > latest) ? text : latest),
    null,
  );
}

function first<T extends string>(texts: readonly (T | null)[]): T | null {
  return texts.reduce(
    (earliest, text) => (text !== null && (earliest === null || text < earliest) ? text : earliest),
    null,
  );
}

function sumDays(lists: readonly (readonly number[])[]): readonly number[] {
  const days = Array<number>(THROUGHPUT_DAYS).fill(0);
  for (const list of lists) {
    for (let index = 0; index < list.length; index += 1) {
      days[index] = (days[index] ?? 0) + (list[index] ?? 0);
    }
  }
  return days;
}

function sumWeeks(lists: readonly (readonly WeekCount[])[]): readonly WeekCount[] {
  const counts = new Map<Day, number>();
  for (const list of lists) {
    for (const { week, count } of list) counts.set(week, (counts.get(week) ?? 0) + count);
  }
  return [...counts]
    .map(([week, count]) => ({ week, count }))
    .sort((one, other) => (one.week < other.week ? -1 : 1));
}
