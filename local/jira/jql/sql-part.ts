import type { Param } from '../store/database';

/** A piece of a WHERE clause. The work item's row is `i`, its document `d`. */
export type SqlPart = { readonly sql: string; readonly params: readonly Param[] };

export function part(sql: string, ...params: readonly Param[]): SqlPart {
  return { sql, params };
}

export const ALWAYS = part('TRUE');
export const NEVER = part('FALSE');

export function allOf(parts: readonly SqlPart[]): SqlPart {
  return joined(parts, { by: ' AND ', whenEmpty: ALWAYS });
}

export function anyOf(parts: readonly SqlPart[]): SqlPart {
  return joined(parts, { by: ' OR ', whenEmpty: NEVER });
}

function joined(
  parts: readonly SqlPart[],
  { by, whenEmpty }: { readonly by: string; readonly whenEmpty: SqlPart },
): SqlPart {
  const [first] = parts;
  if (first === undefined) return whenEmpty;
  if (parts.length === 1) return first;
  return {
    sql: `(${parts.map(({ sql }) => sql).join(by)})`,
    params: parts.flatMap(({ params }) => params),
  };
}
