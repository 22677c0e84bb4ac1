import type { RestRequest, RestResponse } from '../jira-site';
import { parseJson } from '../json';
import { type Contract, contractOf } from './contract';
import { publishedDocument } from './published-document';

let contract: Contract | null | undefined;

/** @throws Error saying what Atlassian's document does not allow of a call. Without the document nothing is held. */
export function holdToContract(request: RestRequest, response: RestResponse): void {
  const document = publishedDocument();
  contract ??= document === null ? null : contractOf(document);
  if (contract === null) return;

  const { method, path, body } = request;
  const { status } = response;
  // What was refused need not even be JSON.
  const requestBody = status < 300 && body !== null && body !== '' ? parseJson(body) : null;
  const responseBody = response.body === '' ? null : parseJson(response.body);
  const problems = contract({ method, path, requestBody, status, responseBody });
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
