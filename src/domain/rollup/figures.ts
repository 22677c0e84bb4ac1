import type { Day, Instant } from '../foundation/calendar';
import type { GovernedId, ProjectId } from '../foundation/ids';

/** How many days of throughput a forecast draws from: 26 weeks. */
export const THROUGHPUT_DAYS = 182;
/** How many weeks a sparkline shows. */
export const TREND_WEEKS = 26;

/** How many items fell into a week. The week is named by its Monday, UTC. */
export type WeekCount = { readonly week: Day; readonly count: number };

/** How many items were finished on a day, UTC. */
export type DayCount = { readonly day: Day; readonly count: number };

/**
 * The figures of a set of work items on one day. Counts are items; estimates are in the site's unit.
 * Every member adds up over sets that share no item, except that of two days or instants one is kept: the earlier
 * `oldestInProgressSince`, the later `lastMovement` and `latestDue`.
 */
export type Figures = {
  readonly total: number;
  readonly toDo: number;
  readonly inProgress: number;
  readonly done: number;
  /** Not done, due before the as-of day. */
  readonly overdue: number;
  /** Not done, and flagged or blocked by an item that is not done. */
  readonly blocked: number;
  /** Not done, hierarchy level 0, no estimate. */
  readonly unestimated: number;
  /** Over items of hierarchy level 0; each counts to four decimals, so that sums are exact in any order. */
  readonly estimateTotal: number;
  readonly estimateDone: number;
  /** Done without a resolution date: counted in `done`, in no week. */
  readonly finishedUndated: number;
  /** Items in progress whose start is known, and the days they have been in progress together. */
  readonly ageKnown: number;
  readonly ageDays: number;
  /** Since when the item longest in progress has been so. */
  readonly oldestInProgressSince: Day | null;
  /** When any of the items last changed. */
  readonly lastMovement: Instant | null;
  readonly latestDue: Day | null;
  /** In the 7 days that end with the as-of day, UTC. */
  readonly createdLast7Days: number;
  readonly finishedLast7Days: number;
  /** Items finished on each of the last {@link THROUGHPUT_DAYS} days before the as-of day, oldest first. */
  readonly throughput: readonly number[];
  /** Ascending, weeks with a count above 0 only, all history. */
  readonly createdPerWeek: readonly WeekCount[];
  readonly finishedPerWeek: readonly WeekCount[];
};

/**
 * The figures of the items of one Jira project that are governed by the same set of work items.
 *
 * Cells share no item: a Jira project is the sum of its cells, a governed work item the sum of the cells that name it,
 * and any portfolio the sum of the cells that belong to at least one of its members, each taken once.
 */
export type Cell = {
  readonly projectId: ProjectId;
  /** The governed work items above these items, ascending; empty for those under none. */
  readonly governedBy: readonly GovernedId[];
  readonly asOf: Day;
  readonly figures: Figures;
};

/** What of a cell was finished on which day, ascending, all history: what the forecast of a past day draws from. */
export type CellFinishes = Pick<Cell, 'governedBy'> & { readonly perDay: readonly DayCount[] };
