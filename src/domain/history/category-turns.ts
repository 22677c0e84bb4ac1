import type { Instant } from '../foundation/calendar';
import type { StatusCategory } from '../foundation/work-item';
import type { SiteIds } from './item-as-of';
import type { LoggedChange } from './logged-change';

/** A logged change of status, as categories; `null` for a status that the site has no more. */
type CategoryTurn = {
  readonly at: Instant;
  readonly from: StatusCategory | null;
  readonly to: StatusCategory | null;
};

/** The changes of status in a log, oldest first. */
export function categoryTurns(
  log: readonly LoggedChange[],
  { categoryOf }: Pick<SiteIds, 'categoryOf'>,
): readonly CategoryTurn[] {
  const category = (id: string | null) => (id === null ? null : categoryOf(id));
  return log
    .filter(({ field }) => field === 'status')
    .map(({ at, from, to }) => ({ at, from: category(from), to: category(to) }));
}
