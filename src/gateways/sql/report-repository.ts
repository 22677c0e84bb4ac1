import { z } from 'zod';

import type { Instant } from '../../domain/foundation/calendar';
import type { GovernedId } from '../../domain/foundation/ids';
import type { Sha256 } from '../../domain/foundation/sha256';
import type { KeptSeal, ReportRepository } from '../../usecases/ports';
import { createAuditPeople, type AuditPeople } from './audit-people';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';
import { accountsBehind } from './pseudonyms';
import { createReportCadences } from './report-cadences';
import { ActRow, actColumns, readAct, SealRow } from './report-rows';
import { toSql } from './values';

const PROJECTS_A_STATEMENT = 200;

const NumberRow = z.object({ report: z.number() });

type Surroundings = { readonly sha256: Sha256; readonly newId: () => string };

export function createReportRepository(
  database: Database,
  surroundings: Surroundings,
): ReportRepository {
  const people = createAuditPeople(database, surroundings);

  return {
    ...createReportCadences(database),

    issued: (ids, since) => issuedOf(ids, since, { database, people }),

    async file(name) {
      const rows = await rowsOf(
        ActRow,
        database
          .selectFrom('report_act')
          .select(['number', 'kind', 'done_by', 'done_at', 'note', 'content', 'hash'])
          .where('governed_id', '=', name.governedId)
          .where('report', '=', name.number)
          .orderBy('number'),
      );
      const accountOf = await accountsBehind(
        rows.map((row) => row.done_by),
        people,
      );
      return { name, acts: rows.map((row) => readAct(row, accountOf)) };
    },

    async latest(id) {
      const [row] = await rowsOf(
        NumberRow,
        database
          .selectFrom('report_act')
          .select('report')
          .where('governed_id', '=', id)
          .orderBy('report', 'desc')
          .limit(1),
      );
      return row?.report ?? 0;
    },

    async act({ governedId: id, number: report }, act, seen) {
      const by = await people.pseudonymFor(act.by, act.at);
      // The number is the key: of two who saw the same acts one inserts, the other is told.
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('report_act')
        .ignore()
        .values({ governed_id: id, report, number: seen + 1, ...actColumns(act, by) })
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n ? 'saved' : 'stale';
    },
  };
}

type Source = { readonly database: Database; readonly people: AuditPeople };

async function issuedOf(
  ids: readonly GovernedId[],
  since: Instant | null,
  { database, people }: Source,
): Promise<readonly KeptSeal[]> {
  const rows = [];
  for (const some of inChunks(ids, PROJECTS_A_STATEMENT)) {
    const all = database
      .selectFrom('report_act')
      .select(['governed_id', 'report', 'done_by', 'done_at', 'content', 'hash'])
      .where('governed_id', 'in', some)
      .where('kind', '=', 'issue')
      .orderBy('governed_id')
      .orderBy('report')
      .orderBy('number');
    const asked = since === null ? all : all.where('done_at', '>=', toSql(since));
    rows.push(...(await rowsOf(SealRow, asked)));
  }
  const names = rows.map((row) => row.done_by);
  const accountOf = await accountsBehind(names, people);
  return rows.map((row) => ({
    governedId: row.governed_id,
    number: row.report,
    by: accountOf(row.done_by),
    at: row.done_at,
    seal: { text: row.content, hash: row.hash },
  }));
}
