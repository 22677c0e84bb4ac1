import { sql } from 'kysely';
import { z } from 'zod';

import type { Instant } from '../../domain/foundation/calendar';
import { accountId, groupId, type ProjectId, projectId } from '../../domain/foundation/ids';
import { PROJECT_ROLES, type ProjectRole } from '../../domain/foundation/project-role';
import type { HeldRole, ProjectRoleRepository, RoleReading } from '../../usecases/ports';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';
import { idColumn, instantColumn, toSql } from './values';

const PROJECTS_A_STATEMENT = 400;
const HOLDERS_A_STATEMENT = 500;

const ReadingRow = z.object({
  project_id: idColumn.transform(projectId),
  read_at: instantColumn,
  /** The names of the roles that the project has, with spaces between them. */
  roles: z.string().transform((text) => PROJECT_ROLES.filter(isIn(text.split(' ')))),
  refusal: z.string().nullable(),
});
const HolderRow = z.object({
  project_id: idColumn.transform(projectId),
  role: z.enum(PROJECT_ROLES),
  holder_kind: z.enum(['person', 'group']),
  holder_id: z.string(),
});
type HolderRow = z.output<typeof HolderRow>;

export function createProjectRoleRepository(database: Database): ProjectRoleRepository {
  const forget = async (ids: readonly ProjectId[]) => {
    const numbers = ids.map(Number);
    // First: without it nobody takes half of the holders for all of them.
    await database.deleteFrom('project_role_reading').where('project_id', 'in', numbers).execute();
    await database.deleteFrom('project_role_holder').where('project_id', 'in', numbers).execute();
  };

  return {
    async of(ids) {
      const found = new Map<ProjectId, RoleReading>();
      for (const some of inChunks(ids, PROJECTS_A_STATEMENT)) {
        for (const [id, reading] of await readingsOf(database, some)) found.set(id, reading);
      }
      return found;
    },

    async save(readings) {
      if (readings.size === 0) return;
      await forget([...readings.keys()]);
      await addHolders(database, readings);
      await addReadings(database, readings);
    },

    forget: (id) => forget([id]),
  };
}

async function readingsOf(
  database: Database,
  ids: readonly ProjectId[],
): Promise<ReadonlyMap<ProjectId, RoleReading>> {
  const numbers = ids.map(Number);
  const readings = await rowsOf(
    ReadingRow,
    database.selectFrom('project_role_reading').selectAll().where('project_id', 'in', numbers),
  );
  if (readings.every(({ refusal }) => refusal !== null)) return asRead(readings, []);

  const holders = await rowsOf(
    HolderRow,
    database
      .selectFrom('project_role_holder')
      .select(['project_id', 'role', 'holder_kind', 'holder_id'])
      .where('project_id', 'in', numbers)
      .orderBy('holder_id'),
  );
  return asRead(readings, holders);
}

function asRead(
  readings: readonly z.output<typeof ReadingRow>[],
  holders: readonly HolderRow[],
): ReadonlyMap<ProjectId, RoleReading> {
  const held = new Map<ProjectId, HolderRow[]>(readings.map(({ project_id: id }) => [id, []]));
  for (const holder of holders) held.get(holder.project_id)?.push(holder);
  return new Map(
    readings.map(({ project_id: id, read_at: at, roles, refusal }) => {
      const own = held.get(id) ?? [];
      const reading: RoleReading =
        refusal === null
          ? { kind: 'read', at, roles: [...roles].sort().map((role) => heldRole(role, own)) }
          : { kind: 'refused', at, reason: refusal };
      return [id, reading];
    }),
  );
}

async function addReadings(
  database: Database,
  readings: ReadonlyMap<ProjectId, RoleReading>,
): Promise<void> {
  await database
    .insertInto('project_role_reading')
    .values(
      [...readings].map(([id, reading]) => ({
        project_id: Number(id),
        read_at: toSql(reading.at),
        roles: reading.kind === 'read' ? reading.roles.map(({ role }) => role).join(' ') : '',
        refusal: reading.kind === 'refused' ? reading.reason : null,
      })),
    )
    .onDuplicateKeyUpdate({
      read_at: sql`VALUES(read_at)`,
      roles: sql`VALUES(roles)`,
      refusal: sql`VALUES(refusal)`,
    })
    .execute();
}

async function addHolders(
  database: Database,
  readings: ReadonlyMap<ProjectId, RoleReading>,
): Promise<void> {
  const rows = [...readings].flatMap(([id, reading]) =>
    reading.kind === 'read'
      ? reading.roles.flatMap((held) => holderRows(held, reading.at, id))
      : [],
  );
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
