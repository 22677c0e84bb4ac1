export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json | undefined };

/** @throws SyntaxError when the text is not JSON */
export function parseJson(text: string): Json {
  // What JSON.parse gives is JSON by definition; its declared type cannot say so.
  return JSON.parse(text) as Json;
}

/** For text this store wrote itself. */
export function parseJsonObject(text: string): JsonObject {
  const value = parseJson(text);
  if (!isObject(value)) throw new TypeError(`Expected a JSON object, got ${text.slice(0, 80)}`);
  return value;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function objectAt(value: Json | undefined, key: string): JsonObject | null {
  const inner = isObject(value) ? value[key] : undefined;
  return isObject(inner) ? inner : null;
}

export function textAt(value: Json | undefined, key: string): string | null {
  const inner = isObject(value) ? value[key] : undefined;
  if (typeof inner === 'number') return String(inner);
  return typeof inner === 'string' ? inner : null;
}

export function listAt(value: Json | undefined, key: string): readonly Json[] {
  const inner = isObject(value) ? value[key] : undefined;
  return isList(inner) ? inner : [];
}

export function isSameJson(left: Json | undefined, right: Json | undefined): boolean {
  return JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
}

/** A value that has been checked and holds nothing but JSON, as an object without one of its keys. */
export function toJsonWithout(value: object, key: string): JsonObject {
  const entries = Object.entries(value).filter(([name]) => name !== key);
  return Object.fromEntries(entries.map(([name, inner]) => [name, toJson(inner)]));
}

/** A value that has been checked and holds nothing but JSON. */
export function toJson(value: unknown): Json {
  return value === undefined ? null : parseJson(JSON.stringify(value));
}
