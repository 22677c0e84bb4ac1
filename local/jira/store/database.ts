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
  /** Inside a transaction: the same one. Two that wait for each other are told apart, and the loser is run again. */
  transaction<Result>(work: (database: Database) => Promise<Result>): Promise<Result>;
  /** Keeps every other process out of work of the same name on this database until it is done. */
  exclusively<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
}

export type Rows = {
  readonly verb?: 'INSERT' | 'INSERT IGNORE' | 'REPLACE';
  /** Table and columns: `label (issue_id, name)`. */
  readonly into: string;
  readonly values: readonly (readonly (string | number | null)[])[];
};

type Statements = Pick<Database, 'select' | 'run' | 'insert'>;
type Work<Result> = (database: Database) => Promise<Result>;

const MAX_ATTEMPTS = 5;

export function openDatabase(pool: Pool): Database {
  const exclusively: Database['exclusively'] = (name, work) => withLock(pool, name, work);
  return {
    ...statements(pool),
    exclusively,
    async transaction(work) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await runTransaction(pool, (connection) =>
            work(withinTransaction(connection, exclusively)),
          );
        } catch (error) {
          if (!isDeadlock(error) || attempt === MAX_ATTEMPTS) throw error;
        }
      }
    },
  };
}

async function runTransaction<Result>(
  pool: Pool,
  work: (connection: PoolConnection) => Promise<Result>,
): Promise<Result> {
  const connection = await pool.getConnection();
  try {
    await connection.beginTransaction();
    const result = await work(connection);
    await connection.commit();
    return result;
  } catch (error) {
    await connection.rollback();
    throw error;
  } finally {
    connection.release();
  }
}

function withinTransaction(
  connection: PoolConnection,
  exclusively: Database['exclusively'],
): Database {
  const database: Database = {
    ...statements(connection),
    exclusively,
    transaction: <Result>(work: Work<Result>) => work(database),
  };
  return database;
}

function isDeadlock(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ER_LOCK_DEADLOCK'
  );
}

/** The lock belongs to its connection: it goes with the process that holds it, however that ends. */
async function withLock<Result>(
  pool: Pool,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const connection = await pool.getConnection();
  const lock = `CONCAT(DATABASE(), ?)`;
  try {
    await connection.query(`SELECT GET_LOCK(${lock}, ?)`, [`.${name}`, LOCK_WAIT_SECONDS]);
    return await work();
  } finally {
    await connection.query(`SELECT RELEASE_LOCK(${lock})`, [`.${name}`]);
    connection.release();
  }
}

/** A load of the largest site takes minutes; a day is for ever. */
const LOCK_WAIT_SECONDS = 86_400;

function statements(on: Pool | PoolConnection): Statements {
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
