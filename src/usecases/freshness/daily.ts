import { dayInZone } from '../../domain/foundation/calendar';
import { later } from '../moments';
import type { Deps } from '../ports';
import { queueRecompute } from '../recompute';
import { readFields, timeZoneOf } from '../site-settings';
import { fetchAndKeep } from './compare-ids';
import { reconcile, type ReconcileDeps } from './reconcile';

const DAY_BEGINS_AT_MS = 2 * 3_600_000;

/**
 * What the hourly clock does: the day's work at its first tick after 02:00 of the site's time zone, a reconciliation at
 * every other. Told apart by the day that begins at 02:00, so that a site that missed the hour catches up at the next.
 */
export async function onEveryHour(
  _input: object,
  deps: Pick<Deps, 'now' | 'queue' | 'state'>,
): Promise<void> {
  const workDay = dayInZone(later(deps.now(), -DAY_BEGINS_AT_MS), await timeZoneOf(deps));
  if ((await deps.state.read('daily-work')) === workDay) {
    await deps.queue.push([{ kind: 'reconcile' }]);
    return;
  }

  await deps.queue.push([
    { kind: 'daily' },
    { kind: 'remind' },
    { kind: 'remind-of-reports' },
    { kind: 'remind-of-conditions' },
    { kind: 'measure-value' },
    { kind: 'check-gate-marks', projectIds: null },
    { kind: 'condition-items', requestId: null },
  ]);
  // Only now: whoever dies in between does it once more, which changes nothing.
  await deps.state.write('daily-work', workDay);
}

/**
 * The day's work: forgets leases that lapsed, finds what events lost, then computes every project anew, for a new day makes work overdue and
 * evidence old. What is computed is kept as that day's history by the computation itself.
 */
export async function doDailyWork(_input: object, deps: ReconcileDeps): Promise<void> {
  await deps.state.dropLapsedLeases(deps.now());
  await reconcile({}, deps);
  await lookAtStrangers(deps);

  const imported = (await deps.projects.all()).filter(
    (project) => project.isChosen && project.import.status === 'done',
  );
  await queueRecompute(
    imported.map(({ id }) => id),
    deps,
  );
}

/**
 * Reads anew what is blocked by items outside the chosen projects, where these have changed: their events are acted on
 * when they come, but nothing else would find those that were lost.
 */
async function lookAtStrangers(deps: ReconcileDeps): Promise<void> {
  const known = await deps.workItems.outsideBlockers();
  if (known.length === 0) return;

  const ids = [...new Set(known.map(({ id }) => id))];
  const found = await deps.site.fetch(ids, await readFields(deps));
  const categories = new Map(found.map(({ item }) => [item.id, item.category]));

  const changed = known.filter(({ id, category }) => categories.get(id) !== category);
  const blocked = await deps.workItems.blockedBy(changed.map(({ id }) => id));
  await fetchAndKeep(
    blocked.map(({ id }) => id),
    deps,
  );
}
