import type { RestRequest, RestResponse } from './jira-site';
import { type Json, parseJson } from './json';
import { pointsOf } from './price-list';
import { type Answer, badRequest, JiraProblem, notModelled } from './reply';
import type { Operation, SiteView } from './rest/operation';
import { notAuthenticated } from './rest/user-operations';
import { findRoute, operationName, type Route } from './router';

export type AnsweredCall = {
  readonly response: RestResponse;
  /** The modelled operation, or the method and path as they came. */
  readonly operation: string;
  readonly points: number;
};

/** Answers one call. Refusals are answers too; anything unexpected is thrown. */
export async function answerCall(
  request: RestRequest,
  openView: () => Promise<SiteView>,
): Promise<AnsweredCall> {
  const url = new URL(request.path, 'http://jira.invalid');
  const method = request.method.toUpperCase();
  const route = findRoute(method, url.pathname);
  const operation = route === null ? `${method} ${url.pathname}` : operationName(route.operation);
  try {
    if (route === null) throw notModelled(`${method} ${url.pathname}`);
    const answer = await answerRoute(route, {
      query: url.searchParams,
      body: request.body,
      view: await openView(),
    });
    const { isWrite } = route.operation;
    return { operation, response: toResponse(answer), points: pointsOf({ ...answer, isWrite }) };
  } catch (error) {
    if (!(error instanceof JiraProblem)) throw error;
    const { status, errorMessages, errors } = error;
    const response = toResponse({ status, body: { errorMessages, errors } });
    return { operation, response, points: pointsOf({ isWrite: false }) };
  }
}

type Given = {
  readonly query: URLSearchParams;
  readonly body: string | null;
  readonly view: SiteView;
};

async function answerRoute(
  { operation, path }: Route,
  { query, body, view }: Given,
): Promise<Answer> {
  if (view.caller.kind === 'user' && view.rights.accountId === null) throw notAuthenticated();
  if (!operation.isOpen && view.caller.kind === 'anonymous') throw notAuthenticated();

  checkQuery(operation, query);
  const takesBody = operation.method === 'POST' || operation.method === 'PUT';
  return operation.answer({ path, query, body: takesBody ? readJson(body) : null }, view);
}

function checkQuery(operation: Operation, query: URLSearchParams): void {
  for (const name of query.keys()) {
    if (operation.query.includes(name)) continue;
    if (operation.notModelled?.includes(name) === true) {
      throw notModelled(`the parameter '${name}' of ${operationName(operation)}`);
    }
    throw badRequest(`${operationName(operation)} has no parameter '${name}'.`);
  }
}

function readJson(body: string | null): Json {
  if (body === null || body.trim() === '') return null;
  try {
    return parseJson(body);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw badRequest('There was an error parsing JSON. Check that your request body is valid.');
  }
}

function toResponse({ status, body }: Answer): RestResponse {
  const headers = { 'content-type': 'application/json;charset=UTF-8' };
  return { status, headers, body: body === null ? '' : JSON.stringify(body) };
}
