import { ratedBy, type RegisterEntry, type RegisterView } from './register-entry';

export const REGISTER_COLUMNS = ['key', 'kind', 'exposure', 'expected', 'due', 'updated'] as const;
type RegisterColumn = (typeof REGISTER_COLUMNS)[number];

export type RegisterOrder = {
  /** One of {@link REGISTER_COLUMNS}, or the name of a measure. */
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
};

/** A sorted copy. What is not said comes last in either direction; equals stand in order of their keys. */
export function sortRegister(
  entries: readonly RegisterEntry[],
  { column, direction }: RegisterOrder,
  view: RegisterView,
): readonly RegisterEntry[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...entries].sort(
    (one, other) =>
      compare(valueOf(one, column, view), valueOf(other, column, view), sign) ||
      byKey(one, other) * (column === 'key' ? sign : 1),
  );
}

type Value = string | number | null;

const VALUES: Readonly<
  Record<RegisterColumn, (entry: RegisterEntry, view: RegisterView) => Value>
> = {
  key: () => null,
  kind: ({ kind }) => kind,
  exposure: (entry, view) => ratedBy(entry, view)?.exposure ?? null,
  expected: ({ expected }) => expected?.amount ?? null,
  due: ({ due }) => due,
  updated: ({ updated }) => updated,
};

function valueOf(entry: RegisterEntry, column: string, view: RegisterView): Value {
  return isColumn(column) ? VALUES[column](entry, view) : (entry.measures[column] ?? null);
}

function isColumn(column: string): column is RegisterColumn {
  return Object.hasOwn(VALUES, column);
}

function compare(one: Value, other: Value, sign: number): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -sign : sign;
}

/** By project, then by number: DOC-9 before DOC-10. */
function byKey(one: RegisterEntry, other: RegisterEntry): number {
  if (one.projectKey !== other.projectKey) return one.projectKey < other.projectKey ? -1 : 1;
  return one.number - other.number;
}
