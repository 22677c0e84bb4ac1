import { sql } from 'kysely';
import { z } from 'zod';

import { governedId, ruleId, type StandardId, standardId } from '../../domain/foundation/ids';
import type { FindingChange } from '../../domain/standards/hygiene/finding-change';
import type { FindingHistory } from '../../usecases/ports';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import { instantColumn, toSql } from './values';

const CHANGES_A_STATEMENT = 1_000;
/** Some 150 bytes a change: a page stays far below a response of 4 MiB. */
const CHANGES_A_PAGE = 10_000;

const verdictColumn = z.enum(['passed', 'failed', 'undecided', 'waived']).nullable();
const ChangeRow = z
  .object({
    standard_id: z.string().transform(standardId),
    governed_id: z.string().transform(governedId),
    rule_id: z.string().transform(ruleId),
    at: instantColumn,
    verdict_before: verdictColumn,
    verdict_after: verdictColumn,
  })
  .transform((row): FindingChange => ({
    standardId: row.standard_id,
    governedId: row.governed_id,
    ruleId: row.rule_id,
    at: row.at,
    before: row.verdict_before,
    after: row.verdict_after,
  }));

export function createFindingHistory(database: Database): FindingHistory {
  return {
    async add(changes) {
      for (const some of inChunks(changes, CHANGES_A_STATEMENT)) {
        await database
          .insertInto('finding_change')
          .ignore()
          .values(
            some.map((change) => ({
              standard_id: change.standardId,
              governed_id: change.governedId,
              rule_id: change.ruleId,
              at: toSql(change.at),
              verdict_before: change.before,
              verdict_after: change.after,
            })),
          )
          .execute();
      }
    },

    async *ofStandard(id) {
      for (let after: FindingChange | null = null; ;) {
        const page: readonly FindingChange[] = await pageOf(database, id, after);
        yield* page;
        after = page.at(-1) ?? null;
        if (after === null || page.length < CHANGES_A_PAGE) return;
      }
    },
  };
}

/** By the key, after the last one that was read. */
function pageOf(
  database: Database,
  id: StandardId,
  after: FindingChange | null,
): Promise<FindingChange[]> {
  const all = database.selectFrom('finding_change').selectAll().where('standard_id', '=', id);
  const rest =
    after === null
      ? all
      : all.where(
          sql<boolean>`(governed_id, rule_id, at) > (${after.governedId}, ${after.ruleId}, ${toSql(after.at)})`,
        );
  return rowsOf(
    ChangeRow,
    rest.orderBy('governed_id').orderBy('rule_id').orderBy('at').limit(CHANGES_A_PAGE),
  );
}
