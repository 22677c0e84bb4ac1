import { groupBy } from '../collections';
import { isObject, type JsonObject, listAt, objectAt, textAt } from '../json';
import { readTimestamp } from '../time';

/** The fields whose history JQL searches, by the names that the changelog has for them. */
const FIELDS: ReadonlyMap<string, HistoryField> = new Map([
  ['assignee', 'assignee'],
  ['fix version', 'fixVersion'],
  ['priority', 'priority'],
  ['reporter', 'reporter'],
  ['resolution', 'resolution'],
  ['status', 'status'],
]);

export const HISTORY_FIELDS = [
  'assignee',
  'fixVersion',
  'priority',
  'reporter',
  'resolution',
  'status',
] as const;

export type HistoryField = (typeof HISTORY_FIELDS)[number];

/** An id, and the name it went by at the time. */
type Value = { readonly id: string; readonly name: string };

type Change = {
  readonly field: HistoryField;
  readonly at: number;
  readonly by: string | null;
  readonly from: Value | null;
  readonly to: Value | null;
};

/** A value, and while when it was the field's; `value` is `null` while it had none. */
type Span = {
  readonly value: Value | null;
  readonly from: number;
  readonly until: number;
  readonly by: string | null;
};

export type Past = {
  readonly fields: JsonObject;
  readonly histories: readonly JsonObject[];
};

type Row = readonly (string | number | null)[];

export type HistoryRows = {
  /** field, position, at, by, from, to */
  readonly changes: readonly Row[];
  /** field, position, value, name, from, until, by */
  readonly spans: readonly Row[];
};

/** For ever: what still holds has no end. */
export const NO_END = Number.MAX_SAFE_INTEGER;

/** How the searched fields of a work item changed, and which value they had when; nothing for those that never changed. */
export function historyRows({ fields, histories }: Past): HistoryRows {
  const byField = groupBy(changesIn(histories), ({ field }) => field);
  const changes = [...byField].flatMap(([field, list]) =>
    list.map(({ at, by, from, to }, position) => [
      field,
      position,
      at,
      by,
      from?.id ?? null,
      to?.id ?? null,
    ]),
  );
  const spans = [...byField].flatMap(([field, list]) =>
    spansOf(field, list, fields).map(({ value, from, until, by }, position) => [
      field,
      position,
      value?.id ?? null,
      value?.name ?? null,
      from,
      until,
      by,
    ]),
  );
  return { changes, spans };
}

function changesIn(histories: readonly JsonObject[]): readonly Change[] {
  return histories
    .map((history) => ({ history, at: readTimestamp(textAt(history, 'created') ?? '') ?? 0 }))
    .sort((left, right) => left.at - right.at)
    .flatMap(({ history, at }) => {
      const by = textAt(objectAt(history, 'author'), 'accountId');
      const items = listAt(history, 'items').filter(isObject);
      return mergeVersions(items.flatMap((item) => changeOf(item, { at, by })));
    });
}

function changeOf(item: JsonObject, when: Pick<Change, 'at' | 'by'>): readonly Change[] {
  const name = (textAt(item, 'field') ?? '').toLowerCase();
  const field = FIELDS.get(name);
  if (field === undefined || item['fieldtype'] === 'custom') return [];
  return [{ ...when, field, from: valueAt(item, 'from'), to: valueAt(item, 'to') }];
}

function valueAt(item: JsonObject, side: 'from' | 'to'): Value | null {
  const id = textAt(item, side) ?? '';
  // Not inherited from Object: `toString` is a key of the changelog.
  const name = (Object.hasOwn(item, `${side}String`) ? textAt(item, `${side}String`) : null) ?? '';
  if (id === '' && name === '') return null;
  const folded = name.toLowerCase().slice(0, 255);
  return { id: id === '' ? `named:${folded}`.slice(0, 128) : id, name: folded };
}

/** The changelog tells each version that goes and each that comes; together they are a change from the ones to the others. */
function mergeVersions(changes: readonly Change[]): readonly Change[] {
  const versions = changes.filter(({ field }) => field === 'fixVersion');
  const gone = versions.filter(({ to }) => to === null);
  const came = versions.filter(({ from }) => from === null);
  if (gone.length === 0 || came.length === 0) return changes;
  return [
    ...changes.filter(
      ({ field, from, to }) => field !== 'fixVersion' || (from !== null && to !== null),
    ),
    ...gone.flatMap(({ from, ...change }) => came.map(({ to }) => ({ ...change, from, to }))),
  ];
}

type Held = ReadonlyMap<string | null, Omit<Span, 'until'>>;

function spansOf(
  field: HistoryField,
  changes: readonly Change[],
  fields: JsonObject,
): readonly Span[] {
  const created = readTimestamp(textAt(fields, 'created') ?? '') ?? 0;
  const creator = textAt(objectAt(fields, 'creator'), 'accountId');
  const first = valuesAtFirst(field, changes, fields);

  const spans: Span[] = [];
  let held: Held = hold(first, { from: created, by: creator });
  for (const { at, by, from, to } of changes) {
    const next = field === 'fixVersion' ? swapped(valuesIn(held), { from, to }) : listOf(to);
    const following = hold(next, { from: at, by });
    for (const [id, span] of held) {
      if (!following.has(id)) spans.push({ ...span, until: at });
    }
    held = new Map([...following].map(([id, span]) => [id, held.get(id) ?? span]));
  }
  return [...spans, ...[...held.values()].map((span) => ({ ...span, until: NO_END }))];
}

/** Undoes all changes, the latest first. */
function valuesAtFirst(
  field: HistoryField,
  changes: readonly Change[],
  fields: JsonObject,
): readonly Value[] {
  if (field !== 'fixVersion') return listOf(changes[0]?.from ?? null);
  const now = listAt(fields, 'fixVersions').flatMap((version) => {
    const id = textAt(version, 'id');
    return id === null ? [] : [{ id, name: (textAt(version, 'name') ?? '').toLowerCase() }];
  });
  return changes.reduceRight<readonly Value[]>(
    (values, { from, to }) => swapped(values, { from: to, to: from }),
    now,
  );
}

function swapped(
  values: readonly Value[],
  { from, to }: Pick<Change, 'from' | 'to'>,
): readonly Value[] {
  const rest = values.filter(({ id }) => id !== from?.id && id !== to?.id);
  return [...rest, ...listOf(to)];
}

function hold(values: readonly Value[], since: Pick<Span, 'from' | 'by'>): Held {
  const held: readonly (Value | null)[] = values.length === 0 ? [null] : values;
  return new Map(held.map((value) => [value?.id ?? null, { ...since, value }]));
}

function valuesIn(held: Held): readonly Value[] {
  return [...held.values()].flatMap(({ value }) => listOf(value));
}

function listOf(value: Value | null): readonly Value[] {
  return value === null ? [] : [value];
}
