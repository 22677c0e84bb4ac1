import type { APIResponse } from '@forge/api';

/** Jira asks to be left alone for a while. */
export type Throttling = {
  readonly retryAfterSeconds: number;
  /** The hour's quota is used up: no call of the app succeeds before. */
  readonly isQuota: boolean;
};

const DEFAULT_SECONDS = 5;
/** Nobody waits longer than this inside an invocation: the work is taken up again later instead. */
const LONGEST_WAIT_MS = 20_000;
/** What an invocation keeps for finishing properly. */
const RESERVE_MS = 5_000;

/** Answers that were given before Jira did anything, so that a write may be sent again too. */
const UNTOUCHED = new Set([429, 503]);

/** `null` for an answer that is not about load. */
export function throttling({
  status,
  headers,
}: Pick<APIResponse, 'status' | 'headers'>): Throttling | null {
  if (!UNTOUCHED.has(status)) return null;

  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return {
    retryAfterSeconds: Number.isFinite(seconds) && seconds > 0 ? seconds : DEFAULT_SECONDS,
    isQuota: (headers.get('ratelimit-reason') ?? '').startsWith('jira-quota-'),
  };
}

/** How long to wait before the next try, in milliseconds; `null` when this invocation should not wait. */
export function waitOf(
  { retryAfterSeconds, isQuota }: Throttling,
  { tries, timeLeft }: { readonly tries: number; readonly timeLeft: number },
): number | null {
  const milliseconds = retryAfterSeconds * 1000 * tries;
  const isAffordable = milliseconds <= LONGEST_WAIT_MS && milliseconds <= timeLeft - RESERVE_MS;
  return isAffordable && !isQuota ? milliseconds : null;
}
