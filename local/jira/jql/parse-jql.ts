import { JastBuilder, JQLSyntaxError, type Query } from '@atlaskit/jql-ast';

import { badRequest } from '../reply';
import { explainSyntax } from './explain-syntax';
import { checkBounds } from './jql-bounds';
import { literalProblem } from './literal-problem';

/** @throws JiraProblem with the sentence Jira has for the first thing that is wrong with the form of the query */
export function parseJql(text: string): Query {
  checkBounds(text);
  const { errors, query } = new JastBuilder().build(text);
  const [error] = errors;
  if (error instanceof JQLSyntaxError) throw badRequest(explainSyntax(error, text));
  if (error !== undefined || query === undefined) {
    throw badRequest('Error in the JQL Query: Unable to parse the query.');
  }

  const problem = literalProblem(query, text);
  if (problem !== null) throw badRequest(`Error in the JQL Query: ${problem}`);
  return query;
}
