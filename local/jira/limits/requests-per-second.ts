import type { Operation } from '../rest/operation';
import { operationName } from '../router';

const BY_METHOD: Readonly<Record<Operation['method'], number>> = {
  GET: 100,
  POST: 100,
  PUT: 50,
  DELETE: 50,
};

/** Of the modelled operations, those with a limit of their own. */
const BY_OPERATION: Readonly<Record<string, number>> = {
  'GET /rest/api/3/issue/{issueIdOrKey}': 150,
  'GET /rest/api/3/issue/{issueIdOrKey}/changelog': 200,
  'POST /rest/api/3/search/approximate-count': 150,
  'POST /rest/api/3/expression/evaluate': 150,
  'GET /rest/api/3/project/{projectIdOrKey}/role/{id}': 200,
};

/** How many requests a second Jira takes at one endpoint of one site. */
export function requestsPerSecond(operation: Pick<Operation, 'method' | 'path'>): number {
  return BY_OPERATION[operationName(operation)] ?? BY_METHOD[operation.method];
}
