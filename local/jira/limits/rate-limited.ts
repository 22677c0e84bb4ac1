import type { RestResponse } from '../jira-site';

export type RateLimitReason =
  | 'jira-quota-global-based'
  | 'jira-quota-tenant-based'
  | 'jira-burst-based'
  | 'jira-per-issue-on-write';

type Limit = {
  readonly reason: RateLimitReason;
  /** The points or requests that would be allowed. */
  readonly limit: number;
  readonly waitMs: number;
  readonly now: Date;
};

/** Jira's answer to a call that is one too many. */
export function rateLimited({ reason, limit, waitMs, now }: Limit): RestResponse {
  return {
    status: 429,
    headers: {
      'content-type': 'application/json;charset=UTF-8',
      'Retry-After': String(Math.max(1, Math.ceil(waitMs / 1000))),
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': toTheSecond(new Date(now.getTime() + waitMs)),
      'RateLimit-Reason': reason,
    },
    body: JSON.stringify({ errorMessages: ['Rate limit exceeded.'], errors: {} }),
  };
}

const toTheSecond = (at: Date) => `${at.toISOString().slice(0, 19)}Z`;
