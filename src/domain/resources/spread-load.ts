import { addDays, type Day, daysBetween, weekOf } from '../foundation/calendar';

/** A work item that is not done, and who does it. */
export type PlannedWork = {
  /** `null` where nobody is assigned. */
  readonly person: string | null;
  readonly project: string;
  readonly due: Day | null;
  /** Effort in the site's unit; `null` where nobody estimated it. */
  readonly estimate: number | null;
};

/** What lies ahead of a person, or of nobody. Amounts are in ten-thousandths of the unit, so that sums are exact. */
export type Load = {
  readonly person: string | null;
  /** For each week that was asked about, from the one that is on. */
  readonly weeks: readonly number[];
  /** Of work that is due, what falls after these weeks. */
  readonly later: number;
  /** Of work without a due date: it falls into no week. */
  readonly undated: number;
  readonly items: number;
  /** Those without an estimate: they weigh nothing. */
  readonly unestimated: number;
  /** Those that were due before today: their effort falls into the week that is on. */
  readonly overdue: number;
  readonly projects: readonly string[];
};

/** One unit of effort, in the unit of a {@link Load}. */
export const PARTS = 10_000;
const DAYS_A_WEEK = 7;

type Horizon = { readonly asOf: Day; readonly weeks: number };

/**
 * Spreads the effort of open work evenly over the weeks from the one that is on to the one of its due date, by person. Weeks, later and
 * undated of a person add up to their estimates, exactly.
 *
 * Units:     ten-thousandths of the site's unit of effort; estimates count to four decimals.
 * Undefined: work without an estimate adds nothing but its count.
 * Throws:    RangeError for an estimate that is negative or not finite.
 *
 * @example
 * spreadLoad([{ person: 'mia', project: 'P', due: '2026-03-13', estimate: 3 }], { asOf: '2026-03-04', weeks: 4 })
 * // [{ person: 'mia', weeks: [15000, 15000, 0, 0], later: 0, undated: 0, items: 1, … }]
 */
export function spreadLoad(work: readonly PlannedWork[], horizon: Horizon): readonly Load[] {
  const byPerson = new Map<string | null, PlannedWork[]>();
  for (const item of work) {
    const known = byPerson.get(item.person);
    if (known === undefined) byPerson.set(item.person, [item]);
    else known.push(item);
  }
  return [...byPerson].map(([person, own]) => ({ person, ...loadOf(own, horizon) }));
}

function loadOf(work: readonly PlannedWork[], horizon: Horizon): Omit<Load, 'person'> {
  const weeks = Array.from({ length: horizon.weeks }, () => 0);
  let later = 0;
  let undated = 0;
  for (const item of work) {
    const effort = partsOf(item.estimate);
    if (item.due === null) {
      undated += effort;
      continue;
    }
    for (const [week, share] of sharesOf(effort, weeksUntil(item.due, horizon.asOf)).entries()) {
      if (week < weeks.length) weeks[week] = (weeks[week] ?? 0) + share;
      else later += share;
    }
  }
  return {
    weeks,
    later,
    undated,
    items: work.length,
    unestimated: work.filter(({ estimate }) => estimate === null).length,
    overdue: work.filter(({ due }) => due !== null && due < horizon.asOf).length,
    projects: [...new Set(work.map(({ project }) => project))],
  };
}

function partsOf(estimate: number | null): number {
  if (estimate === null) return 0;
  if (!Number.isFinite(estimate) || estimate < 0) {
    throw new RangeError(`An estimate must be zero or more, got ${estimate}`);
  }
  return Math.round(estimate * PARTS);
}

/** How many weeks there are to do it in, the one that is on included; 1 for what is overdue. */
function weeksUntil(due: Day, asOf: Day): number {
  return Math.max(0, daysBetween(weekOf(asOf), weekOf(due)) / DAYS_A_WEEK) + 1;
}

/** Whole parts that differ by one at the most and add up to all of it. */
function sharesOf(effort: number, weeks: number): readonly number[] {
  return Array.from(
    { length: weeks },
    (_, at) => Math.floor((effort * (at + 1)) / weeks) - Math.floor((effort * at) / weeks),
  );
}

/** The Mondays of the weeks that are shown, from the one that is on. */
export function weeksFrom({ asOf, weeks }: Horizon): readonly Day[] {
  return Array.from({ length: weeks }, (_, at) => addDays(weekOf(asOf), DAYS_A_WEEK * at));
}

/**
 * By how much the load of each week is above a capacity a week, in the unit of a {@link Load}; 0 where it is not. Nobody is not
 * overallocated.
 *
 * Undefined: `null` without a capacity.
 *
 * @example
 * overallocation({ person: 'mia', weeks: [50000, 20000] }, 40000) // [10000, 0]
 */
export function overallocation(
  { person, weeks }: Pick<Load, 'person' | 'weeks'>,
  capacity: number | null,
): readonly number[] | null {
  if (capacity === null) return null;
  return weeks.map((load) => (person === null ? 0 : Math.max(0, load - capacity)));
}
