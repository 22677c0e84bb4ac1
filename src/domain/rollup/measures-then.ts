import { addDays, type Day, dayOf, daysBetween, weekOf } from '../foundation/calendar';
import type { ItemFact } from '../foundation/item-fact';
import type { WorkItem } from '../foundation/work-item';
import type { ItemThen } from '../history/item-as-of';
import { fromTenThousandths, toTenThousandths } from './estimate-sum';
import type { WeekCount } from './figures';

/** What is counted or summed over work items of which it may not be told, whether they belong. */
export const TOLD_MEASURES = [
  'toDo',
  'inProgress',
  'done',
  'overdue',
  'unestimated',
  'estimateTotal',
  'estimateDone',
  'finishedUndated',
  'finishedLast7Days',
] as const;
export type ToldMeasure = (typeof TOLD_MEASURES)[number];

/** What the told work items come to, and of how many others it is not told: only without any is `known` the measure. */
export type Told = { readonly known: number; readonly untold: number };

/** The measures of a set of work items on a past day, as far as it is told how they stood. Definitions as in {@link Figures}. */
export type MeasuresThen = Readonly<Record<ToldMeasure, Told>> & {
  readonly total: number;
  readonly createdLast7Days: number;
  readonly createdPerWeek: readonly WeekCount[];
  readonly finishedPerWeek: readonly WeekCount[];
  /** Of how many it is not told whether, or when, they were finished. */
  readonly finishedUntold: number;
};

const LAST_DAYS = 7;

/**
 * Counts work items as they stood at the end of a day. An item that is told as far as a measure reads it is counted in it; of another
 * it is said that it is not told. One that is told to be done is not overdue, whatever its due day was.
 *
 * Undefined: what blocks an item is not told of a past day, so that there is no count of blocked ones.
 *
 * @example
 * measuresThen([{ item: aDoneItem, untold: new Set() }, { item, untold: new Set(['category']) }], day('2026-02-20'))
 * // { total: 2, done: { known: 1, untold: 1 }, toDo: { known: 0, untold: 1 }, … }
 */
export function measuresThen(items: readonly ItemThen[], asOf: Day): MeasuresThen {
  const measured = (measure: ToldMeasure) => sumOf(items, (then) => READ[measure](then, asOf));
  const created = items.map(({ item }) => dayOf(item.created));
  const finishes = items.map(finishOf);

  return {
    total: items.length,
    toDo: measured('toDo'),
    inProgress: measured('inProgress'),
    done: measured('done'),
    overdue: measured('overdue'),
    unestimated: measured('unestimated'),
    estimateTotal: measured('estimateTotal'),
    estimateDone: measured('estimateDone'),
    finishedUndated: measured('finishedUndated'),
    finishedLast7Days: measured('finishedLast7Days'),
    createdLast7Days: created.filter((on) => isInLastDays(on, asOf)).length,
    createdPerWeek: perWeek(created),
    finishedPerWeek: perWeek(finishes.flatMap((on) => on ?? [])),
    finishedUntold: finishes.filter((on) => on === undefined).length,
  };
}

/** What an item adds to a measure, in ten-thousandths; `null` where that is not told. */
type Read = (then: ItemThen, asOf: Day) => number | null;

const ONE = toTenThousandths(1);

const READ: Readonly<Record<ToldMeasure, Read>> = {
  toDo: countedIf(isIn('to-do')),
  inProgress: countedIf(isIn('in-progress')),
  done: countedIf(isIn('done')),
  overdue: countedIf(
    (then, asOf) =>
    both(isOpen(then), told(then, 'due', ({ due }) => due !== null && due < asOf)), // prettier-ignore
  ),
  unestimated: countedIf((then) =>
    both(
      isOpen(then),
      both(isWork(then), told(then, 'estimate', ({ estimate }) => estimate === null)), // prettier-ignore
    ),
  ),
  estimateTotal: (then) => estimateIf(isWork(then), then),
  estimateDone: (then) => estimateIf(both(isIn('done')(then), isWork(then)), then),
  finishedUndated: countedIf(
    (then) =>
    both(isIn('done')(then), told(then, 'resolved', ({ resolved }) => resolved === null)), // prettier-ignore
  ),
  finishedLast7Days: countedIf((then, asOf) =>
    both(
      isIn('done')(then),
      told(then, 'resolved', ({ resolved }) => resolved !== null && isInLastDays(dayOf(resolved), asOf)), // prettier-ignore
    ),
  ),
};

function isIn(category: WorkItem['category']) {
  return (then: ItemThen) => told(then, 'category', (item) => item.category === category);
}

const isOpen = (then: ItemThen) => told(then, 'category', ({ category }) => category !== 'done');
const isWork = (then: ItemThen) => told(then, 'type', ({ level }) => level === 0);

function told<Value>(
  { item, untold }: ItemThen,
  fact: ItemFact,
  read: (item: WorkItem) => Value,
): Value | null {
  return untold.has(fact) ? null : read(item);
}

/** Three-valued: false where one of them is, whatever is not told. */
function both(one: boolean | null, other: boolean | null): boolean | null {
  if (one === false || other === false) return false;
  return one === null || other === null ? null : true;
}

function countedIf(belongs: (then: ItemThen, asOf: Day) => boolean | null): Read {
  return (then, asOf) => {
    const answer = belongs(then, asOf);
    return answer === null ? null : answer ? ONE : 0;
  };
}

function estimateIf(belongs: boolean | null, then: ItemThen): number | null {
  const amount = told(then, 'estimate', ({ estimate }) =>
    estimate === null ? 0 : toTenThousandths(estimate),
  );
  if (belongs === false || amount === 0) return 0;
  return belongs === null ? null : amount;
}

/** The day on which it was finished; `null` for one that was not, or on no day; `undefined` where that is not told. */
function finishOf(then: ItemThen): Day | null | undefined {
  const isDone = isIn('done')(then);
  if (isDone === false) return null;
  if (isDone === null || then.untold.has('resolved')) return undefined;
  const { resolved } = then.item;
  return resolved === null ? null : dayOf(resolved);
}

function sumOf(items: readonly ItemThen[], read: (then: ItemThen) => number | null): Told {
  const amounts = items.map(read);
  const known = amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  return {
    known: fromTenThousandths(known),
    untold: amounts.filter((amount) => amount === null).length,
  };
}

function isInLastDays(on: Day, asOf: Day): boolean {
  return on > addDays(asOf, -LAST_DAYS) && daysBetween(on, asOf) >= 0;
}

function perWeek(days: readonly Day[]): readonly WeekCount[] {
  const counts = new Map<Day, number>();
  for (const on of days) counts.set(weekOf(on), (counts.get(weekOf(on)) ?? 0) + 1);
  return [...counts]
    .map(([week, count]) => ({ week, count }))
    .sort((one, other) => (one.week < other.week ? -1 : 1));
}
