import { isList, isObject, type Json, type JsonObject, listAt, textAt } from '../json';
import { plainText } from '../plain-text';
import { readTimestamp } from '../time';
import type { SearchKind } from './search-kind';

/** One value of one field; `number` is set where values have a size. */
export type ValueRow = readonly [field: string, value: string, number: number | null];
export type TextRow = readonly [field: string, body: string];

/** All sprint fields of a site are one to JQL. */
export const SPRINT = 'sprint';

const LONGEST_VALUE = 255;

/** Case never matters where people write a value out. */
export function folded(text: string): string {
  return text.toLowerCase().slice(0, LONGEST_VALUE);
}

/** What JQL compares of a work item, beside its columns. */
export function valueRows(
  fields: JsonObject,
  kinds: ReadonlyMap<string, SearchKind>,
): readonly ValueRow[] {
  const rows = new Map<string, ValueRow>();
  const add = (row: ValueRow | null) => {
    if (row !== null) rows.set(`${row[0]} ${row[1]}`, row);
  };

  for (const label of listAt(fields, 'labels')) {
    if (typeof label === 'string') add(['labels', folded(label), null]);
  }
  for (const field of ['components', 'fixVersions', 'versions']) {
    for (const entry of listAt(fields, field)) add(plain(field, textAt(entry, 'id')));
  }
  for (const [field, kind] of kinds) {
    const value = fields[field] ?? null;
    for (const one of isList(value) ? value : [value]) add(customRow(field, kind, one));
  }
  return [...rows.values()];
}

function plain(field: string, value: string | null): ValueRow | null {
  return value === null || value === '' ? null : [field, value.slice(0, LONGEST_VALUE), null];
}

function customRow(field: string, kind: SearchKind, value: Json): ValueRow | null {
  return ROWS[kind](field, value);
}

type RowOf = (field: string, value: Json) => ValueRow | null;

const asWritten: RowOf = (field, value) => (typeof value === 'string' ? plain(field, value) : null);
const byId: RowOf = (field, value) => plain(field, textAt(value, 'id'));

const ROWS: Readonly<Record<SearchKind, RowOf>> = {
  number: (field, value) => (typeof value === 'number' ? [field, String(value), value] : null),
  instant: (field, value) => {
    const text = typeof value === 'string' ? value : '';
    const instant = readTimestamp(text);
    return instant === null ? null : [field, text, instant];
  },
  label: (field, value) => (typeof value === 'string' ? plain(field, folded(value)) : null),
  day: asWritten,
  exact: asWritten,
  epic: asWritten,
  rank: asWritten,
  person: (field, value) => plain(field, textAt(value, 'accountId')),
  option: byId,
  version: byId,
  sprint: (_, value) => byId(SPRINT, value),
  text: () => null,
};

/** What JQL searches by words in a work item, beside its summary. */
export function textRows(
  fields: JsonObject,
  kinds: ReadonlyMap<string, SearchKind>,
): readonly TextRow[] {
  const custom = [...kinds].filter(([, kind]) => kind === 'text').map(([field]) => field);
  return ['description', 'environment', ...custom].flatMap((field) => {
    const value = fields[field] ?? null;
    const body = isObject(value) || typeof value === 'string' ? plainText(value) : '';
    return body.trim() === '' ? [] : [[field, body] as const];
  });
}
