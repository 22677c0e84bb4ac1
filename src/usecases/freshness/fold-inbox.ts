import type { ProjectId, WorkItemId } from '../../domain/foundation/ids';
import { foldEvents } from '../../domain/freshness/apply-event';
import type { FactFields, ItemEvent } from '../../domain/freshness/item-event';
import type { Deps, Notice, WorkFact } from '../ports';
import { readFields, readSurvey } from '../site-settings';
import { type CompareDeps, drop, fetchAndKeep } from './compare-ids';
import { keepChanges } from './keeping';
import type { Change } from './touched-by';

export type FoldDeps = CompareDeps & Pick<Deps, 'dirty' | 'inbox' | 'queue' | 'state' | 'timeLeft'>;

const NOTICES_A_PASS = 500;
/** What one pass with its calls to Jira may take. */
const MILLISECONDS_FOR_A_PASS = 60_000;

/**
 * Folds what waits in the inbox into facts and marks the projects this changes. Entries are removed only when all that
 * they say is kept, so that a pass that dies is done again; doing it twice changes nothing.
 */
export async function foldInbox(deps: FoldDeps): Promise<void> {
  for (;;) {
    const entries = await deps.inbox.take(NOTICES_A_PASS);
    if (entries.length === 0) return;

    await fold(
      entries.map(({ notice }) => notice),
      deps,
    );
    await deps.inbox.remove(entries.map(({ id }) => id));

    if (deps.timeLeft() < MILLISECONDS_FOR_A_PASS) {
      await deps.queue.push([{ kind: 'inbox' }]);
      return;
    }
  }
}

/** What is to be done with each item that was heard of. */
type Plan = {
  readonly applied: (Change & { readonly after: WorkFact })[];
  readonly toFetch: Set<WorkItemId>;
  readonly gone: WorkItemId[];
};

async function fold(notices: readonly Notice[], deps: FoldDeps): Promise<void> {
  const plan = await planFor(notices, deps);

  await keepChanges(
    plan.applied,
    () => deps.workItems.apply(plan.applied.map(({ after }) => after)),
    deps,
  );
  await drop(plan.gone, deps);
  await fetchAndKeep([...plan.toFetch], deps);
}

async function planFor(notices: readonly Notice[], deps: FoldDeps): Promise<Plan> {
  const events = eventsByItem(notices);
  const ids = [...events.keys()];
  const known = new Map((await deps.workItems.find(ids)).map((item) => [item.id, item]));
  const deleted = await deps.workItems.deleted(ids);
  const chosen = await chosenProjects(deps);
  const fields = await factFields(deps);

  const plan: Plan = { applied: [], toFetch: new Set(unreadable(notices)), gone: [] };
  const strangers: ItemEvent[] = [];
  for (const [id, ofItem] of events) {
    if (deleted.has(id)) continue;
    const before = known.get(id) ?? null;
    if (before === null && ofItem.every(({ projectId }) => !chosen.has(projectId))) {
      strangers.push(...ofItem);
    } else {
      decide(plan, { id, before, events: ofItem, fields });
    }
  }

  for (const id of await touchedByStrangers(strangers, deps)) plan.toFetch.add(id);
  return plan;
}

type Heard = {
  readonly id: WorkItemId;
  readonly before: WorkFact | null;
  readonly events: readonly ItemEvent[];
  readonly fields: FactFields;
};

function decide(plan: Plan, { id, before, events, fields }: Heard): void {
  const effect = foldEvents(before, events, fields);
  switch (effect.kind) {
    case 'apply':
      plan.applied.push({ id, before, after: effect.item, parts: null });
      break;
    case 'fetch':
      plan.toFetch.add(id);
      break;
    case 'delete':
      plan.gone.push(id);
      break;
    case 'ignore':
      break;
  }
}

function eventsByItem(notices: readonly Notice[]): ReadonlyMap<WorkItemId, readonly ItemEvent[]> {
  const events = new Map<WorkItemId, ItemEvent[]>();
  for (const notice of notices) {
    if (notice.kind !== 'event') continue;
    const { workItemId } = notice.event;
    const ofItem = events.get(workItemId);
    if (ofItem === undefined) events.set(workItemId, [notice.event]);
    else ofItem.push(notice.event);
  }
  return events;
}

/** Items of which only the id could be made out. */
function unreadable(notices: readonly Notice[]): WorkItemId[] {
  return notices.flatMap((notice) => (notice.kind === 'changed' ? [notice.workItemId] : []));
}

async function chosenProjects({
  projects,
}: Pick<Deps, 'projects'>): Promise<ReadonlySet<ProjectId>> {
  const all = await projects.all();
  return new Set(all.filter(({ isChosen }) => isChosen).map(({ id }) => id));
}

async function factFields(deps: Pick<Deps, 'settings' | 'state'>): Promise<FactFields> {
  const { estimateFieldId, flaggedFieldId } = await readFields(deps);
  const candidates = (await readSurvey(deps))?.estimateFields ?? [];
  const estimate = candidates.find(({ id }) => id === estimateFieldId);

  return {
    estimateFieldId,
    flaggedFieldId,
    estimateFieldName: estimate?.name ?? null,
    flaggedFieldName: null, // Jira gives the id of custom fields; a line without one is read anew
  };
}

/**
 * Items outside the chosen projects are not kept, but may block some that are, or be linked with them. When one of them
 * changes its status or goes, only the items at the other end say what that means.
 */
async function touchedByStrangers(
  events: readonly ItemEvent[],
  { workItems }: Pick<Deps, 'workItems'>,
): Promise<readonly WorkItemId[]> {
  const blockers = events
    .filter(
      ({ type, changes }) =>
        type === 'deleted' || changes.some(({ field }) => field.toLowerCase() === 'status'),
    )
    .map(({ workItemId }) => workItemId);
  if (blockers.length === 0) return [];

  const gone = events.filter(({ type }) => type === 'deleted').map(({ workItemId }) => workItemId);
  const linked = await workItems.linkedWith(gone);
  return [...(await workItems.blockedBy(blockers)), ...linked].map(({ id }) => id);
}
