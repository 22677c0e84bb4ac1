import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import type { FunctionAnswer, FunctionClause } from '../app-modules';
import { parseJson } from '../json';
import { DAY_MS } from '../time';
import type { Database } from './database';

/** One distinct call of an app's JQL function. */
export type PrecomputationKey = FunctionClause & { readonly functionKey: string };

export type Precomputation = {
  readonly id: string;
  readonly key: PrecomputationKey;
  readonly functionName: string;
  readonly answer: FunctionAnswer;
  readonly created: number;
  readonly updated: number;
  readonly used: number;
};

const GOOD_FOR_MS = 7 * DAY_MS;

const COLUMNS = `id, function_key, function_name, field, operator, arguments, value, error,
  created_ms, updated_ms, used_ms`;

const Row = z
  .object({
    id: z.string(),
    function_key: z.string(),
    function_name: z.string(),
    field: z.string(),
    operator: z.string(),
    arguments: z.string().transform((text) => z.array(z.string()).parse(parseJson(text))),
    value: z.string().nullable(),
    error: z.string().nullable(),
    created_ms: z.coerce.number(),
    updated_ms: z.coerce.number(),
    used_ms: z.coerce.number(),
  })
  .transform((row): Precomputation => ({
    id: row.id,
    key: {
      functionKey: row.function_key,
      field: row.field,
      operator: row.operator,
      arguments: row.arguments,
    },
    functionName: row.function_name,
    answer: row.error === null ? { jql: row.value ?? '' } : { error: row.error },
    created: row.created_ms,
    updated: row.updated_ms,
    used: row.used_ms,
  }));

/** `null` when the call was never answered, or longer ago than an answer is good for. */
export async function findPrecomputation(
  database: Database,
  { functionKey, field, operator, arguments: args }: PrecomputationKey,
  now: number,
): Promise<Precomputation | null> {
  const [row] = await database.select(
    Row,
    `SELECT ${COLUMNS} FROM jql_precomputation
      WHERE function_key = ? AND field = ? AND operator = ? AND arguments = ? AND updated_ms > ?`,
    [functionKey, field, operator, JSON.stringify(args), now - GOOD_FOR_MS],
  );
  return row ?? null;
}

/** Of these functions, oldest first. */
export async function listPrecomputations(
  database: Database,
  functionKeys: readonly string[],
): Promise<readonly Precomputation[]> {
  if (functionKeys.length === 0) return [];
  return database.select(
    Row,
    `SELECT ${COLUMNS} FROM jql_precomputation WHERE function_key IN (?) ORDER BY created_ms, id`,
    [functionKeys],
  );
}

type Update = Pick<Precomputation, 'id' | 'answer'> & { readonly now: number };

/** The call is the same; its answer is another from now on. */
export async function updatePrecomputation(
  database: Database,
  { id, answer, now }: Update,
): Promise<void> {
  await database.run(
    'UPDATE jql_precomputation SET value = ?, error = ?, updated_ms = ? WHERE id = ?',
    [...answerColumns(answer), now, id],
  );
}

export async function markUsed(database: Database, id: string, now: number): Promise<void> {
  await database.run('UPDATE jql_precomputation SET used_ms = ? WHERE id = ?', [now, id]);
}

type Answered = Pick<Precomputation, 'key' | 'functionName' | 'answer'> & { readonly now: number };

/** Takes the place of an answer that was given before. */
export async function putPrecomputation(
  database: Database,
  { key, functionName, answer, now }: Answered,
): Promise<void> {
  const { functionKey, field, operator, arguments: args } = key;
  await database.transaction(async (within) => {
    await within.run(
      `DELETE FROM jql_precomputation
        WHERE function_key = ? AND field = ? AND operator = ? AND arguments = ?`,
      [functionKey, field, operator, JSON.stringify(args)],
    );
    await within.insert({
      into: `jql_precomputation (${COLUMNS})`,
      values: [
        [
          randomUUID(),
          functionKey,
          functionName,
          field,
          operator,
          JSON.stringify(args),
          ...answerColumns(answer),
          now,
          now,
          now,
        ],
      ],
    });
  });
}

function answerColumns(answer: FunctionAnswer): readonly [string | null, string | null] {
  return 'error' in answer ? [null, answer.error] : [answer.jql, null];
}
