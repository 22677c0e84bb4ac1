import { type Day, type Instant, lastMomentOf } from '../../domain/foundation/calendar';
import type { WorkItemId } from '../../domain/foundation/ids';
import type { WorkItem } from '../../domain/foundation/work-item';
import { fieldsToAsk } from '../../domain/history/fields-to-ask';
import { itemAsOf, type ItemThen } from '../../domain/history/item-as-of';
import { itemByDates } from '../../domain/history/item-by-dates';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { measuresThen } from '../../domain/rollup/measures-then';
import { AppError } from '../app-error';
import { ownership, projectsOfWork } from '../own-items';
import type { Deps } from '../ports';
import type { Sight } from '../sight';
import { timeZoneOf } from '../site-settings';
import { type AskedLogs, askLogs, type AskLogsDeps, readLogFields } from './ask-logs';

/** Their facts are held at once, and somebody waits. */
const MOST_ITEMS = 50_000;
/** Two calls of Jira, and some pages of what they find: as long as somebody waits. */
const MOST_LOGS = 2_000;
/** What the measures are made of. */
const FACTS = ['category', 'resolved', 'due', 'estimate'] as const;

export type WorkOutDeps = AskLogsDeps & Pick<Deps, 'settings' | 'state' | 'workItems'>;

type Question = {
  readonly project: GovernedProject;
  readonly sight: Sight;
  readonly days: readonly Day[];
  /** Whether Jira is asked for the logs of what changed since. */
  readonly readsLogs: boolean;
};

/** The items that existed at the end of a day and changed since. */
type Changed = { readonly asOf: Day; readonly at: Instant; readonly changed: readonly WorkItem[] };

/**
 * The measures of a governed project at the end of some days, from its work items as they stand: what did not change since stood as it
 * stands; what did is told by its log where that was asked for, else by its dates alone. Items that were deleted, or moved to another
 * project, since are not seen; by dates alone one that was moved here since counts as if it had been here. Which ones are below a
 * governed work item is taken as today. Items are read once, and logs asked for once, for all the days.
 *
 * @throws AppError `invalid-input` where there are too many work items to be read while somebody waits.
 */
export async function workOutPast(question: Question, deps: WorkOutDeps) {
  const { days, readsLogs } = question;
  if (days.length === 0) return new Map<Day, ReturnType<typeof workedOut>>();

  const zone = await timeZoneOf(deps);
  const items = await itemsOf(question, deps);
  const pasts = days.map((asOf) => changedSince({ asOf, at: lastMomentOf(asOf, zone) }, items));
  const readable = pasts.filter(mayReadLogs).flatMap(({ changed }) => changed);
  const asked = readsLogs && readable.length > 0 ? await logsOf(new Set(readable), deps) : null;
  const levels = new Map(items.map(({ typeId, level }) => [typeId, level]));
  const levelOf = (typeId: string) => levels.get(typeId) ?? null;

  return new Map(
    pasts.map((past) => {
      const told = mayReadLogs(past) ? asked : null;
      return [past.asOf, workedOut({ past, items, asked: told, levelOf })] as const;
    }),
  );
}

function changedSince({ asOf, at }: Omit<Changed, 'changed'>, items: readonly WorkItem[]): Changed {
  return {
    asOf,
    at,
    changed: items.filter(({ created, updated }) => created <= at && updated > at),
  };
}

function mayReadLogs({ changed }: Changed): boolean {
  return changed.length > 0 && changed.length <= MOST_LOGS;
}

type Scene = {
  readonly past: Changed;
  readonly items: readonly WorkItem[];
  /** `null` where nobody asked. */
  readonly asked: AskedLogs | null;
  readonly levelOf: (typeId: string) => number | null;
};

function workedOut({ past, items, asked, levelOf }: Scene) {
  const { asOf, at, changed } = past;
  const stood = (item: WorkItem): ItemThen | null => {
    if (asked?.kind !== 'read') return itemByDates(item, at);
    const { categoryOf, logOf } = asked;
    return itemAsOf({ item, log: item.updated > at ? logOf(item.id) : [] }, at, {
      categoryOf,
      levelOf,
    });
  };

  return {
    asOf,
    measures: measuresThen(
      items.flatMap((item) => stood(item) ?? []),
      asOf,
    ),
    /** Existed then, and changed since. */
    changed: changed.length,
    mayRead: mayReadLogs(past),
    isByLogs: asked?.kind === 'read',
    refused: asked?.kind === 'refused' ? asked.why : null,
  };
}

async function itemsOf(
  { project, sight }: Question,
  deps: Pick<Deps, 'workItems'>,
): Promise<readonly WorkItem[]> {
  const { scope } = project;
  const ids: WorkItemId[] = [];
  for (const id of await projectsOfWork(project, sight, deps)) {
    const isOwn = await ownership(project, id, deps);
    for (const item of await deps.workItems.idsOfProject(id)) if (isOwn(item)) ids.push(item);
  }
  if (ids.length > MOST_ITEMS) throw tooMany(project);
  if (scope.kind === 'item') return deps.workItems.find(ids);

  const items: WorkItem[] = [];
  for await (const item of deps.workItems.ofProjects([scope.projectId])) items.push(item);
  return items;
}

function tooMany({ name }: GovernedProject): AppError {
  return new AppError(
    'invalid-input',
    `Nothing was kept of this day, and ${name} has more than 50,000 work items: too many to work it out from.`,
    { where: 'asOf' },
  );
}

async function logsOf(items: ReadonlySet<WorkItem>, deps: WorkOutDeps) {
  const fields = await readLogFields(deps);
  const ids = [...items].map(({ id }) => id);
  return askLogs({ ids, fieldIds: fieldsToAsk(FACTS, fields), fields }, deps);
}
