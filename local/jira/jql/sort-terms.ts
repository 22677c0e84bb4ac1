import type { SortKey } from './sort-key';
import { allOf, anyOf, sql, type SqlPart } from './sql-part';

/** One step of a search's order, as SQL. */
export type SortTerm = {
  readonly by: SqlPart;
  /** What brings the value beside the work item's row. */
  readonly join: SqlPart | null;
  /** What the value is called in the statement. */
  readonly alias: SqlPart;
  readonly isDescending: boolean;
};

export type DirectedKey = SortKey & { readonly isDescending: boolean };
export type SortValues = readonly (string | number)[];

/** As many as a query may sort by, one more for the second step of a key and one for the id. */
const ALIASES = [
  sql`s0`,
  sql`s1`,
  sql`s2`,
  sql`s3`,
  sql`s4`,
  sql`s5`,
  sql`s6`,
  sql`s7`,
  sql`s8`,
] as const;

export function toTerms(keys: readonly DirectedKey[]): readonly SortTerm[] {
  return ALIASES.slice(0, keys.length).flatMap((alias, index) => {
    const key = keys[index];
    return key === undefined ? [] : [toTerm(key, alias)];
  });
}

function toTerm({ from, order, isDescending }: DirectedKey, alias: SqlPart): SortTerm {
  if (!('rows' in from)) return { by: order(from), join: null, alias, isDescending };
  return {
    by: order(sql`${alias}.value`),
    join: sql`LEFT JOIN (${from.rows}) ${alias} ON ${alias}.issue_id = i.id`,
    alias,
    isDescending,
  };
}

const UP = sql`ASC`;
const DOWN = sql`DESC`;

export function orderClause(terms: readonly SortTerm[]): SqlPart {
  return sql`${terms.map(({ alias, isDescending }) => sql`${alias} ${isDescending ? DOWN : UP}`)}`;
}

const BEFORE = sql`<`;
const AFTER = sql`>`;

/** What comes after a work item with these sort values. */
export function afterValues(terms: readonly SortTerm[], values: SortValues): SqlPart {
  return anyOf(
    terms.map(({ by, isDescending }, index) => {
      const equal = terms.slice(0, index).map((term, at) => sql`${term.by} = ${values[at] ?? ''}`);
      const beyond = sql`${by} ${isDescending ? BEFORE : AFTER} ${values[index] ?? ''}`;
      return allOf([...equal, beyond]);
    }),
  );
}
