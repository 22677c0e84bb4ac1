import type { Query } from '@atlaskit/jql-ast';
import { z } from 'zod';

import { compileJql } from './compile-jql';
import type { JqlScope } from './scope';
import { afterValues, orderClause, type SortValues } from './sort-terms';
import { allOf, sequence, sql, type SqlPart } from './sql-part';

export type FoundPage = {
  readonly ids: readonly string[];
  /** The sort values of the last one, when there are more. */
  readonly next: SortValues | null;
};

export type Page = {
  readonly after: SortValues | null;
  readonly limit: number;
};

const FoundRow = z.looseObject({ id: z.string() });
const SortValue = z.union([z.string(), z.number()]);
const CountRow = z.object({ found: z.coerce.number() });

export async function findIssues(query: Query, scope: JqlScope, page: Page): Promise<FoundPage> {
  const { text, params } = await pageStatement(query, scope, page);
  const rows = await scope.database.select(FoundRow, text, params);
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  return {
    ids: shown.map(({ id }) => id),
    next: last === undefined ? null : sortValuesOf(last),
  };
}

/** In the order of the statement's columns. */
function sortValuesOf(row: z.output<typeof FoundRow>): SortValues {
  const columns = Object.entries(row).filter(([name]) => name !== 'id');
  return columns.map(([, value]) => SortValue.parse(value));
}

/** One more than the page has: so it is known whether there are more. */
export async function pageStatement(query: Query, scope: JqlScope, page: Page): Promise<SqlPart> {
  const { where, terms } = await compileJql(query, scope);
  const within = page.after === null ? where : allOf([where, afterValues(terms, page.after)]);
  const columns = terms.map(({ by, alias }) => sql`${by} AS ${alias}`);
  const joins = terms.flatMap(({ join }) => join ?? []);
  return sql`SELECT i.id, ${columns} FROM issue i ${sequence(joins)} WHERE ${within} ORDER BY ${orderClause(terms)} LIMIT ${page.limit + 1}`;
}

export async function countIssues(query: Query, scope: JqlScope): Promise<number> {
  const { where } = await compileJql(query, scope);
  const { text, params } = sql`SELECT COUNT(*) AS found FROM issue i WHERE ${where}`;
  const [row] = await scope.database.select(CountRow, text, params);
  return row?.found ?? 0;
}
