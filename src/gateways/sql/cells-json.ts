import { z } from 'zod';

import { addDays, type Day, day, daysBetween, weekOf } from '../../domain/foundation/calendar';
import { governedId, type ProjectId } from '../../domain/foundation/ids';
import {
  type Cell,
  type Figures,
  THROUGHPUT_DAYS,
  type WeekCount,
} from '../../domain/rollup/figures';
import { isoInstant } from './values';

const FIRST_MONDAY = day('1970-01-05');
const DAYS_A_WEEK = 7;

const count = z.number();
const dayText = z.string().transform(day);
const pairs = z.array(z.number());

/** A cell as JSON. Project and as-of day stand in columns of their own; series are kept as the pairs that are not 0. */
const StoredCell = z.object({
  governedBy: z.array(z.string().transform(governedId)),
  figures: z.object({
    total: count,
    toDo: count,
    inProgress: count,
    done: count,
    overdue: count,
    blocked: count,
    unestimated: count,
    estimateTotal: count,
    estimateDone: count,
    finishedUndated: count,
    ageKnown: count,
    ageDays: count,
    oldestInProgressSince: dayText.nullable(),
    lastMovement: isoInstant.nullable(),
    latestDue: dayText.nullable(),
    createdLast7Days: count,
    finishedLast7Days: count,
  }),
  throughput: pairs,
  created: pairs,
  finished: pairs,
});
const StoredCells = z.array(StoredCell);

type Place = { readonly projectId: ProjectId; readonly asOf: Day };

/** Cells as JSON, small: a project with ten years of weeks takes about 4 KB. */
export function cellsToJson(cells: readonly Cell[]): string {
  return JSON.stringify(
    cells.map(
      ({ governedBy, figures: { throughput, createdPerWeek, finishedPerWeek, ...rest } }) => ({
        governedBy,
        figures: rest,
        throughput: throughput.flatMap((items, index) => (items === 0 ? [] : [index, items])),
        created: weeksToPairs(createdPerWeek),
        finished: weeksToPairs(finishedPerWeek),
      }),
    ),
  );
}

/**
 * Cells as a day's history keeps them: without throughput, and of the weeks only the one that `asOf` lies in, for the
 * weeks before it are still the same in today's figures.
 */
export function cellsToHistoryJson(cells: readonly Cell[], asOf: Day): string {
  const thisWeek = weekOf(asOf);
  const current = (weeks: readonly WeekCount[]) => weeks.filter(({ week }) => week === thisWeek);

  return cellsToJson(
    cells.map((cell) => ({
      ...cell,
      figures: {
        ...cell.figures,
        throughput: [],
        createdPerWeek: current(cell.figures.createdPerWeek),
        finishedPerWeek: current(cell.figures.finishedPerWeek),
      },
    })),
  );
}

export function cellsFromJson(text: string, { projectId, asOf }: Place): readonly Cell[] {
  return StoredCells.parse(JSON.parse(text)).map(
    ({ governedBy, figures, throughput, created, finished }): Cell => ({
      projectId,
      governedBy,
      asOf,
      figures: {
        ...figures,
        throughput: throughputFromPairs(throughput),
        createdPerWeek: weeksFromPairs(created),
        finishedPerWeek: weeksFromPairs(finished),
      } satisfies Figures,
    }),
  );
}

/** Weeks as numbers: weeks since the week before, and the count. */
function weeksToPairs(weeks: readonly WeekCount[]): number[] {
  let before = 0;
  return weeks.flatMap(({ week, count: items }) => {
    const number = daysBetween(FIRST_MONDAY, week) / DAYS_A_WEEK;
    const step = number - before;
    before = number;
    return [step, items];
  });
}

function weeksFromPairs(flat: readonly number[]): WeekCount[] {
  const weeks: WeekCount[] = [];
  let number = 0;
  for (let index = 0; index + 1 < flat.length; index += 2) {
    number += flat[index] ?? 0;
    weeks.push({ week: addDays(FIRST_MONDAY, number * DAYS_A_WEEK), count: flat[index + 1] ?? 0 });
  }
  return weeks;
}

function throughputFromPairs(flat: readonly number[]): number[] {
  const throughput = Array.from({ length: THROUGHPUT_DAYS }, () => 0);
  for (let index = 0; index + 1 < flat.length; index += 2) {
    throughput[flat[index] ?? 0] = flat[index + 1] ?? 0;
  }
  return throughput;
}
