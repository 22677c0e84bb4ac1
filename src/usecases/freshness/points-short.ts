import type { Instant } from '../../domain/foundation/calendar';
import type { Deps } from '../ports';

/** Of the 65,000 points of an hour, so that rules leave the rest to events and people. */
const MOST_POINTS_SPENT = 45_000;

export const POINTS_ARE_SHORT = 'What the app may ask of Jira in this hour is nearly used up.';

/** Whether rules may ask Jira nothing more in this hour. */
export async function arePointsShort(
  now: Instant,
  { points }: Pick<Deps, 'points'>,
): Promise<boolean> {
  return (
    (await points.pausedUntil()) !== null || (await points.spentInHourOf(now)) > MOST_POINTS_SPENT
  );
}
