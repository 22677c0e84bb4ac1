import type { Instant } from '../domain/foundation/calendar';
import { POINTS_PER_HOUR } from './importing';
import { between, later } from './moments';
import type { Deps } from './ports';

const MILLISECONDS_AN_HOUR = 3_600_000;
/** The queue delays nothing for longer. */
const LONGEST_DELAY_SECONDS = 900;

/**
 * Until when work that can wait does not ask Jira; `null` when it may. By what Jira said, and by the share of the hour's points that such
 * work may use up.
 */
export async function waitsUntil(
  at: Instant,
  { points }: Pick<Deps, 'points'>,
): Promise<Instant | null> {
  const paused = await points.pausedUntil();
  if (paused !== null) return paused;
  return (await points.spentInHourOf(at)) < POINTS_PER_HOUR ? null : nextHour(at);
}

/** How long the queue holds a job back that waits until then. */
export function delayUntil(until: Instant, at: Instant): number {
  const seconds = Math.ceil(between(at, until) / 1000) + 1;
  return Math.min(seconds, LONGEST_DELAY_SECONDS);
}

function nextHour(at: Instant): Instant {
  return later(`${at.slice(0, 13)}:00:00.000Z` as Instant, MILLISECONDS_AN_HOUR);
}
