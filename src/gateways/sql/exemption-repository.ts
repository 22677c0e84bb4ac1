import { z } from 'zod';

import {
  accountId,
  exemptionId,
  governedId,
  ruleId,
  standardId,
} from '../../domain/foundation/ids';
import type { Exemption } from '../../domain/standards/exemptions/exemption';
import type { ExemptionRepository } from '../../usecases/ports';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';
import { dayColumn, instantColumn, toSql } from './values';

const PROJECTS_A_STATEMENT = 400;

const account = z.string().transform(accountId);
const nothing = { by: z.null(), at: z.null(), note: z.null() };
const signed = { by: account, at: instantColumn, note: z.string() };

const Shape = z.object({
  id: z.string().transform(exemptionId),
  kind: z.enum(['waiver', 'tailoring']),
  governedId: z.string().transform(governedId),
  standardId: z.string().transform(standardId),
  ruleId: z.string().transform(ruleId),
  number: z.number(),
  reason: z.string(),
  from: dayColumn,
  until: dayColumn.nullable(),
  requested: z.object({ by: account, at: instantColumn }),
  decision: z.union([
    z.object({ verdict: z.enum(['approved', 'rejected']), ...signed }),
    z.object({ verdict: z.null(), ...nothing }).transform(() => null),
  ]),
  ending: z.union([z.object(signed), z.object(nothing).transform(() => null)]),
  version: z.number(),
});

/** One row is flat: who did what, when and why, in columns that are all set or all NULL. */
const ExemptionRow = z
  .record(z.string(), z.unknown())
  .transform((row) => ({
    id: row['exemption_id'],
    kind: row['kind'],
    governedId: row['governed_id'],
    standardId: row['standard_id'],
    ruleId: row['rule_id'],
    number: row['number'],
    reason: row['reason'],
    from: row['first_day'],
    until: row['last_day'],
    requested: { by: row['requested_by'], at: row['requested_at'] },
    decision: {
      verdict: row['verdict'],
      by: row['decided_by'],
      at: row['decided_at'],
      note: row['decision_note'],
    },
    ending: { by: row['ended_by'], at: row['ended_at'], note: row['ending_note'] },
    version: row['version'],
  }))
  .pipe(Shape);

export function createExemptionRepository(database: Database): ExemptionRepository {
  const all = database
    .selectFrom('exemption')
    .selectAll()
    .orderBy('requested_at')
    .orderBy('exemption_id');

  return {
    async find(id) {
      const [found] = await rowsOf(ExemptionRow, all.where('exemption_id', '=', id));
      return found ?? null;
    },

    of: (id) => rowsOf(ExemptionRow, all.where('governed_id', '=', id)),

    async open(ids, asOf) {
      const found: Exemption[] = [];
      for (const some of inChunks(ids, PROJECTS_A_STATEMENT)) {
        const open = all
          .where('governed_id', 'in', some)
          .where('ended_at', 'is', null)
          .where((is) => is.or([is('verdict', 'is', null), is('verdict', '=', 'approved')]))
          .where((is) => is.or([is('last_day', 'is', null), is('last_day', '>=', asOf)]));
        found.push(...(await rowsOf(ExemptionRow, open)));
      }
      return found;
    },

    async add(exemption) {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('exemption')
        .ignore()
        .values({ exemption_id: exemption.id, ...columnsOf(exemption), version: 1 })
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n ? 'saved' : 'stale';
    },

    async save(exemption, seenVersion) {
      const { numUpdatedRows } = await database
        .updateTable('exemption')
        .set({ ...columnsOf(exemption), version: seenVersion + 1 })
        .where('exemption_id', '=', exemption.id)
        .where('version', '=', seenVersion)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n ? 'saved' : 'stale';
    },

    async drop(id) {
      await database.deleteFrom('exemption').where('governed_id', '=', id).execute();
    },
  };
}

function columnsOf({ requested, decision, ending, ...exemption }: Exemption) {
  return {
    kind: exemption.kind,
    governed_id: exemption.governedId,
    standard_id: exemption.standardId,
    rule_id: exemption.ruleId,
    number: exemption.number,
    reason: exemption.reason,
    first_day: exemption.from,
    last_day: exemption.until,
    requested_by: requested.by,
    requested_at: toSql(requested.at),
    ...columnsOfDecision(decision),
    ...columnsOfEnding(ending),
  };
}

function columnsOfDecision(decision: Exemption['decision']) {
  return {
    verdict: decision?.verdict ?? null,
    decided_by: decision?.by ?? null,
    decided_at: decision === null ? null : toSql(decision.at),
    decision_note: decision?.note ?? null,
  };
}

function columnsOfEnding(ending: Exemption['ending']) {
  return {
    ended_by: ending?.by ?? null,
    ended_at: ending === null ? null : toSql(ending.at),
    ending_note: ending?.note ?? null,
  };
}
