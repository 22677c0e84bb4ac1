import type { z } from 'zod';

import type { GateRequestId } from '../../domain/foundation/ids';
import type { GateAct, GateFile } from '../../domain/gates/gate-request';
import type { AuditPeople } from './audit-people';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';
import { ActRow, peopleIn, readAct, type RequestRow } from './gate-rows';
import { accountsBehind } from './pseudonyms';

const REQUESTS_A_STATEMENT = 400;

type Source = { readonly database: Database; readonly people: AuditPeople };

/** Requests with their acts, and accounts in the place of pseudonyms. */
export async function readFiles(
  rows: readonly z.output<typeof RequestRow>[],
  { database, people }: Source,
): Promise<GateFile[]> {
  const acts = await actsOf(
    rows.map(({ id }) => id),
    database,
  );
  const names = [...rows.map(({ by }) => by), ...acts.flatMap(peopleIn)];
  const accountOf = await accountsBehind(names, people);
  const byRequest = new Map<GateRequestId, GateAct[]>(rows.map(({ id }) => [id, []]));
  for (const row of acts) byRequest.get(row.request_id)?.push(readAct(row, accountOf));
  return rows.map(({ id, read }) => ({ request: read(accountOf), acts: byRequest.get(id) ?? [] }));
}

async function actsOf(ids: readonly GateRequestId[], database: Database): Promise<ActRow[]> {
  const found: ActRow[] = [];
  for (const some of inChunks(ids, REQUESTS_A_STATEMENT)) {
    const query = database
      .selectFrom('gate_act')
      .selectAll()
      .where('request_id', 'in', some)
      .orderBy('request_id')
      .orderBy('number');
    found.push(...(await rowsOf(ActRow, query)));
  }
  return found;
}
