import { type Day, dayOf } from '../foundation/calendar';
import type { WorkItemId } from '../foundation/ids';
import type { WorkItem } from '../foundation/work-item';
import { creditOf, type EarningRule } from './earning-rule';

/** What has become of the work items of a baseline. Weights are in ten-thousandths. */
export type EarnedTally = {
  readonly earned: number;
  /** Work items of the baseline that are not in the project any more: they earn nothing. */
  readonly gone: number;
  /** Work items that are in the project now, and not in the baseline. */
  readonly added: number;
  /** What was earned by the end of a day, as far as the dates of the work items tell: work that is done now, from the day it was done on. */
  readonly earnedOn: (day: Day) => number;
};

/** Takes the work items that are in a project's scope now one by one, in any order, and keeps none of them. */
export type Tallying = {
  add(item: WorkItem): void;
  tally(): EarnedTally;
};

/**
 * Begins counting what the work items of a baseline have earned.
 *
 * Past days: a work item that is done counts from the day it was resolved, else from when it came into its category; one in progress from
 * when it came into it. What Jira does not date counts on no past day. What was in progress before it was done is not known.
 */
export function startTallying(
  weights: ReadonlyMap<WorkItemId, number>,
  rule: EarningRule,
): Tallying {
  const since = new Map<Day, number>();
  let found = 0;
  let added = 0;
  let earned = 0;

  return {
    add(item) {
      const weight = weights.get(item.id);
      if (weight === undefined) {
        if (item.level === 0) added += 1;
        return;
      }
      found += 1;
      const worth = (weight * creditOf(rule, item.category)) / 100;
      earned += worth;
      const from = earnedSince(item);
      if (from !== null && worth > 0) since.set(from, (since.get(from) ?? 0) + worth);
    },

    tally: () => {
      const days = [...since].sort(([one], [other]) => (one < other ? -1 : 1));
      return {
        earned,
        gone: weights.size - found,
        added,
        earnedOn: (day) =>
          days.reduce((total, [from, worth]) => (from <= day ? total + worth : total), 0),
      };
    },
  };
}

function earnedSince({ category, resolved, categorySince }: WorkItem): Day | null {
  const at = category === 'done' ? (resolved ?? categorySince) : categorySince;
  return at === null ? null : dayOf(at);
}
