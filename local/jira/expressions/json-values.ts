import { isList, isObject, type Json } from '../json';
import { writeTimestamp } from '../time';
import { type Located, unmodelled } from './expression-error';
import { isListValue, type Run, typeNameOf, type Value } from './values';

export function fromJson(json: Json | undefined): Value {
  if (json === undefined) return null;
  if (isList(json)) return json.map(fromJson);
  if (!isObject(json)) return json;
  const entries = Object.entries(json).map(([key, value]) => [key, fromJson(value)] as const);
  return { kind: 'map', entries: new Map(entries) };
}

/** A result as Jira answers it. @throws ExpressionError for what Jira answers as an object of its REST API */
export function toJsonResult(
  value: Value,
  { run, at }: { readonly run: Run; readonly at: Located },
): Json {
  if (isListValue(value)) return value.map((item) => toJsonResult(item, { run, at }));
  if (value === null || typeof value !== 'object') return value;
  switch (value.kind) {
    case 'map': {
      const entries = [...value.entries].map(
        ([key, inner]) => [key, toJsonResult(inner, { run, at })] as const,
      );
      return Object.fromEntries(entries);
    }
    case 'date':
      return writeTimestamp(value.instant, run.timeZone);
    case 'calendar-date':
      return value.day;
    case 'entity':
    case 'function':
      throw unmodelled(`a result of type ${typeNameOf(value)}`, at);
  }
}
