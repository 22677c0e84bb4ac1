import { route } from '@forge/api';
import { z } from 'zod';

import { instantFromMilliseconds } from '../../domain/foundation/calendar';
import { type WorkItemId, workItemId } from '../../domain/foundation/ids';
import type { LogLine } from '../../domain/history/logged-change';
import type { JiraSite, LogAnswer } from '../../usecases/ports';
import { moment } from './issue';
import type { Payment } from './payment';
import type { JiraRequest } from './request';

const ENTRIES_A_PAGE = 1_000;

/** Jira's description says a timestamp, its example a number of seconds; milliseconds are told from these by their size. */
const FIRST_MILLISECONDS = 100_000_000_000;
const seconds = z
  .number()
  .transform((value) => instantFromMilliseconds(value < FIRST_MILLISECONDS ? value * 1000 : value));

const text = z.string().nullish();
const Line = z.object({
  field: z.string(),
  fieldId: text,
  from: text,
  fromString: text,
  to: text,
  /** Where it is missing, the name still stands for something: what every object has. */
  toString: z.unknown(),
});
const Entry = z.object({ created: z.union([moment, seconds]), items: z.array(Line) });
const LogPage = z.object({
  issueChangeLogs: z
    .array(z.object({ issueId: z.string().regex(/^\d+$/), changeHistories: z.array(Entry) }))
    .nullish(),
  nextPageToken: z.string().nullish(),
});
type Entry = z.output<typeof Entry>;

/** What Jira logged of work items, many at once. */
export function createChangeLog(request: JiraRequest, paid: Payment): Pick<JiraSite, 'logs'> {
  return {
    async logs(ids, fieldIds): Promise<LogAnswer> {
      const lines = new Map<WorkItemId, LogLine[]>();
      let points = 0;
      let token: string | null = null;
      do {
        const page: z.output<typeof LogPage> = await request({
          route: route`/rest/api/3/changelog/bulkfetch`,
          body: {
            issueIdsOrKeys: ids,
            maxResults: ENTRIES_A_PAGE,
            ...(fieldIds.length === 0 ? {} : { fieldIds }),
            ...(token === null ? {} : { nextPageToken: token }),
          },
          effect: 'none',
          answer: LogPage,
        });
        const found = page.issueChangeLogs ?? [];
        const entries = found.reduce((sum, { changeHistories }) => sum + changeHistories.length, 0);
        const objects = await paid(found.length + entries, found.length + entries);
        points += 1 + objects;
        for (const { issueId, changeHistories } of found) {
          const id = workItemId(issueId);
          lines.set(id, [...(lines.get(id) ?? []), ...changeHistories.flatMap(linesOf)]);
        }
        token = page.nextPageToken ?? null;
      } while (token !== null);
      return { logs: [...lines].map(([id, own]) => ({ id, lines: own })), points };
    },
  };
}

function linesOf({ created, items }: Entry): readonly LogLine[] {
  return items.map(({ field, fieldId, from, fromString, to, toString: toText }) => ({
    at: created,
    fieldId: fieldId ?? null,
    field,
    from: from ?? null,
    fromText: fromString ?? null,
    to: to ?? null,
    toText: typeof toText === 'string' ? toText : null,
  }));
}
