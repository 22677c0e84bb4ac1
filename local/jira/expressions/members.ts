import { failed, type Located, unmodelled } from './expression-error';
import { calendarDateMembers, dateMembers } from './date-members';
import { listMembers } from './list-members';
import { textMembers } from './text-members';
import {
  type Entity,
  isListValue,
  type Member,
  type Members,
  typeNameOf,
  type Value,
} from './values';

/** `null` when the value has no such member; a map has every one. */
export function memberOf(value: Value, key: Value, at: Located): Member | null {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return null;
  if (typeof value === 'string') return named(textMembers(value), key, at);
  if (!isListValue(value)) return memberOfObject(value, key, at);
  return typeof key === 'number' ? itemAt(value, key) : named(listMembers(value), key, at);
}

/** Why a member is not there. */
export function missingMember(value: Value, key: Value, at: Located) {
  if (value === null) return failed(`Cannot read the property ${shown(key)} of null.`, at);
  const names = isListValue(value) || typeof value !== 'object' ? null : namesOf(value);
  const available =
    names === null
      ? ''
      : ` Available properties of type '${typeNameOf(value)}' are: ${names.map((name) => `'${name}'`).join(', ')}`;
  return failed(
    `Unrecognized property of type '${typeNameOf(value)}': ${shown(key)}.${available}`,
    at,
  );
}

type ObjectValue = Exclude<Value, null | boolean | number | string | readonly Value[]>;

function memberOfObject(value: ObjectValue, key: Value, at: Located): Member | null {
  switch (value.kind) {
    case 'map':
      return mapMember(value.entries, key, at);
    case 'date':
      return named(dateMembers(value), key, at);
    case 'calendar-date':
      return named(calendarDateMembers(value), key, at);
    case 'entity':
      return named(value.members, key, at) ?? otherMember(value, key);
    case 'function':
      return null;
  }
}

function otherMember({ other }: Entity, key: Value): Member | null {
  return other === undefined || typeof key !== 'string' ? null : other(key);
}

function mapMember(entries: ReadonlyMap<string, Value>, key: Value, at: Located): Member | null {
  if (typeof key !== 'string') return null;
  if (['get', 'set', 'entries'].includes(key) && !entries.has(key)) {
    throw unmodelled(`the method '${key}' of a map`, at);
  }
  return { kind: 'property', read: () => entries.get(key) ?? null };
}

function itemAt(list: readonly Value[], index: number): Member | null {
  const item = list[index];
  return item === undefined ? null : { kind: 'property', read: () => item };
}

function named(members: Members, key: Value, at: Located): Member | null {
  if (typeof key !== 'string') return null;
  const member = members.get(key);
  if (member?.kind === 'unmodelled') throw unmodelled(`'${key}'`, at);
  return member ?? null;
}

function namesOf(value: ObjectValue): readonly string[] | null {
  if (value.kind !== 'entity') return null;
  return [...value.members.keys()].sort();
}

function shown(key: Value): string {
  return typeof key === 'string'
    ? JSON.stringify(key)
    : String(typeof key === 'number' ? key : typeNameOf(key));
}
