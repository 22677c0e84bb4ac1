import type { Instant } from '../../domain/foundation/calendar';
import { between, later } from '../moments';
import type { Deps, ItemPage, KnownProject, Reconciliation } from '../ports';
import { readFields } from '../site-settings';
import { type KeepDeps, keepRead } from './keeping';
import { projectQueries } from './project-queries';

type UpdateDeps = KeepDeps & Pick<Deps, 'now' | 'settings' | 'site' | 'state' | 'timeLeft'>;

/** Events may be on their way for some minutes, and Jira's search index lags a little. */
const OVERLAP_MS = 5 * 60_000;
const MILLISECONDS_A_MINUTE = 60_000;
const MILLISECONDS_FOR_A_PAGE = 60_000;

/**
 * Reads what was updated since the last reconciliation, the oldest first, and notes how far it has come, so that a job
 * whose time is up can be gone on with. `stopped` when it is.
 */
export async function readUpdated(
  projects: readonly KnownProject[],
  last: Reconciliation,
  deps: UpdateDeps,
): Promise<'through' | 'stopped'> {
  const queries = projectQueries(projects);
  for (const query of queries) {
    const jql = `${query} AND updated >= "-${minutesSince(last.until, deps)}m" ORDER BY updated ASC`;
    const note = (reached: Instant) =>
      deps.state.write('reconciliation', { ...last, until: reached });

    let token: string | null = null;
    do {
      if (deps.timeLeft() < MILLISECONDS_FOR_A_PAGE) return 'stopped';
      const page: ItemPage = await deps.site.search(jql, await readFields(deps), token);
      await keepRead(page.items, deps);
      token = page.nextToken;
      const reached = page.items.at(-1)?.item.updated ?? last.until;
      // Several queries would each have come to a point of their own.
      if (token !== null && queries.length === 1 && reached > last.until) await note(reached);
    } while (token !== null);
  }
  return 'through';
}

/** A date in a query would be read in a time zone that nobody knows; minutes are minutes everywhere. */
function minutesSince(until: Instant, { now }: Pick<Deps, 'now'>): number {
  return Math.ceil(between(later(until, -OVERLAP_MS), now()) / MILLISECONDS_A_MINUTE);
}
