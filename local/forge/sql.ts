import type { Pool, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { z } from 'zod';

import type { Clock } from '../clock';
import { createRateCounter } from './rate-counter';
import { json, refusal } from './answers';
import { checkSqlPolicy, type StatementClass } from './sql-policy';
import { forgeValue } from './sql-values';
import type { FetchAnswer } from './worker-protocol';

const REQUEST_BYTES = 1024 * 1024;
const RESPONSE_BYTES = 4 * 1024 * 1024;
const SECONDS: Readonly<Record<StatementClass, number>> = { select: 5, change: 10, ddl: 20 };
const DEFINITIONS_PER_MINUTE = 25;

const Request = z.object({
  query: z.string(),
  params: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  method: z.literal('all'),
});

export type SqlService = { handle(path: string, body: string): Promise<FetchAnswer> };

/** Forge SQL on a database of its own. `pool` must be confined to it. */
export function createSql(pool: Pool, clock: Clock, seconds = SECONDS): SqlService {
  const definitions = createRateCounter(clock, { most: DEFINITIONS_PER_MINUTE, perMs: 60_000 });

  return {
    async handle(path, body) {
      if (path !== '/api/v1/execute' && path !== '/api/v1/execute/ddl') {
        return refusal(501, 'NOT_MODELLED', `The local Forge SQL has no ${path}.`);
      }
      const bytes = Buffer.byteLength(body);
      if (bytes > REQUEST_BYTES) {
        return refusal(413, 'INVALID_SQL_QUERY', `A request of ${bytes} bytes; 1 MiB is allowed.`);
      }
      const request = Request.safeParse(JSON.parse(body));
      if (!request.success) {
        return refusal(400, 'INVALID_SQL_QUERY', z.prettifyError(request.error));
      }
      const { query, params = [] } = request.data;
      const verdict = checkSqlPolicy(query, path.endsWith('/ddl') ? 'ddl' : 'execute');
      if (verdict.kind === 'refused') return refusal(400, 'SQL_POLICY_VIOLATION', verdict.message);
      if (verdict.statement === 'ddl' && !definitions.take()) {
        return refusal(429, 'RATE_LIMIT_EXCEEDED', 'More than 25 definitions within a minute.');
      }
      return run(pool, { query, params, seconds: seconds[verdict.statement] });
    },
  };
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
    return bytes > RESPONSE_BYTES
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
