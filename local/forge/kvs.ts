import type { Pool } from 'mysql2/promise';
import { z } from 'zod';

import type { Clock } from '../clock';
import { empty, json, notModelled, refusal } from './answers';
import { checkKey, checkValue, KVS_LIMITS, KvsRefusal, ttlSeconds } from './kvs-rules';
import { createKvsMeter } from './kvs-meter';
import {
  addEntry,
  findEntry,
  type KvsEntry,
  type KvsSpace,
  listEntries,
  removeEntry,
  type Runner,
  writeEntry,
} from './kvs-store';
import { inTransaction } from './transaction';
import type { FetchAnswer } from './worker-protocol';

const MetadataFields = z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME']));
const Options = z.strictObject({
  ttl: z.strictObject({ value: z.number(), unit: z.string() }).optional(),
  keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
  returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
  returnMetadataFields: MetadataFields.optional(),
});
const Key = z.strictObject({
  key: z.string(),
  options: z.strictObject({ metadataFields: MetadataFields.optional() }).optional(),
});
const Write = z.strictObject({ key: z.string(), value: z.unknown(), options: Options.optional() });
const Query = z.strictObject({
  limit: z.int().positive().optional(),
  after: z.string().optional(),
  where: z
    .array(
      z.strictObject({
        property: z.literal('key'),
        condition: z.literal('BEGINS_WITH'),
        values: z.array(z.string()).length(1),
      }),
    )
    .max(1)
    .optional(),
  options: z.strictObject({ metadataFields: MetadataFields.optional() }).optional(),
});
const Transaction = z.strictObject({
  set: z.array(Write).optional(),
  delete: z.array(z.strictObject({ key: z.string() })).optional(),
});

type Metadata = z.output<typeof MetadataFields> | undefined;
type WriteItem = z.output<typeof Write>;

/** Forge's key-value store. Custom entities are not modelled. */
export type KvsService = { handle(path: string, body: string): Promise<FetchAnswer> };

export function createKvs(pool: Pool, clock: Clock): KvsService {
  const meter = createKvsMeter(clock);

  return {
    async handle(path, body) {
      try {
        if (Buffer.byteLength(body) > KVS_LIMITS.requestBytes) {
          throw new KvsRefusal('MAX_SIZE', 'The request has more than 4 MB.', 413);
        }
        const answered = meter.begin(path, body);
        const given = await answer({ pool, now: clock.now().getTime() }, path, JSON.parse(body));
        answered(given.body);
        return given;
      } catch (error) {
        if (error instanceof KvsRefusal) return refusal(error.status, error.code, error.message);
        if (error instanceof z.ZodError) {
          return refusal(400, 'INVALID_REQUEST', `${path}: ${z.prettifyError(error)}`);
        }
        throw error;
      }
    },
  };
}

type Store = { readonly pool: Pool; readonly now: number };

async function answer(store: Store, path: string, body: unknown): Promise<FetchAnswer> {
  switch (path) {
    case '/api/v1/get':
      return get(store, 'plain', Key.parse(body));
    case '/api/v1/secret/get':
      return get(store, 'secret', Key.parse(body));
    case '/api/v1/set':
      return set(store, 'plain', Write.parse(body));
    case '/api/v1/secret/set':
      return set(store, 'secret', Write.parse(body));
    case '/api/v1/delete':
      return remove(store, 'plain', Key.parse(body).key);
    case '/api/v1/secret/delete':
      return remove(store, 'secret', Key.parse(body).key);
    case '/api/v1/query':
      return query(store, Query.parse(body));
    case '/api/v1/transaction':
      return transact(store, body);
    default:
      return path.startsWith('/api/v1/batch/')
        ? batch(store, path, body)
        : notModelled(`KVS ${path}`);
  }
}

async function get(store: Store, space: KvsSpace, { key, options }: z.output<typeof Key>) {
  checkKey(key);
  const entry = await findEntry(store.pool, space, { key, now: store.now });
  return entry === null ? notFound(key) : json(shown(entry, options?.metadataFields));
}

async function set(store: Store, space: KvsSpace, item: WriteItem): Promise<FetchAnswer> {
  const { options } = item;
  if (options?.returnValue === undefined) {
    await write({ runner: store.pool, now: store.now }, space, item);
    return empty(200);
  }
  const at = { key: item.key, now: store.now };
  const previous = await findEntry(store.pool, space, at);
  await write({ runner: store.pool, now: store.now }, space, item);
  const returned =
    options.returnValue === 'PREVIOUS' ? previous : await findEntry(store.pool, space, at);
  return returned === null ? empty(200) : json(shown(returned, options.returnMetadataFields));
}

