import type { Pool, PoolConnection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { z } from 'zod';

export type Param = string | number | null | readonly (string | number)[];

/** The site's own database. A list as a parameter becomes the inside of `IN (?)` and must not be empty. */
export interface Database {
  select<Row extends z.ZodType>(
    row: Row,
    statement: string,
    params?: readonly Param[],
  ): Promise<z.output<Row>[]>;
  /** Returns how many rows the statement touched. */
  run(statement: string, params?: readonly Param[]): Promise<number>;
  /** One statement for all rows; `verb` decides what happens to a row that is there already. */
  insert(rows: Rows): Promise<number>;
  /** Inside a transaction: the same one. */
  transaction<Result>(work: (database: Database) => Promise<Result>): Promise<Result>;
}

export type Rows = {
  readonly verb?: 'INSERT' | 'INSERT IGNORE' | 'REPLACE';
  /** Table and columns: `label (issue_id, name)`. */
  readonly into: string;
  readonly values: readonly (readonly (string | number | null)[])[];
};

export function openDatabase(pool: Pool): Database {
  return {
    ...statements(pool),
    async transaction(work) {
      const connection = await pool.getConnection();
      try {
        await connection.beginTransaction();
        const result = await work(withinTransaction(connection));
        await connection.commit();
        return result;
      } catch (error) {
        await connection.rollback();
        throw error;
      } finally {
        connection.release();
      }
    },
  };
}

function withinTransaction(connection: PoolConnection): Database {
  const database: Database = {
    ...statements(connection),
    transaction: (work) => work(database),
  };
  return database;
}

function statements(on: Pool | PoolConnection): Omit<Database, 'transaction'> {
  const run = async (statement: string, params: readonly unknown[]) => {
    const [header] = await on.query<ResultSetHeader>(statement, [...params]);
    return header.affectedRows;
  };
  return {
    async select(row, statement, params = []) {
      const [rows] = await on.query<RowDataPacket[]>(statement, [...params]);
      return z.array(row).parse(rows);
    },
    run: (statement, params = []) => run(statement, params),
    insert: ({ verb = 'INSERT', into, values }) =>
      values.length === 0 ? Promise.resolve(0) : run(`${verb} INTO ${into} VALUES ?`, [values]),
  };
}
