/** The points that an app may spend within an hour of UTC. */
export type PointsPool = {
  readonly reason: 'jira-quota-global-based' | 'jira-quota-tenant-based';
  readonly pointsPerHour: number;
  spentInHourOf(at: Date): number;
  spend(points: number, at: Date): void;
};

/** What Jira gives an app of the first tier, over all the sites that it is installed on. */
export const GLOBAL_POINTS_PER_HOUR = 65_000;

const AN_HOUR_MS = 3_600_000;

/** One pool for all sites of an app: whoever empties it empties it for the others too. */
export function globalPool(pointsPerHour = GLOBAL_POINTS_PER_HOUR): PointsPool {
  return createPool('jira-quota-global-based', pointsPerHour);
}

/** A pool of one site, as Jira gives it to an app of the second tier. */
export function tenantPool(pointsPerHour: number): PointsPool {
  return createPool('jira-quota-tenant-based', pointsPerHour);
}

/** Counted by the hour, and not reset by a clock, for sites that share a pool may have clocks of their own. */
function createPool(reason: PointsPool['reason'], pointsPerHour: number): PointsPool {
  const spent = new Map<number, number>();
  const spentInHourOf = (at: Date) => spent.get(hourOf(at)) ?? 0;

  return {
    reason,
    pointsPerHour,
    spentInHourOf,
    spend: (points, at) => void spent.set(hourOf(at), spentInHourOf(at) + points),
  };
}

export function nextHour(at: Date): Date {
  return new Date((hourOf(at) + 1) * AN_HOUR_MS);
}

const hourOf = (at: Date) => Math.floor(at.getTime() / AN_HOUR_MS);
