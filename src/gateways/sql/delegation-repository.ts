import { z } from 'zod';

import { delegationId, governedId } from '../../domain/foundation/ids';
import { PROJECT_ROLES } from '../../domain/foundation/project-role';
import type { Sha256 } from '../../domain/foundation/sha256';
import type { Delegation } from '../../domain/gates/delegation';
import type { DelegationRepository } from '../../usecases/ports';
import { type AuditPeople, createAuditPeople } from './audit-people';
import { rowsOf, type Database } from './database';
import { accountsBehind } from './pseudonyms';
import { dayColumn, instantColumn, toSql } from './values';

const DelegationRow = z.object({
  delegation_id: z.string().transform(delegationId),
  governed_id: z.string().transform(governedId),
  role: z.enum(PROJECT_ROLES),
  given_by: z.string(),
  given_to: z.string(),
  given_at: instantColumn,
  last_day: dayColumn,
  ended_at: instantColumn.nullable(),
});
type DelegationRow = z.output<typeof DelegationRow>;

type Surroundings = { readonly sha256: Sha256; readonly newId: () => string };

export function createDelegationRepository(
  database: Database,
  surroundings: Surroundings,
): DelegationRepository {
  const people = createAuditPeople(database, surroundings);
  const all = database
    .selectFrom('gate_delegation')
    .selectAll()
    .orderBy('given_at')
    .orderBy('delegation_id');

  return {
    of: async (id) =>
      readAll(await rowsOf(DelegationRow, all.where('governed_id', '=', id)), people),

    async find(id) {
      const [found] = await readAll(
        await rowsOf(DelegationRow, all.where('delegation_id', '=', id)),
        people,
      );
      return found ?? null;
    },

    async add({ id, governedId: of, role, from, to, at, until, endedAt }) {
      await database
        .insertInto('gate_delegation')
        .values({
          delegation_id: id,
          governed_id: of,
          role,
          given_by: await people.pseudonymFor(from, at),
          given_to: await people.pseudonymFor(to, at),
          given_at: toSql(at),
          last_day: until,
          ended_at: endedAt === null ? null : toSql(endedAt),
        })
        .execute();
    },

    async end(id, at) {
      await database
        .updateTable('gate_delegation')
        .set({ ended_at: toSql(at) })
        .where('delegation_id', '=', id)
        .where('ended_at', 'is', null)
        .execute();
    },
  };
}

async function readAll(
  rows: readonly DelegationRow[],
  people: AuditPeople,
): Promise<readonly Delegation[]> {
  const names = rows.flatMap(({ given_by: from, given_to: to }) => [from, to]);
  const accountOf = await accountsBehind(names, people);
  return rows.map((row) => ({
    id: row.delegation_id,
    governedId: row.governed_id,
    role: row.role,
    from: accountOf(row.given_by),
    to: accountOf(row.given_to),
    at: row.given_at,
    until: row.last_day,
    endedAt: row.ended_at,
  }));
}
