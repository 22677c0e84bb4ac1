import { z } from 'zod';

import type { SealedBaseline } from '../../domain/earned-value/sealed-baseline';
import { type GovernedId, governedId } from '../../domain/foundation/ids';
import type { Sha256 } from '../../domain/foundation/sha256';
import type { BaselineRepository, KeptBaseline } from '../../usecases/ports';
import { createAuditPeople, type AuditPeople } from './audit-people';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';
import { accountsBehind } from './pseudonyms';
import { instantColumn, toSql } from './values';
import { createValueWeeks } from './value-weeks';

/** A text has at most 20 KB; Forge SQL answers with 4 MiB at most. */
const BASELINES_A_PAGE = 100;
const PROJECTS_A_STATEMENT = 400;

const BaselineRow = z.object({
  number: z.number(),
  set_by: z.string(),
  set_at: instantColumn,
  content: z.string(),
  hash: z.string(),
});
const SealedRow = BaselineRow.pick({ content: true, hash: true }).transform(
  ({ content: text, hash }): SealedBaseline => ({ text, hash }),
);
type BaselineRow = z.output<typeof BaselineRow>;

const NumberRow = z
  .object({ governed_id: z.string().transform(governedId), latest: z.number() })
  .transform(({ governed_id: id, latest }) => [id, latest] as const);

type Surroundings = { readonly sha256: Sha256; readonly newId: () => string };

export function createBaselineRepository(
  database: Database,
  surroundings: Surroundings,
): BaselineRepository {
  const people = createAuditPeople(database, surroundings);

  return {
    ...createValueWeeks(database),

    of: (id) => baselinesOf(id, { database, people }),
    ends: (id) => endsOf(id, database),

    async latestNumbers(ids) {
      const found = new Map<GovernedId, number>();
      for (const some of inChunks(ids, PROJECTS_A_STATEMENT)) {
        const query = database
          .selectFrom('baseline')
          .select(({ fn }) => ['governed_id', fn.max('number').as('latest')])
          .where('governed_id', 'in', some)
          .groupBy('governed_id');
        for (const [id, latest] of await rowsOf(NumberRow, query)) found.set(id, latest);
      }
      return found;
    },

    async add({ governedId: id, number, by, at, sealed }) {
      const set_by = await people.pseudonymFor(by, at);
      // The number is the key: of two who saw the same baselines one inserts, the other is told.
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('baseline')
        .ignore()
        .values({
          governed_id: id,
          number,
          set_by,
          set_at: toSql(at),
          content: sealed.text,
          hash: sealed.hash,
        })
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n ? 'saved' : 'stale';
    },
  };
}

function endsOf(id: GovernedId, database: Database): Promise<readonly SealedBaseline[]> {
  const its = database.selectFrom('baseline').where('governed_id', '=', id);
  return rowsOf(
    SealedRow,
    its
      .select(['content', 'hash'])
      .where((is) =>
        is.or([
          is.eb(
            'number',
            '=',
            its.select(({ fn }) => fn.min('number').as('first')),
          ),
          is.eb(
            'number',
            '=',
            its.select(({ fn }) => fn.max('number').as('last')),
          ),
        ]),
      )
      .orderBy('number'),
  );
}

async function baselinesOf(
  id: GovernedId,
  { database, people }: { readonly database: Database; readonly people: AuditPeople },
): Promise<readonly KeptBaseline[]> {
  const rows: BaselineRow[] = [];
  for (;;) {
    const page = await rowsOf(
      BaselineRow,
      database
        .selectFrom('baseline')
        .select(['number', 'set_by', 'set_at', 'content', 'hash'])
        .where('governed_id', '=', id)
        .where('number', '>', rows.at(-1)?.number ?? 0)
        .orderBy('number')
        .limit(BASELINES_A_PAGE),
    );
    rows.push(...page);
    if (page.length < BASELINES_A_PAGE) break;
  }
  const accountOf = await accountsBehind(
    rows.map((row) => row.set_by),
    people,
  );
  return rows.map(({ number, set_by, set_at, content, hash }) => ({
    governedId: id,
    number,
    by: accountOf(set_by),
    at: set_at,
    sealed: { text: content, hash },
  }));
}
