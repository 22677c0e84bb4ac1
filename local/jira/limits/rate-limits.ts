import type { Clock } from '../../clock';
import type { RestResponse } from '../jira-site';
import { operationName, type Route } from '../router';
import { createIssueWrites } from './issue-writes';
import { nextHour, type PointsPool } from './points-pool';
import { rateLimited, type RateLimitReason } from './rate-limited';
import { requestsPerSecond } from './requests-per-second';
import { createTokenBuckets, type Taken } from './token-buckets';

/** The limits of one site on what an app asks. */
export type RateLimits = {
  /**
   * Admits a call, or says why not. `issueId` is the work item that it would write.
   */
  admit(call: { readonly route: Route; readonly issueId: string | null }): Admission;
  /** Counts what an admitted call cost. */
  spend(points: number): void;
};

export type Admission =
  | { readonly kind: 'admitted'; readonly headers: () => Readonly<Record<string, string>> }
  | { readonly kind: 'refused'; readonly response: RestResponse };

const NEAR = 0.2;
const A_SECOND_MS = 1000;

export function createRateLimits(clock: Clock, points: PointsPool): RateLimits {
  const buckets = createTokenBuckets(clock);
  const issueWrites = createIssueWrites(clock);

  const refused = (reason: RateLimitReason, limit: number, waitMs: number): Admission => ({
    kind: 'refused',
    response: rateLimited({ reason, limit, waitMs, now: clock.now() }),
  });

  return {
    admit({ route: { operation }, issueId }) {
      const now = clock.now();
      if (points.spentInHourOf(now) >= points.pointsPerHour) {
        const waitMs = nextHour(now).getTime() - now.getTime();
        return refused(points.reason, points.pointsPerHour, waitMs);
      }
      const perSecond = requestsPerSecond(operation);
      const taken = buckets.take(operationName(operation), perSecond);
      if (!taken.isTaken) return refused('jira-burst-based', perSecond, A_SECOND_MS);

      const waitMs = issueId === null ? 0 : issueWrites.take(issueId);
      if (waitMs > 0) return refused('jira-per-issue-on-write', perSecond, waitMs);
      return { kind: 'admitted', headers: () => headersOf({ perSecond, taken, points, now }) };
    },
    spend: (cost) => points.spend(cost, clock.now()),
  };
}

type Standing = {
  readonly perSecond: number;
  readonly taken: Taken;
  readonly points: PointsPool;
  readonly now: Date;
};

/** What is left of the quota is told only when that is little. */
function headersOf({ perSecond, taken, points, now }: Standing): Readonly<Record<string, string>> {
  const left = points.pointsPerHour - points.spentInHourOf(now);
  const isNear = left < points.pointsPerHour * NEAR;
  const seconds = Math.ceil((nextHour(now).getTime() - now.getTime()) / A_SECOND_MS);
  const policy =
    points.reason === 'jira-quota-global-based' ? 'global-app-quota' : 'tenant-app-quota';

  return {
    'X-RateLimit-Limit': String(perSecond),
    'X-RateLimit-Remaining': String(taken.left),
    ...(isNear ? { 'X-RateLimit-NearLimit': 'true' } : {}),
    'Beta-RateLimit-Policy': `"${policy}";q=${points.pointsPerHour};w=3600`,
    'Beta-RateLimit': `"${policy}";${isNear ? `r=${Math.max(0, left)};` : ''}t=${seconds}`,
  };
}
