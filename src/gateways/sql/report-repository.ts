import { sql } from 'kysely';
import { z } from 'zod';

import type { Instant } from '../../domain/foundation/calendar';
import type { GovernedId } from '../../domain/foundation/ids';
import type { Sha256 } from '../../domain/foundation/sha256';
import type { ReportName } from '../../domain/reporting/status-report';
import type { KeptSeal, ReportRepository } from '../../usecases/ports';
import { createAuditPeople, type AuditPeople } from './audit-people';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';
import { accountsBehind } from './pseudonyms';
import { createReportCadences } from './report-cadences';
import { ActRow, actColumns, readAct, SealRow } from './report-rows';
import { toSql } from './values';

const PROJECTS_A_STATEMENT = 200;
/** A seal is short, a few thousand bytes; Forge SQL answers with 4 MiB at most. */
const SEALS_A_PAGE = 400;
/** What is frozen for approval may have a hundred thousand bytes. */
const ACTS_A_PAGE = 30;

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
      const rows = await actsOf(name, database);
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
    rows.push(...(await sealsOf(some, since, database)));
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

/** By the key, after the last one that was read. */
async function sealsOf(
  ids: readonly GovernedId[],
  since: Instant | null,
  database: Database,
): Promise<readonly SealRow[]> {
  const all = database
    .selectFrom('report_act')
    .select(['governed_id', 'report', 'number', 'done_by', 'done_at', 'content', 'hash'])
    .where('governed_id', 'in', ids)
    .where('kind', '=', 'issue')
    .orderBy('governed_id')
    .orderBy('report')
    .orderBy('number')
    .limit(SEALS_A_PAGE);
  const asked = since === null ? all : all.where('done_at', '>=', toSql(since));

  const rows: SealRow[] = [];
  for (let page = await rowsOf(SealRow, asked); ;) {
    rows.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < SEALS_A_PAGE) return rows;

    const key = sql`(${last.governed_id}, ${last.report}, ${last.number})`;
    page = await rowsOf(SealRow, asked.where(sql<boolean>`(governed_id, report, number) > ${key}`));
  }
}

async function actsOf(
  { governedId: id, number }: ReportName,
  database: Database,
): Promise<readonly ActRow[]> {
  const rows: ActRow[] = [];
  for (;;) {
    const page = await rowsOf(
      ActRow,
      database
        .selectFrom('report_act')
        .select(['number', 'kind', 'done_by', 'done_at', 'note', 'content', 'hash'])
        .where('governed_id', '=', id)
        .where('report', '=', number)
        .where('number', '>', rows.at(-1)?.number ?? 0)
        .orderBy('number')
        .limit(ACTS_A_PAGE),
    );
    rows.push(...page);
    if (page.length < ACTS_A_PAGE) return rows;
  }
}
