import { dayOf, type Instant } from '../../domain/foundation/calendar';
import { flowEfficiency, type Passage, passageOf } from '../../domain/flow/passage';
import type { GovernedId, ProjectId, WorkItemId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { categoryTurns } from '../../domain/history/category-turns';
import { readLog } from '../../domain/history/read-log';
import { THROUGHPUT_DAYS } from '../../domain/rollup/figures';
import { AppError } from '../app-error';
import { waitsUntil } from '../hourly-points';
import { later } from '../moments';
import { ownItems } from '../own-items';
import type { Deps, FlowingItem } from '../ports';
import { keyOfSeen, seenGoverned, type Sight, sightOf, type SightDeps } from '../sight';

type CycleTimeDeps = SightDeps & Pick<Deps, 'now' | 'points' | 'site' | 'workItems'>;

/** One call of Jira answers them. */
const ITEMS_READ = 200;
const WINDOW_MILLISECONDS = THROUGHPUT_DAYS * 86_400_000;
/** No fact but the status is read off these logs. */
const NO_FIELDS = { estimateFieldId: null, estimateFieldName: null, flaggedFieldId: null };

/**
 * How long the work of a governed project took that was finished last, from its logs in Jira; or until when Jira gives none.
 *
 * @throws AppError `not-found` for one that is not governed or is hidden; what Jira says where trying again would not help.
 */
export async function showCycleTimes({ id }: { readonly id: GovernedId }, deps: CycleTimeDeps) {
  const sight = await sightOf(deps);
  const project = seenGoverned(id, sight);
  const projectIds = await projectsOfWork(project, sight, deps);
  const since = later(deps.now(), -WINDOW_MILLISECONDS);
  const items = await ownItems({ project, projectIds, since }, deps);

  const finished = items.flatMap((item) =>
    item.category === 'done' && item.resolved !== null ? [{ item, at: item.resolved }] : [],
  );
  const latest = finished
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .slice(-ITEMS_READ)
    .map(({ item }) => item);
  const read = await passagesOf(latest, deps);
  if (read.kind === 'refused') {
    return { unavailable: read.why, finished: finished.length, read: 0, items: [], efficiency: null }; // prettier-ignore
  }

  const told = latest.flatMap((item) => {
    const passage = read.passages.get(item.id);
    return passage === undefined ? [] : [{ item, passage }];
  });
  return {
    unavailable: null,
    finished: finished.length,
    read: latest.length,
    items: told.map(({ item, passage }) => ({
      key: keyOfSeen(item, sight),
      finished: dayOf(passage.finished),
      days: passage.cycleDays,
    })),
    efficiency: flowEfficiency(told.map(({ passage }) => passage)),
  };
}

/** The visible Jira projects in which it may have work. */
async function projectsOfWork(
  { scope }: GovernedProject,
  { projects }: Sight,
  { workItems }: Pick<Deps, 'workItems'>,
): Promise<readonly ProjectId[]> {
  if (scope.kind === 'project') return [scope.projectId];

  const below = await workItems.projectsOfDescendants([scope.workItemId]);
  return [...new Set([scope.projectId, ...below])].filter((id) => projects.has(id));
}

type Passages = ReadonlyMap<WorkItemId, Passage>;
type Read =
  | { readonly kind: 'read'; readonly passages: Passages }
  | { readonly kind: 'refused'; readonly why: string };

async function passagesOf(
  items: readonly FlowingItem[],
  deps: Pick<Deps, 'now' | 'points' | 'site'>,
): Promise<Read> {
  if (items.length === 0) return { kind: 'read', passages: new Map() };
  const until = await waitsUntil(deps.now(), deps);
  if (until !== null) return { kind: 'refused', why: pointsUsedUp(until) };

  try {
    return { kind: 'read', passages: await askJira(items, deps) };
  } catch (error) {
    if (!(error instanceof AppError) || error.retryAfterSeconds === null) throw error;
    return { kind: 'refused', why: error.message };
  }
}

async function askJira(
  items: readonly FlowingItem[],
  { site }: Pick<Deps, 'site'>,
): Promise<Passages> {
  const ids = items.map(({ id }) => id);
  const [{ logs }, statuses] = await Promise.all([site.logs(ids, ['status']), site.statuses()]);
  const categories = new Map(statuses.map((status) => [status.id, status.category]));
  const categoryOf = (statusId: string) => categories.get(statusId) ?? null;
  const lines = new Map(logs.map((log) => [log.id, log.lines]));

  return new Map(
    items.flatMap(({ id, created }) => {
      const log = readLog(lines.get(id) ?? [], NO_FIELDS);
      const passage = passageOf(created, categoryTurns(log, { categoryOf }));
      return passage === null ? [] : [[id, passage] as const];
    }),
  );
}

function pointsUsedUp(until: Instant): string {
  return `Jira answers only so much an hour, and that is used up. Logs can be read again from ${until.slice(11, 16)} UTC on.`;
}
