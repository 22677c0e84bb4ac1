import type { Instant } from '../foundation/calendar';
import type { ItemFact } from '../foundation/item-fact';
import type { WorkItem } from '../foundation/work-item';
import type { ItemThen } from './item-as-of';

/** What Jira dates no change of. */
const UNDATED: readonly ItemFact[] = [
  'type',
  'flagged',
  'assignee',
  'updated',
  'due',
  'parent',
  'estimate',
];
const ALL_TOLD: ReadonlySet<ItemFact> = new Set();

/**
 * A work item as it stood at a moment, from its dates alone; `null` where it did not exist yet. What did not change since stood as it
 * stands. One that was moved here from another project since counts as if it had been here: Jira dates no move. Else its category is told where it was in it already, and its resolution where it was resolved already; nothing else is.
 *
 * @example
 * // created in January, done since 10 February, commented on in March
 * itemByDates(item, instant('2026-02-20T00:00:00.000Z')) // done; its due day, estimate and type are not told
 * itemByDates(item, instant('2026-02-01T00:00:00.000Z')) // that it existed, and nothing else
 */
export function itemByDates(item: WorkItem, at: Instant): ItemThen | null {
  if (item.created > at) return null;
  if (item.updated <= at) return { item, untold: ALL_TOLD };

  const { categorySince, resolved } = item;
  const untold = new Set(UNDATED);
  if (categorySince === null || categorySince > at) untold.add('category').add('category-since');
  if (resolved === null || resolved > at) untold.add('resolved');
  return { item, untold };
}
