import { dayOf } from '../../domain/foundation/calendar';
import { flowEfficiency, type Passage, passageOf } from '../../domain/flow/passage';
import type { GovernedId, WorkItemId } from '../../domain/foundation/ids';
import { categoryTurns } from '../../domain/history/category-turns';
import { THROUGHPUT_DAYS } from '../../domain/rollup/figures';
import { askLogs, type AskLogsDeps } from '../history/ask-logs';
import { later } from '../moments';
import { ownItems, projectsOfWork } from '../own-items';
import type { Deps, FlowingItem } from '../ports';
import { keyOfSeen, seenGoverned, sightOf, type SightDeps } from '../sight';

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

type Read =
  | { readonly kind: 'read'; readonly passages: ReadonlyMap<WorkItemId, Passage> }
  | { readonly kind: 'refused'; readonly why: string };

async function passagesOf(items: readonly FlowingItem[], deps: AskLogsDeps): Promise<Read> {
  const ids = items.map(({ id }) => id);
  const asked = await askLogs({ ids, fieldIds: ['status'], fields: NO_FIELDS }, deps);
  if (asked.kind === 'refused') return asked;

  return {
    kind: 'read',
    passages: new Map(
      items.flatMap(({ id, created }) => {
        const passage = passageOf(created, categoryTurns(asked.logOf(id), asked));
        return passage === null ? [] : [[id, passage] as const];
      }),
    ),
  };
}
