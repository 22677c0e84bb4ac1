import type { ModelledCall } from './forge/jira-proxy';
import { neededScopes } from './jira/needed-scopes';
import { findRoute, operationName } from './jira/router';

/** How the local Jira names a call, and the scopes that it needs of what was granted; null when it does not model it. */
export function modelledCall(
  method: string,
  path: string,
  granted: readonly string[],
): ModelledCall | null {
  const [pathname = ''] = path.split('?');
  const operation = findRoute(method, pathname)?.operation;
  if (operation === undefined) return null;

  return {
    operation: operationName(operation),
    scopes: neededScopes(operation, granted),
  };
}
