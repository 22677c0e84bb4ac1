import type { Located } from './expression-error';

/** What an expression may be about. Lists are plain arrays, JSON objects are maps. */
export type Value =
  | null
  | boolean
  | number
  | string
  | readonly Value[]
  | MapValue
  | DateValue
  | CalendarDateValue
  | Entity
  | Lambda;

export type MapValue = { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Value> };
/** Milliseconds since 1970. */
export type DateValue = { readonly kind: 'date'; readonly instant: number };
/** `2026-03-02`. */
export type CalendarDateValue = { readonly kind: 'calendar-date'; readonly day: string };

/** Something of Jira's: an issue, a user, a status. */
export type Entity = {
  readonly kind: 'entity';
  /** As `typeof` names it. */
  readonly type: string;
  readonly id: string;
  readonly members: Members;
  /** What else it has, where that is not known beforehand: the keys of properties. */
  readonly other?: (name: string) => Member;
};

export type Lambda = {
  readonly kind: 'function';
  readonly parameters: number;
  readonly call: (given: readonly Value[]) => Promise<Value>;
};

export type Moment = { readonly now: number; readonly timeZone: string };

/** One evaluation: what it has cost so far, and when and where it takes place. */
export type Run = Moment & {
  steps: number;
  expensive: number;
  /** Of each thing that was loaded, its value: it is loaded and paid for once. */
  readonly loaded: Map<string, Promise<Value>>;
};

export type Member =
  | { readonly kind: 'property'; readonly read: (run: Run) => Value | Promise<Value> }
  | { readonly kind: 'method'; readonly call: Method }
  /** Jira has it, this site does not. */
  | { readonly kind: 'unmodelled' };

export type Method = (given: readonly Value[], call: Call) => Value | Promise<Value>;

/** Of which evaluation a call is a part, and where it stands. */
export type Call = { readonly run: Run; readonly at: Located };

export type Members = ReadonlyMap<string, Member>;

export function isListValue(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

type Kinded = Extract<Value, { readonly kind: string }>;

export function isA<Kind extends Kinded['kind']>(
  kind: Kind,
  value: Value | undefined,
): value is Extract<Kinded, { readonly kind: Kind }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

export function typeNameOf(value: Value): string {
  if (value === null) return 'null';
  if (isListValue(value)) return 'List';
  if (typeof value !== 'object') return SIMPLE_TYPES[typeof value] ?? 'Object';
  return value.kind === 'entity' ? value.type : TYPES[value.kind];
}

const SIMPLE_TYPES: Readonly<Record<string, string>> = {
  boolean: 'Boolean',
  number: 'Number',
  string: 'String',
};

const TYPES = {
  map: 'Map',
  date: 'Date',
  'calendar-date': 'CalendarDate',
  function: 'Function',
} as const;

/** As in JavaScript: null, false, 0, NaN and the empty text are not. */
export function isTruthy(value: Value): boolean {
  return Boolean(value);
}

export function isEqual(left: Value, right: Value): boolean {
  if (left === null || right === null) return left === right;
  if (isListValue(left) && isListValue(right)) return areEqual(left, right);
  if (isA('map', left) && isA('map', right)) return areEqualMaps(left, right);
  return identityOf(left) === identityOf(right);
}

/** Equal for dates, days and entities that are the same one. */
function identityOf(value: Value): unknown {
  if (isA('date', value)) return `date ${value.instant}`;
  if (isA('calendar-date', value)) return `day ${value.day}`;
  return isA('entity', value) ? `${value.type} ${value.id}` : value;
}

function areEqual(left: readonly Value[], right: readonly Value[]): boolean {
  return left.length === right.length && left.every((item, i) => isEqual(item, right[i] ?? null));
}

function areEqualMaps(left: MapValue, right: MapValue): boolean {
  const keys = [...left.entries.keys()];
  return (
    keys.length === right.entries.size &&
    keys.every((key) => isEqual(left.entries.get(key) ?? null, right.entries.get(key) ?? null))
  );
}

export function property(read: Extract<Member, { kind: 'property' }>['read']): Member {
  return { kind: 'property', read };
}

export function method(call: Method): Member {
  return { kind: 'method', call };
}

export function unmodelledMembers(
  ...names: readonly string[]
): readonly (readonly [string, Member])[] {
  return names.map((name) => [name, { kind: 'unmodelled' }]);
}
