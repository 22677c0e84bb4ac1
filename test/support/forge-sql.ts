import { z } from 'zod';

import { movableClock } from '../../local/movable-clock';
import { createSql } from '../../local/forge/sql';
import { openTestDatabase } from '../../local/support/test-database';
import { createDatabase, type Database, type SqlService } from '../../src/gateways/sql/database';
import { migrate } from '../../src/gateways/sql/migrate';
import { MIGRATIONS } from '../../src/gateways/sql/migrations';

/** What was asked of the database so far, how much it answered, and the processor time this process took for that. */
export type SqlCost = {
  statements: number;
  bytesAsked: number;
  bytesAnswered: number;
  cpuMs: number;
};

export type ForgeSql = {
  readonly database: Database;
  readonly cost: SqlCost;
  /** Empties every table. */
  empty(): Promise<void>;
  close(): Promise<void>;
};

const Rows = z.object({ rows: z.unknown() });

/** The app's tables on a real MariaDB, reached the way the app reaches Forge SQL: with its policy and its limits. */
export async function openForgeSql(): Promise<ForgeSql> {
  const opened = await openTestDatabase();
  const { server } = opened;
  await server.createDatabase('app');
  const pool = server.pool('app', { confined: true });
  const clock = movableClock(new Date('2026-03-02T09:00:00Z'));
  const forge = createSql(pool, clock);

  const cost: SqlCost = { statements: 0, bytesAsked: 0, bytesAnswered: 0, cpuMs: 0 };
  /** Statements that are asked at once take their time once. */
  let underWay = 0;
  let started = process.cpuUsage();
  const ask = async (path: string, query: string, params: readonly unknown[]): Promise<unknown> => {
    if (underWay === 0) started = process.cpuUsage();
    underWay += 1;
    const { status, body } = await forge.handle(
      path,
      JSON.stringify({ query, params, method: 'all' }),
    );
    underWay -= 1;
    if (underWay === 0) {
      const { user, system } = process.cpuUsage(started);
      cost.cpuMs += (user + system) / 1_000;
    }
    if (status === 429) {
      clock.moveTo(new Date(clock.now().getTime() + 1000));
      return ask(path, query, params);
    }
    cost.statements += 1;
    cost.bytesAsked += query.length + JSON.stringify(params).length;
    cost.bytesAnswered += body.length;
    if (status !== 200) throw new Error(`Forge SQL answered ${status}: ${body}`);
    return Rows.parse(JSON.parse(body)).rows;
  };
  const service: SqlService = {
    execute: (statement, params) => ask('/api/v1/execute', statement, params),
    executeDdl: (statement) => ask('/api/v1/execute/ddl', statement, []),
  };
  const database = createDatabase(service);
  await migrate(database, service);

  return {
    database,
    cost,
    empty: async () => {
      for (const table of new Set(MIGRATIONS.map((migration) => migration.table))) {
        await pool.query(`DELETE FROM \`${table}\``);
      }
    },
    close: () => opened.close(),
  };
}
