import { z } from 'zod';

import { CommandError } from '../command-error';
import type { CallRecord, Caller, JiraSite, RestRequest, RestResponse } from '../jira/jira-site';
import { pointsOf } from '../jira/price-list';
import { findRoute, operationName } from '../jira/router';
import type { RealSiteAccess } from './real-site-access';

const ANSWERED_WITHIN_MS = 30_000;
/** What the app is told of an answer; everything else is Jira's talk with browsers. */
const HEADERS_HANDED_ON = [
  'content-type',
  'retry-after',
  'ratelimit-reason',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-nearlimit',
  'x-ratelimit-reset',
];

/**
 * A real Jira Cloud site, asked over HTTPS as the account that the token belongs to. It changes nothing unless it may:
 * every call that writes is then refused here. It tells no events, so that changes are found by the watermark.
 */
export function createRealSite({ address, authorization, mayWrite }: RealSiteAccess): JiraSite {
  const listeners: ((call: CallRecord) => void)[] = [];
  let owner: Promise<string> | null = null;

  const ask = (request: RestRequest, caller: Caller) =>
    send(`${address}${request.path}`, {
      method: request.method,
      body: request.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWERED_WITHIN_MS),
      headers: {
        accept: 'application/json',
        ...(request.body === null ? {} : { 'content-type': 'application/json' }),
        ...(caller.kind === 'anonymous' ? {} : { authorization }),
      },
    });
  const accountOfToken = () =>
    (owner ??= ask({ method: 'GET', path: '/rest/api/3/myself', body: null }, { kind: 'app' }).then(
      (answer) => accountIn(answer, address),
    ));

  return {
    async handle(request, caller) {
      const route = routeOf(request);
      if (caller.kind === 'user' && caller.accountId !== (await accountOfToken())) {
        return refusal(501, `A real site is asked as the token's own account, not as another.`);
      }
      if (route.isWrite && !mayWrite) {
        return refusal(403, `${route.name} would change ${address}: say --write to let it.`);
      }
      const answer = await ask(request, caller);
      const { status } = answer;
      const points = pointsOf({ isWrite: route.isWrite, objects: objectsIn(answer) });
      for (const tell of listeners)
        tell({ caller: caller.kind, operation: route.name, status, points });
      return answer;
    },
    load: () => Promise.reject(ofLocalSites('Filling a site from a directory')),
    grant: () => Promise.reject(ofLocalSites('Granting rights')),
    adminAccount: accountOfToken,
    hasAccount: async (accountId) => accountId === (await accountOfToken()),
    outbox: () => Promise.reject(ofLocalSites('Reading what was sent by e-mail')),
    workflows: () => Promise.reject(ofLocalSites('Reading its workflows')),
    changeRules: () => Promise.reject(ofLocalSites('Editing its workflows')),
    useRules: () => undefined,
    useApp: () => undefined,
    onEvent: () => undefined,
    onCall: (listener) => void listeners.push(listener),
  };
}

/** A call that is not known to read is taken for one that writes. */
function routeOf({ method, path }: RestRequest) {
  const [pathname = ''] = path.split('?');
  const operation = findRoute(method, pathname)?.operation;
  return operation === undefined
    ? { name: `${method} ${pathname}`, isWrite: method.toUpperCase() !== 'GET' }
    : { name: operationName(operation), isWrite: operation.isWrite };
}

async function send(url: string, init: RequestInit): Promise<RestResponse> {
  try {
    const response = await fetch(url, init);
    const headers = HEADERS_HANDED_ON.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    return {
      status: response.status,
      headers: Object.fromEntries(headers),
      body: await response.text(),
    };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const why = cause instanceof Error ? cause.message : String(cause);
    return refusal(502, `${new URL(url).host} does not answer: ${why}`);
  }
}

function refusal(status: number, message: string): RestResponse {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    body: JSON.stringify({ errorMessages: [message], errors: {} }),
  };
}

const Myself = z.object({ accountId: z.string() });

function accountIn({ status, body }: RestResponse, address: string): string {
  if (status === 200) return Myself.parse(JSON.parse(body)).accountId;
  throw new CommandError(
    'not-allowed',
    status === 401
      ? `${address} does not know this e-mail address and token.`
      : `${address} answered ${status} when asked whose token this is.`,
    { where: 'MANDATE_TOKEN' },
  );
}

const Page = z.union([
  z.array(z.unknown()),
  z.object({ issues: z.array(z.unknown()) }).transform(({ issues }) => issues),
  z.object({ values: z.array(z.unknown()) }).transform(({ values }) => values),
]);

/** How many objects an answer carries, for the ledger: Jira itself tells no price. */
function objectsIn({ body }: RestResponse): number {
  try {
    return Page.safeParse(JSON.parse(body)).data?.length ?? 0;
  } catch {
    return 0;
  }
}

function ofLocalSites(what: string): CommandError {
  return new CommandError('invalid-input', `${what} is for local sites: unset MANDATE_SITE.`, {
    where: 'MANDATE_SITE',
  });
}
