import type { Query } from '@atlaskit/jql-ast';
import { z } from 'zod';

import { compileWhere } from './compile-jql';
import { afterValues, orderClause, type SortTerm, sortTerms } from './order-by';
import type { JqlScope } from './scope';
import { allOf, type SqlPart } from './sql-part';

export type FoundPage = {
  readonly ids: readonly string[];
  /** The sort values of the last one, when there are more. */
  readonly next: readonly (string | number)[] | null;
};

export type Page = {
  readonly after: readonly (string | number)[] | null;
  readonly limit: number;
};

const FoundRow = z.object({ id: z.string() }).catchall(z.union([z.string(), z.number()]));
const CountRow = z.object({ found: z.coerce.number() });

export async function findIssues(query: Query, scope: JqlScope, page: Page): Promise<FoundPage> {
  const terms = sortTerms(query, scope);
  const where = allOf([
    await compileWhere(query, scope),
    ...(page.after === null ? [] : [afterValues(terms, page.after)]),
  ]);
  const order = orderClause(terms);
  const columns = terms.map(({ sql }, index) => `${sql} AS s${index}`).join(', ');

  const rows = await scope.database.select(
    FoundRow,
    `SELECT i.id, ${columns} FROM ${tables(`${where.sql} ${order}`)} WHERE ${where.sql} ORDER BY ${order} LIMIT ?`,
    [...where.params, page.limit + 1],
  );
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  return {
    ids: shown.map(({ id }) => id),
    next:
      last === undefined ? null : terms.map((term, index) => sortValue(term, last[`s${index}`])),
  };
}

export async function countIssues(query: Query, scope: JqlScope): Promise<number> {
  const where: SqlPart = await compileWhere(query, scope);
  const [row] = await scope.database.select(
    CountRow,
    `SELECT COUNT(*) AS found FROM ${tables(where.sql)} WHERE ${where.sql}`,
    where.params,
  );
  return row?.found ?? 0;
}

/** The documents are large: they are read only by a query that looks into them. */
function tables(clauses: string): string {
  return /\bd\./.test(clauses) ? 'issue i JOIN issue_document d ON d.issue_id = i.id' : 'issue i';
}

function sortValue({ type }: SortTerm, value: string | number | undefined): string | number {
  return type === 'number' ? Number(value) : String(value);
}
