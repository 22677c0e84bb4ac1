import { sql } from 'kysely';
import { z } from 'zod';

import type { Instant } from '../../domain/foundation/calendar';
import { accountId, groupId, type ProjectId } from '../../domain/foundation/ids';
import { PROJECT_ROLES, type ProjectRole } from '../../domain/foundation/project-role';
import type { HeldRole, ProjectRoleRepository, RoleReading } from '../../usecases/ports';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';
import { instantColumn, toSql } from './values';

const HOLDERS_A_STATEMENT = 500;

const ReadingRow = z.object({
  read_at: instantColumn,
  /** The names of the roles that the project has, with spaces between them. */
  roles: z.string().transform((text) => PROJECT_ROLES.filter(isIn(text.split(' ')))),
  refusal: z.string().nullable(),
});
const HolderRow = z.object({
  role: z.enum(PROJECT_ROLES),
  holder_kind: z.enum(['person', 'group']),
  holder_id: z.string(),
});
type HolderRow = z.output<typeof HolderRow>;

export function createProjectRoleRepository(database: Database): ProjectRoleRepository {
  const forget = async (id: ProjectId) => {
    // First: without it nobody takes half of the holders for all of them.
    await database
      .deleteFrom('project_role_reading')
      .where('project_id', '=', Number(id))
      .execute();
    await database.deleteFrom('project_role_holder').where('project_id', '=', Number(id)).execute();
  };

  return {
    async of(id) {
      const [reading] = await rowsOf(
        ReadingRow,
        database
          .selectFrom('project_role_reading')
          .select(['read_at', 'roles', 'refusal'])
          .where('project_id', '=', Number(id)),
      );
      if (reading === undefined) return null;
      const { read_at: at, roles, refusal } = reading;
      if (refusal !== null) return { kind: 'refused', at, reason: refusal };

      const holders = await rowsOf(
        HolderRow,
        database
          .selectFrom('project_role_holder')
          .select(['role', 'holder_kind', 'holder_id'])
          .where('project_id', '=', Number(id))
          .orderBy('holder_id'),
      );
      return { kind: 'read', at, roles: [...roles].sort().map((role) => heldRole(role, holders)) };
    },

    async save(id, reading) {
      await forget(id);
      if (reading.kind === 'read') await addHolders(id, reading, database);
      await addReading(id, reading, database);
    },

    forget,
  };
}

async function addReading(id: ProjectId, reading: RoleReading, database: Database): Promise<void> {
  await database
    .insertInto('project_role_reading')
    .values({
      project_id: Number(id),
      read_at: toSql(reading.at),
      roles: reading.kind === 'read' ? reading.roles.map(({ role }) => role).join(' ') : '',
      refusal: reading.kind === 'refused' ? reading.reason : null,
    })
    .onDuplicateKeyUpdate({
      read_at: sql`VALUES(read_at)`,
      roles: sql`VALUES(roles)`,
      refusal: sql`VALUES(refusal)`,
    })
    .execute();
}

async function addHolders(
  id: ProjectId,
  { roles, at }: Extract<RoleReading, { kind: 'read' }>,
  database: Database,
): Promise<void> {
  const rows = roles.flatMap((held) => holderRows(held, at, id));
  for (const some of inChunks(rows, HOLDERS_A_STATEMENT)) {
    await database.insertInto('project_role_holder').ignore().values(some).execute();
  }
}

function holderRows({ role, people, groups }: HeldRole, at: Instant, id: ProjectId) {
  const row = (holderKind: 'person' | 'group') => (holderId: string) => ({
    project_id: Number(id),
    role,
    holder_kind: holderKind,
    holder_id: holderId,
    read_at: toSql(at),
  });
  return [...people.map(row('person')), ...groups.map(row('group'))];
}

function heldRole(role: ProjectRole, holders: readonly HolderRow[]): HeldRole {
  const idsOf = (kind: HolderRow['holder_kind']) =>
    holders
      .filter((holder) => holder.role === role && holder.holder_kind === kind)
      .map(({ holder_id: id }) => id);
  return { role, people: idsOf('person').map(accountId), groups: idsOf('group').map(groupId) };
}

function isIn(names: readonly string[]) {
  return (role: ProjectRole) => names.includes(role);
}
