import type { Clause, Query } from '@atlaskit/jql-ast';

import { badRequest, JiraProblem } from '../reply';
import { appFragment } from './app-function';
import { compileTerminal } from './compile-terminal';
import { sortTerms } from './order-by';
import type { JqlScope } from './scope';
import type { SortTerm } from './sort-terms';
import { allOf, anyOf, NEVER, type SqlPart } from './sql-part';
import { isSeen } from './visibility';

export type CompiledQuery = {
  /** Which work items it finds, among those that the asking person may see. */
  readonly where: SqlPart;
  readonly terms: readonly SortTerm[];
};

/** @throws JiraProblem with a sentence for each clause that cannot be understood */
export async function compileJql(query: Query, scope: JqlScope): Promise<CompiledQuery> {
  const problems = new Set<string>();
  const found =
    query.where === undefined
      ? []
      : [await compileClause(query.where, { scope, problems, isNegated: false })];
  const terms = noting(problems, () => sortTerms(query, scope)) ?? [];
  if (problems.size > 0) throw badRequest(...problems);
  return { where: allOf([isSeen(scope), ...found]), terms };
}

type Sense = {
  readonly scope: JqlScope;
  /** What is wrong is told all at once. */
  readonly problems: Set<string>;
  readonly isNegated: boolean;
};

/** NOT is carried down to the single clauses, as in Jira: so `NOT a = 1` leaves out what has no `a`, like `a != 1`. */
async function compileClause(clause: Clause, sense: Sense): Promise<SqlPart> {
  switch (clause.clauseType) {
    case 'not':
      return compileClause(clause.clause, { ...sense, isNegated: !sense.isNegated });
    case 'compound': {
      const parts: SqlPart[] = [];
      for (const inner of clause.clauses) parts.push(await compileClause(inner, sense));
      const isAnd = (clause.operator.value === 'and') !== sense.isNegated;
      return isAnd ? allOf(parts) : anyOf(parts);
    }
    case 'terminal':
      try {
        const fragment = await appFragment(clause, sense.scope);
        if (fragment !== null) return await compileClause(fragment, withoutApp(sense));
        return await compileTerminal(clause, sense);
      } catch (error) {
        note(error, sense.problems);
        return NEVER;
      }
  }
}

/** An answer of the app's is JQL as Jira itself knows it. */
function withoutApp({ scope, ...sense }: Sense): Sense {
  return { ...sense, scope: { ...scope, app: { ...scope.app, jqlFunctions: [] } } };
}

function noting<Result>(problems: Set<string>, work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    note(error, problems);
    return null;
  }
}

/** Refusals of another kind than Jira's end the search at once. */
function note(error: unknown, problems: Set<string>): void {
  if (!(error instanceof JiraProblem) || error.status !== 400) throw error;
  for (const message of error.errorMessages) problems.add(message);
}

/** A search must say what it looks for. */
export function requireRestriction(query: Query): void {
  if (query.where !== undefined) return;
  throw badRequest(
    'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
  );
}
