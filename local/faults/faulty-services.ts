import type { Clock } from '../clock';
import { json, refusal } from '../forge/answers';
import type { Asker, Services } from '../forge/services';
import type { FetchAnswer, FetchRequest } from '../forge/worker-protocol';
import { rateLimited, type RateLimitReason } from '../jira/limits/rate-limited';
import type { FaultKind } from './fault-kinds';
import type { Faults } from './faults';

type Serve = Services['serve'];
export type Surroundings = {
  readonly faults: Faults;
  readonly clock: Clock;
  /** Has a new version of the app take over. */
  readonly upgrade: () => Promise<void>;
};

/** The same services on a bad day: what the app asks of Jira and of the storage is refused, slow, or cut off. */
export function withFaults(services: Services, surroundings: Surroundings): Services {
  const { serve } = services;
  return {
    ...services,
    serve(request, asker) {
      const { type, remote } = request.meta;
      if (type === 'fpp' && remote === 'jira') {
        return askJira(request, asker, { ...surroundings, serve });
      }
      if (type === 'sql') return askSql(request, asker, { ...surroundings, serve });
      if (type === 'kvs' && isKvsConflict(request, surroundings.faults)) {
        return Promise.resolve(refusal(409, 'KEY_CONFLICT', 'The key is being written already.'));
      }
      return serve(request, asker);
    },
  };
}

type Faulty = Surroundings & { readonly serve: Serve };

async function askJira(
  request: FetchRequest,
  asker: Asker,
  { faults, clock, upgrade, serve }: Faulty,
): Promise<FetchAnswer> {
  if (faults.strikes('upgrade')) await upgrade();
  const refused = throttled(request, faults, clock);
  if (refused !== null) return refused;
  if (faults.strikes('slow')) await asker.delay(faults.between('slow', 1_000, 8_000));
  if (faults.strikes('server-error')) {
    if (isAfterwards('server-error', faults)) await serve(request, asker);
    return json({ errorMessages: ['Bad gateway.'], errors: {} }, 502);
  }
  if (!faults.strikes('cut')) return serve(request, asker);

  return isAfterwards('cut', faults) ? cutShort(await serve(request, asker)) : NO_ANSWER;
}

const THROTTLES: readonly (readonly [FaultKind, RateLimitReason, number])[] = [
  ['throttle-quota', 'jira-quota-global-based', 120],
  ['throttle-burst', 'jira-burst-based', 2],
  ['throttle-issue', 'jira-per-issue-on-write', 5],
];

function throttled(request: FetchRequest, faults: Faults, clock: Clock): FetchAnswer | null {
  for (const [kind, reason, mostSeconds] of THROTTLES) {
    if (kind === 'throttle-issue' && !isItemWrite(request)) continue;
    if (!faults.strikes(kind)) continue;
    const waitMs = faults.between(kind, 1, mostSeconds) * 1000;
    return rateLimited({ reason, limit: 0, waitMs, now: clock.now() });
  }
  return null;
}

function isItemWrite({ method, path }: FetchRequest): boolean {
  return method !== 'GET' && /^\/rest\/api\/3\/issue(?:$|\/[^/?]*\d)/.test(path);
}

async function askSql(
  request: FetchRequest,
  asker: Asker,
  { faults, serve }: Faulty,
): Promise<FetchAnswer> {
  if (!faults.strikes('sql-down')) return serve(request, asker);
  if (isAfterwards('sql-down', faults)) return cutShort(await serve(request, asker));

  return refusal(503, 'UNKNOWN_ERROR', 'The database is not available.');
}

function isKvsConflict({ path }: FetchRequest, faults: Faults): boolean {
  return /\/(?:set|transaction)$/.test(path) && faults.strikes('kvs-conflict');
}

/** Whether what is asked has its effect though it seems to fail. */
function isAfterwards(kind: FaultKind, faults: Faults): boolean {
  return faults.between(kind, 0, 1) === 1;
}

const NO_ANSWER: FetchAnswer = { status: 200, headers: {}, body: '', cutAfter: 0 };

/** Half of the answer arrives. */
function cutShort(answer: FetchAnswer): FetchAnswer {
  return { ...answer, cutAfter: Math.floor(answer.body.length / 2) };
}
