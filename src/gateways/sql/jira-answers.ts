import { sql } from 'kysely';
import { z } from 'zod';

import type { JiraAnswerRepository } from '../../usecases/ports';
import { type Database, rowsOf } from './database';
import { isoInstant, jsonColumn } from './values';

const asked = { jql: z.string(), at: isoInstant };
const Answer = z.discriminatedUnion('kind', [
  z.object({
    ...asked,
    kind: z.literal('counted'),
    count: z.number(),
    found: z.array(z.object({ key: z.string(), updated: isoInstant })),
  }),
  z.object({ ...asked, kind: z.literal('unanswered'), reason: z.string() }),
]);
const AnswersRow = z.object({ answers: jsonColumn(z.array(Answer)) });

export function createJiraAnswers(database: Database): JiraAnswerRepository {
  return {
    async of(id) {
      const [row] = await rowsOf(
        AnswersRow,
        database.selectFrom('jira_answer').select('answers').where('governed_id', '=', id),
      );
      return row?.answers ?? [];
    },

    async save(id, answers) {
      await database
        .insertInto('jira_answer')
        .values({ governed_id: id, answers: JSON.stringify(answers) })
        .onDuplicateKeyUpdate({ answers: sql`VALUES(answers)` })
        .execute();
    },
  };
}
