import { AsyncLocalStorage } from 'node:async_hooks';

import type { CallLog } from '../call-log';
import type { Caller, JiraSite, RestRequest } from '../jira/jira-site';
import { notModelled, proxyRefusal } from './answers';
import type { FetchAnswer, FetchRequest } from './worker-protocol';

/** A call that Jira models: its name in records, and the scopes that it needs, all of them. */
export type ModelledCall = {
  readonly operation: string;
  readonly scopes: readonly string[];
};

/** What is known of a call of an app that was granted these scopes; `null` for one that is not modelled. */
export type ModelledCallOf = (
  method: string,
  path: string,
  granted: readonly string[],
) => ModelledCall | null;

export type JiraProxyOptions = {
  readonly jira: JiraSite;
  /** What the manifest was granted. */
  readonly scopes: readonly string[];
  readonly modelledCall: ModelledCallOf;
  readonly calls: CallLog;
};

export type JiraProxy = {
  /** `user` is the account that the invocation is for. */
  handle(request: FetchRequest, user: string | undefined): Promise<FetchAnswer>;
  /** What a Custom UI asks with `requestJira`, as who looks at it: it needs scopes as any call does, and costs no points. */
  handleFromPage(request: RestRequest, accountId: string): Promise<FetchAnswer>;
};

/** Takes the app's calls to Jira, as itself or as the user that it answers. */
export function createJiraProxy(options: JiraProxyOptions): JiraProxy {
  const { jira, calls } = options;
  const isFromApp = new AsyncLocalStorage<true>();
  jira.onCall((call) => {
    if (isFromApp.getStore() === true) calls.add(call);
  });

  return {
    async handle({ meta, path, method, body }, user) {
      if (meta.accountId !== undefined && meta.accountId !== user) {
        return notModelled('calls on behalf of a user who is not there (impersonation)');
      }
      const caller = callerOf(meta.provider, user);
      if (caller === null) {
        return proxyRefusal(
          401,
          'NEEDS_AUTHENTICATION_ERR',
          `${path}: there is no user to ask as.`,
        );
      }
      const call = options.modelledCall(method, path, options.scopes);
      const refusal = scopeRefusal(call, options.scopes);
      if (call !== null && refusal !== null) {
        calls.note({ operation: call.operation, caller: caller.kind });
        return refusal;
      }
      return isFromApp.run(true, () => jira.handle({ method, path, body }, caller));
    },

    async handleFromPage(request, accountId) {
      const call = options.modelledCall(request.method, request.path, options.scopes);
      if (call !== null) calls.note({ operation: call.operation, caller: 'user' });
      return (
        scopeRefusal(call, options.scopes) ?? jira.handle(request, { kind: 'user', accountId })
      );
    },
  };
}

function scopeRefusal(call: ModelledCall | null, scopes: readonly string[]): FetchAnswer | null {
  const missing = (call?.scopes ?? []).filter((scope) => !scopes.includes(scope));
  if (call === null || missing.length === 0) return null;

  const message = `${call.operation} needs the scope ${missing.join(' and ')}, which the manifest does not ask for.`;
  return proxyRefusal(401, `SCOPE_MISSING: ${message}`, message);
}

function callerOf(provider: string | undefined, user: string | undefined): Caller | null {
  if (provider === 'app') return { kind: 'app' };
  if (provider === 'none') return { kind: 'anonymous' };
  return user === undefined ? null : { kind: 'user', accountId: user, isThroughApp: true };
}
