import { type Day, lastMomentOf } from '../../domain/foundation/calendar';
import type { WorkItem } from '../../domain/foundation/work-item';
import { fieldsToAsk } from '../../domain/history/fields-to-ask';
import { itemAsOf, type ItemThen } from '../../domain/history/item-as-of';
import { itemByDates } from '../../domain/history/item-by-dates';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { measuresThen } from '../../domain/rollup/measures-then';
import { ownership, projectsOfWork } from '../own-items';
import type { Deps } from '../ports';
import type { Sight } from '../sight';
import { timeZoneOf } from '../site-settings';
import { askLogs, type AskLogsDeps, readLogFields } from './ask-logs';

/** Two calls of Jira, and some pages of what they find: as long as somebody waits. */
const MOST_LOGS = 2_000;
/** What the measures are made of. */
const FACTS = ['category', 'resolved', 'due', 'estimate'] as const;

export type WorkOutDeps = AskLogsDeps & Pick<Deps, 'settings' | 'state' | 'workItems'>;

type Question = {
  readonly project: GovernedProject;
  readonly sight: Sight;
  readonly asOf: Day;
  /** Whether Jira is asked for the logs of what changed since. */
  readonly readsLogs: boolean;
};

/**
 * The measures of a governed project at the end of a day, from its work items as they stand: what did not change since stood as it stands;
 * what did is told by its log where that was asked for, else by its dates alone. Items that were deleted since are not seen, and which
 * ones are below a governed work item is taken as today.
 */
export async function workOutPast(question: Question, deps: WorkOutDeps) {
  const { asOf, readsLogs } = question;
  const at = lastMomentOf(asOf, await timeZoneOf(deps));
  const items = await itemsOf(question, deps);
  const changed = items.filter(({ created, updated }) => created <= at && updated > at);
  const mayRead = changed.length > 0 && changed.length <= MOST_LOGS;

  const asked = readsLogs && mayRead ? await logsOf(changed, deps) : null;
  const levels = new Map(items.map(({ typeId, level }) => [typeId, level]));
  const levelOf = (typeId: string) => levels.get(typeId) ?? null;
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
    mayRead,
    isByLogs: asked?.kind === 'read',
    refused: asked?.kind === 'refused' ? asked.why : null,
  };
}

async function itemsOf(
  { project, sight }: Question,
  deps: Pick<Deps, 'workItems'>,
): Promise<readonly WorkItem[]> {
  const items: WorkItem[] = [];
  for (const id of await projectsOfWork(project, sight, deps)) {
    const isOwn = await ownership(project, id, deps);
    for await (const item of deps.workItems.ofProjects([id])) {
      if (isOwn(item.id)) items.push(item);
    }
  }
  return items;
}

async function logsOf(items: readonly WorkItem[], deps: WorkOutDeps) {
  const fields = await readLogFields(deps);
  const ids = items.map(({ id }) => id);
  return askLogs({ ids, fieldIds: fieldsToAsk(FACTS, fields), fields }, deps);
}
