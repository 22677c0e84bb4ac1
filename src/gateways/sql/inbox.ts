import { z } from 'zod';

import { projectId, workItemId } from '../../domain/foundation/ids';
import { STATUS_CATEGORIES } from '../../domain/foundation/work-item';
import type { Inbox, Notice } from '../../usecases/ports';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import { isoInstant, jsonColumn, toSql } from './values';

const IDS_A_STATEMENT = 1_000;

const Change = z.object({
  fieldId: z.string().nullable(),
  field: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  toText: z.string().nullable(),
});

const NoticeJson: z.ZodType<Notice> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('event'),
    event: z.object({
      type: z.enum(['created', 'updated', 'deleted']),
      workItemId: z.string().transform(workItemId),
      projectId: z.string().transform(projectId),
      number: z.number(),
      typeId: z.string(),
      level: z.number().nullable(),
      category: z.enum(STATUS_CATEGORIES).nullable(),
      created: isoInstant,
      updated: isoInstant,
      assigned: z.boolean(),
      at: isoInstant,
      changes: z.array(Change),
    }),
  }),
  z.object({ kind: z.literal('changed'), workItemId: z.string().transform(workItemId) }),
]);

const InboxRow = z.object({ id: z.string(), event: jsonColumn(NoticeJson) });

export function createInbox(database: Database): Inbox {
  return {
    async append(entries) {
      for (const some of inChunks(entries, IDS_A_STATEMENT)) {
        await database
          .insertInto('inbox')
          .ignore()
          .values(
            some.map(({ id, at, notice }) => ({
              id,
              received_at: toSql(at),
              event: JSON.stringify(notice),
            })),
          )
          .execute();
      }
    },

    async take(limit) {
      const rows = await rowsOf(
        InboxRow,
        database
          .selectFrom('inbox')
          .select(['id', 'event'])
          .orderBy('received_at')
          .orderBy('id')
          .limit(limit),
      );
      return rows.map(({ id, event }) => ({ id, notice: event }));
    },

    async remove(ids) {
      for (const some of inChunks(ids, IDS_A_STATEMENT)) {
        await database.deleteFrom('inbox').where('id', 'in', some).execute();
      }
    },
  };
}
