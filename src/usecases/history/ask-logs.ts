import type { Instant } from '../../domain/foundation/calendar';
import type { WorkItemId } from '../../domain/foundation/ids';
import type { StatusCategory } from '../../domain/foundation/work-item';
import type { LoggedChange } from '../../domain/history/logged-change';
import { type LogFields, readLog } from '../../domain/history/read-log';
import { AppError } from '../app-error';
import { waitsUntil } from '../hourly-points';
import type { Deps, ItemLog } from '../ports';
import { readFields, readSurvey } from '../site-settings';

export type AskLogsDeps = Pick<Deps, 'now' | 'points' | 'site'>;

/** Jira takes no more. */
const IDS_A_CALL = 1_000;

/** What Jira logged of work items, as somebody looks at a page; or why it is not told now. */
export type AskedLogs =
  | {
      readonly kind: 'read';
      /** Of each that was asked about; empty where nothing was logged. */
      readonly logOf: (id: WorkItemId) => readonly LoggedChange[];
      /** `null` for a status that the site has no more. */
      readonly categoryOf: (statusId: string) => StatusCategory | null;
    }
  | { readonly kind: 'refused'; readonly why: string };

type Question = {
  readonly ids: readonly WorkItemId[];
  /** The fields whose changes are asked for. */
  readonly fieldIds: readonly string[];
  readonly fields: LogFields;
};

/**
 * Asks Jira for logs, unless the points that can wait are used up for this hour.
 *
 * @throws AppError what Jira says where trying again would not help.
 */
export async function askLogs(question: Question, deps: AskLogsDeps): Promise<AskedLogs> {
  const nothing = { kind: 'read', logOf: () => [], categoryOf: () => null } as const;
  if (question.ids.length === 0) return nothing;

  const until = await waitsUntil(deps.now(), deps);
  if (until !== null) return { kind: 'refused', why: pointsUsedUp(until) };
  try {
    return await askJira(question, deps);
  } catch (error) {
    if (!(error instanceof AppError) || error.retryAfterSeconds === null) throw error;
    return { kind: 'refused', why: error.message };
  }
}

/** Which fields carry estimate and flag on this site, and what a log calls the estimate. */
export async function readLogFields(deps: Pick<Deps, 'settings' | 'state'>): Promise<LogFields> {
  const [{ estimateFieldId, flaggedFieldId }, survey] = await Promise.all([
    readFields(deps),
    readSurvey(deps),
  ]);
  const estimate = survey?.estimateFields.find(({ id }) => id === estimateFieldId);
  return { estimateFieldId, flaggedFieldId, estimateFieldName: estimate?.name ?? null };
}

async function askJira(
  { ids, fieldIds, fields }: Question,
  { site }: Pick<Deps, 'site'>,
): Promise<AskedLogs> {
  const statuses = await site.statuses();
  const categories = new Map(statuses.map((status) => [status.id, status.category]));
  const lines = new Map<WorkItemId, ItemLog['lines']>();
  for (let start = 0; start < ids.length; start += IDS_A_CALL) {
    const { logs } = await site.logs(ids.slice(start, start + IDS_A_CALL), fieldIds);
    for (const log of logs) lines.set(log.id, log.lines);
  }
  return {
    kind: 'read',
    logOf: (id) => readLog(lines.get(id) ?? [], fields),
    categoryOf: (statusId) => categories.get(statusId) ?? null,
  };
}

function pointsUsedUp(until: Instant): string {
  return `Jira answers only so much an hour, and that is used up. Logs can be read again from ${until.slice(11, 16)} UTC on.`;
}
