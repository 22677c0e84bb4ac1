import type { RestRequest, RestResponse } from './jira-site';
import { type Json, parseJson } from './json';
import type { RateLimits } from './limits/rate-limits';
import { pointsOf } from './price-list';
import { type Answer, badRequest, JiraProblem, notModelled } from './reply';
import { findVisibleIssues } from './rest/issue-lookup';
import type { Operation, SiteView } from './rest/operation';
import { notAuthenticated } from './rest/user-operations';
import { findRoute, operationName, type Route } from './router';

export type AnsweredCall = {
  readonly response: RestResponse;
  /** The modelled operation, or the method and path as they came. */
  readonly operation: string;
  readonly points: number;
};

export type Surroundings = {
  readonly openView: () => Promise<SiteView>;
  /** `null` for a caller whom Jira does not limit. */
  readonly limits: RateLimits | null;
};

/** Answers one call. Refusals are answers too; anything unexpected is thrown. */
export async function answerCall(
  request: RestRequest,
  { openView, limits }: Surroundings,
): Promise<AnsweredCall> {
  const url = new URL(request.path, 'http://jira.invalid');
  const method = request.method.toUpperCase();
  const route = findRoute(method, url.pathname);
  if (route === null) {
    const operation = `${method} ${url.pathname}`;
    return refusedCall(operation, notModelled(operation));
  }

  const given = { query: url.searchParams, body: request.body, openView: once(openView) };
  return limits === null ? callRoute(route, given) : callWithin(limits, route, given);
}

async function callWithin(limits: RateLimits, route: Route, given: Given): Promise<AnsweredCall> {
  const issueId = await writtenIssue(route, given);
  const admission = limits.admit({ route, issueId });
  if (admission.kind === 'refused') {
    return { operation: operationName(route.operation), response: admission.response, points: 0 };
  }

  const call = await callRoute(route, given);
  limits.spend(call.points);
  const headers = { ...call.response.headers, ...admission.headers() };
  return { ...call, response: { ...call.response, headers } };
}

async function writtenIssue({ operation, path }: Route, { openView }: Given) {
  const idOrKey = path['issueIdOrKey'];
  if (!operation.isWrite || idOrKey === undefined) return null;
  const [issue] = await findVisibleIssues([idOrKey], await openView());
  return issue?.id ?? null;
}

async function callRoute(route: Route, given: Given): Promise<AnsweredCall> {
  const { isWrite } = route.operation;
  const operation = operationName(route.operation);
  try {
    const answer = await answerRoute(route, { ...given, view: await given.openView() });
    return { operation, response: toResponse(answer), points: pointsOf({ ...answer, isWrite }) };
  } catch (error) {
    if (!(error instanceof JiraProblem)) throw error;
    return refusedCall(operation, error);
  }
}

function refusedCall(operation: string, problem: JiraProblem): AnsweredCall {
  const { status, errorMessages, errors } = problem;
  const response = toResponse({ status, body: { errorMessages, errors } });
  return { operation, response, points: pointsOf({ isWrite: false }) };
}

function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | null = null;
  return () => (opened ??= open());
}

type Given = {
  readonly query: URLSearchParams;
  readonly body: string | null;
  readonly openView: () => Promise<SiteView>;
};

async function answerRoute(
  { operation, path }: Route,
  { query, body, view }: Omit<Given, 'openView'> & { readonly view: SiteView },
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
