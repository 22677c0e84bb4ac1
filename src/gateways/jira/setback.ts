import type { Outcome } from './call';

/** Why a call did not succeed that may succeed later. */
export type Setback =
  /** The hour's points are used up: nothing that the app asks is answered before. */
  | { readonly kind: 'quota'; readonly seconds: number }
  /** Too much at this endpoint, or on this one work item; everything else is answered. Nothing was done. */
  | { readonly kind: 'throttled'; readonly where: 'endpoint' | 'item'; readonly seconds: number }
  /** Jira was too busy to begin. */
  | { readonly kind: 'not-begun'; readonly seconds: number }
  /** It broke, or its answer was cut off: what was asked may have been done. */
  | { readonly kind: 'broken'; readonly cause: unknown };

const DEFAULT_SECONDS = 5;

/** An answer that will be no other later. */
export type Settled = { readonly kind: 'settled'; readonly status: number; readonly text: string };

export function judge(outcome: Outcome): Settled | Setback {
  if (outcome.kind === 'cut') return { kind: 'broken', cause: outcome.cause };

  const { status, header, text } = outcome;
  const told = Number(header('retry-after') ?? Number.NaN);
  const seconds = Number.isFinite(told) && told > 0 ? told : DEFAULT_SECONDS;
  if (status === 429) return throttledBecause(header('ratelimit-reason') ?? '', seconds);
  if (status === 503 && header('retry-after') !== null) return { kind: 'not-begun', seconds };

  return status >= 500
    ? { kind: 'broken', cause: new Error(`Jira answered ${status}.`) }
    : { kind: 'settled', status, text };
}

function throttledBecause(reason: string, seconds: number): Setback {
  if (reason.startsWith('jira-quota-')) return { kind: 'quota', seconds };
  const where = reason === 'jira-per-issue-on-write' ? 'item' : 'endpoint';
  return { kind: 'throttled', where, seconds };
}
