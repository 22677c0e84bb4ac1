import { z } from 'zod';

import { day } from '../../domain/foundation/calendar';
import { type AccountId, governedId } from '../../domain/foundation/ids';
import { type Cadence, WEEKDAYS } from '../../domain/reporting/cadence';
import { REPORT_COLORS, type ReportAct } from '../../domain/reporting/status-report';
import { instantColumn, jsonColumn, toSql } from './values';

const from = z.string().transform(day);

export const CadenceColumn = jsonColumn(
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('weekly'),
      everyWeeks: z.literal([1, 2]),
      weekday: z.literal(WEEKDAYS),
      from,
    }),
    z.object({ kind: z.literal('monthly'), dayOfMonth: z.number(), from }),
  ]),
).nullable();

export function cadenceColumn(cadence: Cadence | null): string | null {
  return cadence === null ? null : JSON.stringify(cadence);
}

const NarrativeColumn = jsonColumn(
  z.object({
    summary: z.string(),
    highlights: z.string(),
    nextSteps: z.string(),
    color: z.enum(REPORT_COLORS),
    colorReason: z.string(),
  }),
);

const signed = { number: z.number(), done_by: z.string(), done_at: instantColumn };

/** An act as it is kept: with a pseudonym where an account will stand. */
export const ActRow = z.discriminatedUnion('kind', [
  z.object({ ...signed, kind: z.literal('write'), content: NarrativeColumn }),
  z.object({ ...signed, kind: z.literal('send'), content: z.string(), hash: z.string() }),
  z.object({ ...signed, kind: z.literal('take-back') }),
  z.object({ ...signed, kind: z.literal('return'), note: z.string() }),
  z.object({ ...signed, kind: z.literal('approve'), note: z.string() }),
  z.object({ ...signed, kind: z.literal('issue'), content: z.string(), hash: z.string() }),
]);
export type ActRow = z.output<typeof ActRow>;

export function readAct(row: ActRow, accountOf: (pseudonym: string) => AccountId): ReportAct {
  const signature = { by: accountOf(row.done_by), at: row.done_at };
  switch (row.kind) {
    case 'write':
      return { ...signature, kind: 'write', narrative: row.content };
    case 'send':
      return { ...signature, kind: 'send', body: { text: row.content, hash: row.hash } };
    case 'take-back':
      return { ...signature, kind: 'take-back' };
    case 'return':
    case 'approve':
      return { ...signature, kind: row.kind, note: row.note };
    case 'issue':
      return { ...signature, kind: 'issue', seal: { text: row.content, hash: row.hash } };
  }
}

const EMPTY = { note: null, content: null, hash: null };

export function actColumns(act: ReportAct, by: string) {
  return {
    kind: act.kind,
    done_by: by,
    done_at: toSql(act.at),
    ...EMPTY,
    ...saidIn(act),
  };
}

function saidIn(act: ReportAct) {
  switch (act.kind) {
    case 'write':
      return { content: JSON.stringify(act.narrative) };
    case 'send':
      return { content: act.body.text, hash: act.body.hash };
    case 'take-back':
      return {};
    case 'return':
    case 'approve':
      return { note: act.note };
    case 'issue':
      return { content: act.seal.text, hash: act.seal.hash };
  }
}

export const SealRow = z.object({
  governed_id: z.string().transform(governedId),
  report: z.number(),
  number: z.number(),
  done_by: z.string(),
  done_at: instantColumn,
  content: z.string(),
  hash: z.string(),
});
export type SealRow = z.output<typeof SealRow>;
