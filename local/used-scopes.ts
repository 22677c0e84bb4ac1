import type { DistinctCall } from './call-log';
import { FORGE_SCOPES } from './forge/forge-scopes';
import { neededScopes } from './jira/needed-scopes';
import { MODELLED_OPERATIONS } from './jira/modelled-operations';

/** @returns in words, each scope that is asked for and never used, or used and not asked for */
export function compareScopes(
  asked: readonly string[],
  calls: readonly DistinctCall[],
): readonly string[] {
  if (calls.length === 0) return ['The record holds no call: there is nothing to compare with.'];
  const used = new Map<string, string>();
  for (const { operation } of calls) {
    for (const scope of scopesOf(operation, asked)) used.set(scope, operation);
  }

  return [
    ...asked
      .filter((scope) => !used.has(scope))
      .map((scope) => `The manifest asks for ${scope}, which nothing uses.`),
    ...[...used]
      .filter(([scope]) => !asked.includes(scope))
      .map(([scope, operation]) => `${operation} needs ${scope}, which the manifest lacks.`),
  ];
}

function scopesOf(operation: string, asked: readonly string[]): readonly string[] {
  const forge = Object.entries(FORGE_SCOPES).find(([name]) => name === operation)?.[1];
  if (forge !== undefined) return [forge];
  const jira = MODELLED_OPERATIONS.find(({ method, path }) => `${method} ${path}` === operation);
  return jira === undefined ? [] : neededScopes(jira, asked);
}
