import { type Json, type JsonObject, objectAt } from '../json';
import { findRoute, operationName } from '../router';
import { correctedDocument } from './corrected-document';
import { requestProblems } from './request-problems';
import { responseProblems } from './response-problems';
import { schemaChecker } from './schema-checker';

/** A call and what was answered. Bodies are `null` where there are none. */
export type Exchange = {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly requestBody: Json;
  readonly status: number;
  readonly responseBody: Json;
};

/** What of a call and its answer Atlassian's document does not allow. */
export type Contract = (exchange: Exchange) => readonly string[];

/** What the document does not allow to ask must be refused, and what is answered must be described by it. */
export function contractOf(document: JsonObject): Contract {
  const check = schemaChecker(correctedDocument(document));
  return (exchange) => {
    const { pathname, searchParams: query } = new URL(exchange.path, 'http://jira.invalid');
    const route = findRoute(exchange.method, pathname);
    if (route === null) return [];

    const { path, method } = route.operation;
    const name = operationName(route.operation);
    const operation = objectAt(objectAt(objectAt(document, 'paths'), path), method.toLowerCase());
    if (operation === null) return [`${name} is not in the document`];

    const pointer = `/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method.toLowerCase()}`;
    const described = { operation, pointer, check };
    const problems = [
      ...(exchange.status < 300 ? requestProblems(exchange.requestBody, query, described) : []),
      ...responseProblems(exchange, described),
    ];
    return problems.map((problem) => `${name}: ${problem}`);
  };
}
