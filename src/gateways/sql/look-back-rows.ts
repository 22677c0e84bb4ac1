import { z } from 'zod';

import { day } from '../../domain/foundation/calendar';
import { governedId, workItemId } from '../../domain/foundation/ids';
import { LOGGED_FIELDS } from '../../domain/history/logged-change';
import { WHYS_UNTOLD } from '../../domain/standards/past/as-far-as-told';
import type { PastProject, ReadLog } from '../../usecases/ports';
import { differenceJson, ruleIdText } from './difference-json';
import { isoInstant, jsonColumn } from './values';

const value = z.string().nullable();
const Change = z
  .tuple([isoInstant, z.enum(LOGGED_FIELDS), value, value])
  .transform(([at, field, from, to]) => ({ at, field, from, to }));
const Log = z
  .tuple([z.string().transform(workItemId), isoInstant, z.array(Change)])
  .transform(([id, updated, log]): ReadLog => ({ id, updated, log }));

export const LogsRow = z.object({ logs: jsonColumn(z.array(Log)) });

/** Without names: they are most of what would be written. */
export function toLogsJson(logs: readonly ReadLog[]): string {
  return JSON.stringify(
    logs.map(({ id, updated, log }) => [
      id,
      updated,
      log.map(({ at, field, from, to }) => [at, field, from, to]),
    ]),
  );
}

const PastDay = z.object({
  daysAgo: z.number(),
  day: z.string().transform(day),
  difference: differenceJson,
  notTold: z.array(z.object({ ruleId: ruleIdText, why: z.enum(WHYS_UNTOLD) })),
});
const Transitions = z.object({
  total: z.number(),
  blocked: z.number(),
  notDecidable: z.number(),
  byRule: z.array(z.object({ ruleId: ruleIdText, blocked: z.number() })),
  latest: z.array(z.object({ workItem: z.string(), at: isoInstant, rules: z.array(ruleIdText) })),
  precision: z.enum(['moment', 'day']),
});

export const ResultRow = z
  .object({
    governed_id: z.string().transform(governedId),
    past: jsonColumn(z.object({ days: z.array(PastDay), transitions: Transitions })),
  })
  .transform(({ governed_id: of, past }): PastProject => ({ governedId: of, past }));
