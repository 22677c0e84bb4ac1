import type { Clause, TerminalClause } from '@atlaskit/jql-ast';

/** The single clauses of a query, from left to right. */
export function terminalsOf(clause: Clause): readonly TerminalClause[] {
  switch (clause.clauseType) {
    case 'terminal':
      return [clause];
    case 'not':
      return terminalsOf(clause.clause);
    case 'compound':
      return clause.clauses.flatMap(terminalsOf);
  }
}
