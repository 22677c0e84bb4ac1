import type { Instant } from '../../../domain/foundation/calendar';
import type { WorkItemId } from '../../../domain/foundation/ids';
import type { WorkItem } from '../../../domain/foundation/work-item';
import type { LoggedChange } from '../../../domain/history/logged-change';
import { type LogFields, readLog } from '../../../domain/history/read-log';
import { AppError } from '../../app-error';
import { delayUntil, waitsUntil } from '../../hourly-points';
import type { Deps, LogShelf, ReadLog } from '../../ports';

/** Work items whose logs are asked for at once; Jira takes 1,000. */
export const ITEMS_A_CALL = 250;
/** What was read is held against the standards before the job ends. */
export const ENOUGH_FOR_ANOTHER_MS = 240_000;

export type ReadLogsDeps = Pick<Deps, 'lookBacks' | 'now' | 'points' | 'queue' | 'site' | 'timeLeft'>; // prettier-ignore

export type LogQuestion = {
  readonly shelf: LogShelf;
  readonly items: readonly WorkItem[];
  /** What did not change since needs no log. */
  readonly since: Instant;
  readonly fields: LogFields;
  /** The ids of those whose changes are asked for; none for all. */
  readonly fieldIds: readonly string[];
};

export type Logs = ReadonlyMap<WorkItemId, readonly LoggedChange[]>;

/**
 * The logs of the items that changed since a moment, those read by an earlier job included; `null` where the time or the hour's points are
 * short: then another job goes on where this one stopped.
 */
export async function readLogs(question: LogQuestion, deps: ReadLogsDeps): Promise<Logs | null> {
  const { shelf, items, since } = question;
  const pages = await deps.lookBacks.logPages(shelf);
  const known = new Map(pages.flat().map((read) => [read.id, read]));
  // One that has changed since its log was read is read again.
  const missing = items.filter(
    ({ id, updated }) => updated > since && known.get(id)?.updated !== updated,
  );

  let page = pages.length;
  for (let rest = missing; rest.length > 0;) {
    const isFirst = rest === missing;
    if (!(await mayGoOn(shelf, isFirst, deps))) return null;

    const read = await ask(rest.slice(0, ITEMS_A_CALL), question, deps);
    if (read === 'paused') continue;
    await deps.lookBacks.keepLogs(shelf, { number: page, ...read });
    for (const one of read.logs) known.set(one.id, one);
    page += 1;
    rest = rest.slice(ITEMS_A_CALL);
  }
  return new Map([...known].map(([id, { log }]) => [id, log]));
}

/** Each job makes one call at least, however little time it has. */
async function mayGoOn(
  { standardId, version }: LogShelf,
  isFirst: boolean,
  deps: ReadLogsDeps,
): Promise<boolean> {
  const job = { kind: 'simulate', standardId, version } as const;
  if (!isFirst && deps.timeLeft() < ENOUGH_FOR_ANOTHER_MS) {
    await deps.queue.push([job]);
    return false;
  }
  const at = deps.now();
  const until = await waitsUntil(at, deps);
  if (until !== null) await deps.queue.push([job], delayUntil(until, at));
  return until === null;
}

type Page = { readonly logs: readonly ReadLog[]; readonly points: number };

/** `paused`: Jira has just said that the hour's points are used up. */
async function ask(
  items: readonly WorkItem[],
  { fields, fieldIds }: LogQuestion,
  { points, site }: ReadLogsDeps,
): Promise<Page | 'paused'> {
  try {
    const answer = await site.logs(items.map(({ id }) => id), fieldIds); // prettier-ignore
    const lines = new Map(answer.logs.map((log) => [log.id, log.lines]));
    return {
      points: answer.points,
      logs: items.map(({ id, updated }) => ({
        id,
        updated,
        log: readLog(lines.get(id) ?? [], fields),
      })),
    };
  } catch (error) {
    if (error instanceof AppError && (await points.pausedUntil()) !== null) return 'paused';
    throw error;
  }
}
