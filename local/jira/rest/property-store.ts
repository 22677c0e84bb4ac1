import { z } from 'zod';

import { type Json, parseJson } from '../json';
import { badRequest } from '../reply';
import type { Database } from '../store/database';

export type PropertyOwner = { readonly kind: 'issue' | 'project'; readonly id: string };

/** Jira's own limits, in characters. */
const MAX_VALUE_LENGTH = 32_768;
const MAX_KEY_LENGTH = 255;

export function checkProperty(key: string, value: Json): void {
  if (key === '' || key.length > MAX_KEY_LENGTH) {
    throw badRequest(`The property key must have 1 to ${MAX_KEY_LENGTH} characters.`);
  }
  if (JSON.stringify(value).length > MAX_VALUE_LENGTH) {
    throw badRequest(`The property value cannot be longer than ${MAX_VALUE_LENGTH} characters.`);
  }
}

const KeyRow = z.object({ property_key: z.string() });
const ValueRow = z.object({ value: z.string().transform(parseJson) });

export async function propertyKeys(
  database: Database,
  { kind, id }: PropertyOwner,
): Promise<readonly string[]> {
  const rows = await database.select(
    KeyRow,
    'SELECT property_key FROM property WHERE owner_kind = ? AND owner_id = ? ORDER BY property_key',
    [kind, id],
  );
  return rows.map((row) => row.property_key);
}

/** `undefined` when there is none; a property may well be null. */
export async function findProperty(
  database: Database,
  { kind, id }: PropertyOwner,
  key: string,
): Promise<Json | undefined> {
  const [row] = await database.select(
    ValueRow,
    'SELECT value FROM property WHERE owner_kind = ? AND owner_id = ? AND property_key = ?',
    [kind, id, key],
  );
  return row?.value;
}

type Property = { readonly key: string; readonly value: Json };

export async function putProperties(
  database: Database,
  { kind, id }: PropertyOwner,
  properties: readonly Property[],
): Promise<void> {
  await database.insert({
    verb: 'REPLACE',
    into: 'property (owner_kind, owner_id, property_key, value)',
    values: properties.map(({ key, value }) => [kind, id, key, JSON.stringify(value)]),
  });
}

/** Whether there was one. */
export async function deleteProperty(
  database: Database,
  { kind, id }: PropertyOwner,
  key: string,
): Promise<boolean> {
  const deleted = await database.run(
    'DELETE FROM property WHERE owner_kind = ? AND owner_id = ? AND property_key = ?',
    [kind, id, key],
  );
  return deleted > 0;
}
