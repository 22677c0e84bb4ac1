import { sql as forgeSql } from '@forge/sql';
import {
  type Compilable,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  MysqlAdapter,
  MysqlIntrospector,
  MysqlQueryCompiler,
  type QueryResult,
} from 'kysely';
import { z } from 'zod';

import type { Tables } from './tables';

/** Queries are built with Kysely; each one is a request of its own, there are no transactions. */
export type Database = Kysely<Tables>;

/** How a statement reaches a database: Forge SQL's `execute` and `executeDDL`, or a test's stand-in for them. */
export type SqlService = {
  readonly execute: (statement: string, params: readonly unknown[]) => Promise<unknown>;
  readonly executeDdl: (statement: string) => Promise<unknown>;
};

export const forgeSqlService: SqlService = {
  execute: async (statement, params) => {
    const answer = await forgeSql
      .prepare<unknown>(statement)
      .bindParams(...params)
      .execute();
    return answer.rows;
  },
  executeDdl: async (statement) => (await forgeSql.executeDDL(statement)).rows,
};

export function createDatabase(service: SqlService = forgeSqlService): Database {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new MysqlAdapter(),
      createDriver: () => new ServiceDriver(service),
      createIntrospector: (database) => new MysqlIntrospector(database),
      createQueryCompiler: () => new MysqlQueryCompiler(),
    },
  });
}

type Query = Compilable & { execute(): Promise<unknown> };

/** Runs a query and checks every row it returns. */
export async function rowsOf<Row extends z.ZodType>(
  row: Row,
  query: Query,
): Promise<z.output<Row>[]> {
  return z.array(row).parse(await query.execute());
}

const Header = z.object({ affectedRows: z.number() });

/** One connection stands for all: Forge SQL keeps the real ones. */
class ServiceDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(service: SqlService) {
    this.#connection = {
      executeQuery: (query) => execute(service, query),
      streamQuery: () => {
        throw new Error('Forge SQL does not stream: read page by page.');
      },
    };
  }

  init = () => Promise.resolve();
  acquireConnection = () => Promise.resolve(this.#connection);
  beginTransaction = () => Promise.reject(new Error('Forge SQL has no transactions.'));
  commitTransaction = () => Promise.resolve();
  rollbackTransaction = () => Promise.resolve();
  releaseConnection = () => Promise.resolve();
  destroy = () => Promise.resolve();
}

async function execute<Row>(service: SqlService, query: CompiledQuery): Promise<QueryResult<Row>> {
  const answer = await service.execute(query.sql, query.parameters);
  if (Array.isArray(answer)) return { rows: answer as Row[] };

  const { affectedRows } = Header.parse(answer);
  return { rows: [], numAffectedRows: BigInt(affectedRows) };
}
