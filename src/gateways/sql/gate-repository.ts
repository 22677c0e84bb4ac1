import type { Sha256 } from '../../domain/foundation/sha256';
import type { GateAct } from '../../domain/gates/gate-request';
import type { GateRepository } from '../../usecases/ports';
import { type AuditPeople, createAuditPeople } from './audit-people';
import { createLifeCycles } from './chosen-life-cycles';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';
import { readFiles } from './gate-files';
import { actColumns, requestColumns, RequestRow } from './gate-rows';
import { createOwnLifeCycles } from './own-life-cycles';
import { createPlannedGates } from './planned-gates';
import { pseudonymOrNull } from './pseudonyms';

const PROJECTS_A_STATEMENT = 400;

type Surroundings = { readonly sha256: Sha256; readonly newId: () => string };

export function createGateRepository(
  database: Database,
  surroundings: Surroundings,
): GateRepository {
  const people = createAuditPeople(database, surroundings);
  const requests = database
    .selectFrom('gate_request')
    .selectAll()
    .orderBy('requested_at')
    .orderBy('request_id');

  return {
    ...createLifeCycles(database),
    ...createOwnLifeCycles(database),
    ...createPlannedGates(database),

    async of(ids) {
      const rows = [];
      for (const some of inChunks(ids, PROJECTS_A_STATEMENT)) {
        rows.push(...(await rowsOf(RequestRow, requests.where('governed_id', 'in', some))));
      }
      return readFiles(rows, { database, people });
    },

    async find(id) {
      const [file] = await readFiles(
        await rowsOf(RequestRow, requests.where('request_id', '=', id)),
        { database, people },
      );
      return file ?? null;
    },

    async ask(request) {
      const by = await people.pseudonymFor(request.by, request.at);
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('gate_request')
        .ignore()
        .values(requestColumns(request, by))
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n ? 'saved' : 'stale';
    },

    async act(id, act, seen) {
      const by = await people.pseudonymFor(act.by, act.at);
      const others = await othersIn(act, people);
      // The number is the key: of two who saw the same acts one inserts, the other is told.
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('gate_act')
        .ignore()
        .values({ request_id: id, number: seen + 1, ...actColumns(act, { by, ...others }) })
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n ? 'saved' : 'stale';
    },
  };
}

/** Whom a vote names besides who casts it, as pseudonyms; one after another, for the same person gets one. */
async function othersIn(act: GateAct, people: AuditPeople) {
  if (act.kind !== 'vote') return { actsFor: null, owners: [] };
  const actsFor = await pseudonymOrNull(act.actsFor, act.at, people);
  const owners: (string | null)[] = [];
  for (const { owner } of act.conditions) {
    owners.push(await pseudonymOrNull(owner, act.at, people));
  }
  return { actsFor, owners };
}
