import type { Param } from '../store/database';

declare const written: unique symbol;

/**
 * A piece of SQL and its parameters. It is made by `sql` and by nothing else: what a person writes in a query, and what
 * the site's data says, can only become parameters of it. The work item's row is `i`.
 */
export type SqlPart = {
  readonly text: string;
  readonly params: readonly Param[];
  readonly [written]: true;
};

type Inserted = SqlPart | readonly SqlPart[] | Param;

/** The statement as it is written here; parts are put in (a list of parts with commas), everything else is a parameter. */
export function sql(strings: TemplateStringsArray, ...inserted: readonly Inserted[]): SqlPart {
  const texts = [strings[0] ?? ''];
  const params: Param[] = [];
  for (const [index, value] of inserted.entries()) {
    const parts = partsOf(value);
    texts.push(parts === null ? '?' : parts.map(({ text }) => text).join(', '));
    if (parts === null) params.push(value as Param);
    else params.push(...parts.flatMap((part) => part.params));
    texts.push(strings[index + 1] ?? '');
  }
  return make(texts.join(''), params);
}

export const ALWAYS = sql`TRUE`;
export const NEVER = sql`FALSE`;

export function allOf(parts: readonly SqlPart[]): SqlPart {
  return joined(parts, { by: ' AND ', whenEmpty: ALWAYS });
}

export function anyOf(parts: readonly SqlPart[]): SqlPart {
  return joined(parts, { by: ' OR ', whenEmpty: NEVER });
}

/** One after the other. */
export function sequence(parts: readonly SqlPart[]): SqlPart {
  return make(
    parts.map(({ text }) => text).join(' '),
    parts.flatMap(({ params }) => params),
  );
}

export function not(part: SqlPart): SqlPart {
  return sql`NOT (${part})`;
}

function make(text: string, params: readonly Param[]): SqlPart {
  return { text, params } as SqlPart;
}

function partsOf(value: Inserted): readonly SqlPart[] | null {
  if (isPart(value)) return [value];
  return Array.isArray(value) && value.length > 0 && value.every(isPart) ? value : null;
}

function isPart(value: unknown): value is SqlPart {
  return typeof value === 'object' && value !== null && 'params' in value;
}

function joined(
  parts: readonly SqlPart[],
  { by, whenEmpty }: { readonly by: ' AND ' | ' OR '; readonly whenEmpty: SqlPart },
): SqlPart {
  const [first] = parts;
  if (first === undefined) return whenEmpty;
  if (parts.length === 1) return first;
  return make(
    `(${parts.map(({ text }) => text).join(by)})`,
    parts.flatMap(({ params }) => params),
  );
}