async function write(
  { runner, now }: { readonly runner: Runner; readonly now: number },
  space: KvsSpace,
  { key, value, options }: WriteItem,
): Promise<void> {
  checkKey(key);
  const ttl = options?.ttl;
  const entry = {
    key,
    value: checkValue(key, value),
    now,
    expiresAt: ttl === undefined ? null : now + ttlSeconds(ttl) * 1000,
  };
  if (options?.keyPolicy !== 'FAIL_IF_EXISTS') {
    await writeEntry(runner, space, entry);
  } else if (!(await addEntry(runner, space, entry))) {
    throw new KvsRefusal('KEY_CONFLICT', `The key ${key} exists already.`, 409);
  }
}

async function remove(store: Store, space: KvsSpace, key: string): Promise<FetchAnswer> {
  checkKey(key);
  const wasThere = await removeEntry(store.pool, space, { key, now: store.now });
  return wasThere ? empty() : notFound(key);
}

async function query(store: Store, request: z.output<typeof Query>): Promise<FetchAnswer> {
  const limit = request.limit ?? KVS_LIMITS.pageDefault;
  if (limit > KVS_LIMITS.pageMost) {
    throw new KvsRefusal(
      'LIST_QUERY_LIMIT_EXCEEDED',
      `A page has at most 100 entries, not ${limit}.`,
    );
  }
  const found = await listEntries(store.pool, {
    prefix: request.where?.[0]?.values[0] ?? '',
    after: request.after === undefined ? '' : Buffer.from(request.after, 'base64').toString(),
    limit: limit + 1,
    now: store.now,
  });
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return json({
    data: page.map((entry) => shown(entry, request.options?.metadataFields)),
    ...(last === undefined ? {} : { cursor: Buffer.from(last.key).toString('base64') }),
  });
}

async function transact(store: Store, body: unknown): Promise<FetchAnswer> {
  if (usesEntities(body)) return notModelled('KVS custom entities and conditions in transactions');
  const { set: sets = [], delete: deletes = [] } = Transaction.parse(body);
  const keys = [...sets, ...deletes].map(({ key }) => key);
  if (keys.length > KVS_LIMITS.transactionOperations) {
    throw new KvsRefusal('MAX_OPERATIONS', `${keys.length} operations; a transaction holds 25.`);
  }
  if (new Set(keys).size < keys.length) {
    throw new KvsRefusal('DUPLICATE_KEY', 'A transaction names each key once.');
  }

  await inTransaction(store.pool, async (runner) => {
    for (const item of sets) await write({ runner, now: store.now }, 'plain', item);
    for (const { key } of deletes) await removeEntry(runner, 'plain', { key, now: store.now });
  });
  return empty();
}

function usesEntities(body: unknown): boolean {
  return /"(entityName|conditions|check)":/.test(
    JSON.stringify(body, (key, value: unknown) => (key === 'value' ? null : value)),
  );
}

async function batch(store: Store, path: string, body: unknown): Promise<FetchAnswer> {
  const items = z
    .array(z.looseObject({ key: z.string() }))
    .min(1)
    .max(KVS_LIMITS.batchItems)
    .parse(body);
  const successfulKeys: unknown[] = [];
  const failedKeys: unknown[] = [];
  for (const item of items) {
    if ('entityName' in item) return notModelled('KVS custom entities in batches');
    try {
      successfulKeys.push(await batchItem(store, path, item));
    } catch (error) {
      if (!(error instanceof KvsRefusal)) throw error;
      failedKeys.push({ key: item.key, error: { code: error.code, message: error.message } });
    }
  }
  return json({ successfulKeys, failedKeys });
}

async function batchItem(
  store: Store,
  path: string,
  item: { readonly key: string },
): Promise<object> {
  const { key } = item;
  switch (path) {
    case '/api/v1/batch/set':
      await write({ runner: store.pool, now: store.now }, 'plain', Write.parse(item));
      return { key };
    case '/api/v1/batch/delete':
      await removeEntry(store.pool, 'plain', { key, now: store.now });
      return { key };
    case '/api/v1/batch/get': {
      const entry = await findEntry(store.pool, 'plain', { key, now: store.now });
      if (entry === null) throw new KvsRefusal('KEY_NOT_FOUND', `There is no ${key}.`);
      return shown(entry, Key.parse(item).options?.metadataFields);
    }
    default:
      throw new KvsRefusal('NOT_MODELLED', `The local Forge does not model KVS ${path}.`);
  }
}

function shown(entry: KvsEntry, metadata: Metadata): object {
  return {
    key: entry.key,
    value: JSON.parse(entry.value) as unknown,
    ...(metadata?.includes('CREATED_AT') === true ? { createdAt: entry.createdAt } : {}),
    ...(metadata?.includes('UPDATED_AT') === true ? { updatedAt: entry.updatedAt } : {}),
    ...(metadata?.includes('EXPIRE_TIME') === true && entry.expiresAt !== null
      ? { expireTime: new Date(entry.expiresAt).toISOString() }
      : {}),
  };
}

const notFound = (key: string) => refusal(404, 'KEY_NOT_FOUND', `There is no ${key}.`);
