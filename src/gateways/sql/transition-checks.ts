import { sql } from 'kysely';
import { z } from 'zod';

import type { AskingRule, TransitionCheckRepository } from '../../usecases/ports';
import { type Database, rowsOf } from './database';
import { instantColumn, toSql } from './values';

const CheckRow = z
  .object({ last_asked: instantColumn, asked: z.number(), refused: z.number() })
  .transform(({ last_asked: lastAsked, asked, refused }) => ({ lastAsked, asked, refused }));

const TABLES = {
  standards: 'transition_check',
  gate: 'gate_check',
} as const satisfies Readonly<Record<AskingRule, string>>;

export function createTransitionChecks(database: Database): TransitionCheckRepository {
  return {
    async note(projectId, { rule, answer, at }) {
      await database
        .insertInto(TABLES[rule])
        .values({
          project_id: Number(projectId),
          last_asked: toSql(at),
          asked: 1,
          refused: answer === 'refused' ? 1 : 0,
        })
        .onDuplicateKeyUpdate({
          last_asked: sql`GREATEST(last_asked, VALUES(last_asked))`,
          asked: sql`asked + 1`,
          refused: sql`refused + VALUES(refused)`,
        })
        .execute();
    },

    async of(projectId, rule) {
      const rows = await rowsOf(
        CheckRow,
        database.selectFrom(TABLES[rule]).selectAll().where('project_id', '=', Number(projectId)),
      );
      return rows[0] ?? null;
    },
  };
}
