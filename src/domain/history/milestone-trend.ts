import { type Day, dayOf, type Instant } from '../foundation/calendar';
import { itemAsOf, type LoggedItem, type SiteIds } from './item-as-of';

/** When a milestone was due, as it was said at the end of a day; `null` for no day. */
export type SaidDue = { readonly on: Day; readonly due: Day | null };

export type MilestoneTrend = {
  /** The due day that was said first since it is in this project; `null` where none ever was, or it is not told. */
  readonly firstDue: Day | null;
  /** The day on which it was reached; `null` where it is not, or no day is known. */
  readonly reached: Day | null;
  /** Oldest first, from when it was created until it was reached; days of which nothing is told are left out. */
  readonly said: readonly SaidDue[];
};

/** The end of a day at which is looked what was said. */
export type LookedAt = { readonly on: Day; readonly at: Instant };

/**
 * How the due day of a milestone moved: what its log says at the end of each of some days, until it was reached. The day on which it was
 * reached closes the line: then it is said to be due on that day.
 *
 * @param looked oldest first
 * @example
 * // created in January for 1 March, put off to 1 April on 10 February
 * milestoneTrend({ item, log }, [endOfJanuary, endOfFebruary], site)
 * // { firstDue: '2026-03-01', reached: null, said: [{ on: '2026-01-31', due: '2026-03-01' }, { on: '2026-02-28', due: '2026-04-01' }] }
 */
export function milestoneTrend(
  milestone: LoggedItem,
  looked: readonly LookedAt[],
  site: SiteIds,
): MilestoneTrend {
  const reached = reachedOn(milestone);
  const open = looked.filter(({ on }) => reached === null || on < reached);
  const said = open.flatMap(({ on, at }): readonly SaidDue[] => {
    const then = itemAsOf(milestone, at, site);
    return then === null || then.untold.has('due') ? [] : [{ on, due: then.item.due }];
  });

  return {
    firstDue: firstDueOf(milestone, site),
    reached,
    said: reached === null ? said : [...said, { on: reached, due: reached }],
  };
}

function reachedOn({ item: { category, categorySince, resolved } }: LoggedItem): Day | null {
  const at = resolved ?? categorySince;
  return category === 'done' && at !== null ? dayOf(at) : null;
}

/** The day said first since it is in this project; `null` too where a day may have been said before that is not told. */
function firstDueOf(milestone: LoggedItem, site: SiteIds): Day | null {
  const { item, log } = milestone;
  const moments = log
    .filter(({ field }) => field === 'due' || field === 'project')
    .map(({ at }) => at);
  for (const at of [item.created, ...moments]) {
    const then = itemAsOf(milestone, at, site);
    if (then === null) continue;
    if (then.untold.has('due')) return null;
    if (then.item.due !== null) return then.item.due;
  }
  return null;
}
