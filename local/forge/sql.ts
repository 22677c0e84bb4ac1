import type { Pool, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { z } from 'zod';

import type { Clock } from '../clock';
import { json, refusal } from './answers';
import { createSqlMeter, SQL_LIMITS } from './sql-limits';
import { checkSqlPolicy, type StatementClass } from './sql-policy';
import { forgeValue } from './sql-values';
import type { FetchAnswer } from './worker-protocol';

const Request = z.object({
  query: z.string(),
  params: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  method: z.literal('all'),
});

export type SqlService = { handle(path: string, body: string): Promise<FetchAnswer> };

/** Forge SQL on a database of its own. `pool` must be confined to it. */
export function createSql(
  pool: Pool,
  clock: Clock,
  seconds: Readonly<Record<StatementClass, number>> = SQL_LIMITS.seconds,
): SqlService {
  const meter = createSqlMeter(clock);

  return {
    async handle(path, body) {
      const asked = readStatement(path, body);
      if ('refusal' in asked) return asked.refusal;
      const exceeded = meter.begin(asked.kind);
      if (exceeded !== null) return refusal(429, 'RATE_LIMIT_EXCEEDED', exceeded);
      if (asked.kind === 'ddl' && (await isOneTableTooMany(pool, asked.query))) {
        return refusal(400, 'SQL_EXECUTION_ERROR', 'An installation has at most 200 tables.');
      }

      const startedAt = performance.now();
      const answer = await run(pool, { ...asked, seconds: seconds[asked.kind] });
      meter.end(performance.now() - startedAt);
      return answer;
    },
  };
}

type Asked = Pick<Statement, 'query' | 'params'> & { readonly kind: StatementClass };

function readStatement(path: string, body: string): Asked | { readonly refusal: FetchAnswer } {
  if (path !== '/api/v1/execute' && path !== '/api/v1/execute/ddl') {
    return { refusal: refusal(501, 'NOT_MODELLED', `The local Forge SQL has no ${path}.`) };
  }
  const bytes = Buffer.byteLength(body);
  if (bytes > SQL_LIMITS.requestBytes) {
    const message = `A request of ${bytes} bytes; 1 MiB is allowed.`;
    return { refusal: refusal(413, 'INVALID_SQL_QUERY', message) };
  }
  const request = Request.safeParse(JSON.parse(body));
  if (!request.success) {
    return { refusal: refusal(400, 'INVALID_SQL_QUERY', z.prettifyError(request.error)) };
  }
  const { query, params = [] } = request.data;
  const verdict = checkSqlPolicy(query, path.endsWith('/ddl') ? 'ddl' : 'execute');
  return verdict.kind === 'refused'
    ? { refusal: refusal(400, 'SQL_POLICY_VIOLATION', verdict.message) }
    : { kind: verdict.statement, query, params };
}

async function isOneTableTooMany(pool: Pool, query: string): Promise<boolean> {
  if (!/^\s*CREATE\s+TABLE\b/i.test(query)) return false;
  const [rows] = await pool.query<RowDataPacket[]>('SHOW TABLES');
  return rows.length >= SQL_LIMITS.tables;
}

type Result = RowDataPacket[] | ResultSetHeader;

type Statement = {
  readonly query: string;
  readonly params: readonly (string | number | boolean | null)[];
  readonly seconds: number;
};

async function run(pool: Pool, { query, params, seconds }: Statement): Promise<FetchAnswer> {
  const limited = `SET STATEMENT max_statement_time=${seconds} FOR ${query}`;
  try {
    const options = { sql: limited, typeCast: forgeValue };
    const [result] =
      params.length === 0
        ? await pool.query<Result>(options)
        : await pool.execute<Result>(options, [...params]);
    const answer = json({ rows: Array.isArray(result) ? result : header(result) });
    const bytes = Buffer.byteLength(answer.body);
    return bytes > SQL_LIMITS.responseBytes
      ? refusal(413, 'SQL_EXECUTION_ERROR', `The answer has ${bytes} bytes; 4 MiB are allowed.`)
      : answer;
  } catch (error) {
    return failure(error, { query, seconds });
  }
}

function header(result: ResultSetHeader): object {
  const { affectedRows, fieldCount, info, insertId, serverStatus, warningStatus } = result;
  return { affectedRows, fieldCount, info, insertId, serverStatus, warningStatus };
}

const DENIED = new Set([1044, 1142, 1143, 1227, 1370]);
const SYNTAX = new Set([1064, 1149, 1235]);
const TIMED_OUT = new Set([1317, 1969, 3024]);

const DatabaseError = z.object({
  code: z.string().optional(),
  errno: z.number(),
  sqlMessage: z.string(),
  sqlState: z.string().optional(),
});

function failure(
  error: unknown,
  { query, seconds }: Pick<Statement, 'query' | 'seconds'>,
): FetchAnswer {
  const parsed = DatabaseError.safeParse(error);
  if (!parsed.success) throw error;

  const { code, errno, sqlMessage, sqlState } = parsed.data;
  const context = { debug: { code, errno, sqlMessage, sqlState } };
  const told = { message: sqlMessage, context };
  if (DENIED.has(errno)) return refusal(400, 'SQL_POLICY_VIOLATION', told);
  if (TIMED_OUT.has(errno)) {
    const message = `The query took longer than ${seconds} s: ${query.slice(0, 200)}`;
    return refusal(408, 'QUERY_TIMED_OUT', { message, context });
  }
  return refusal(400, SYNTAX.has(errno) ? 'INVALID_SQL_QUERY' : 'SQL_EXECUTION_ERROR', told);
}
