import type { Instant } from '../../../src/domain/foundation/calendar';
import type { PointsLedger } from '../../../src/usecases/ports';

export function pointsInMemory(now: () => Instant): PointsLedger {
  const hours = new Map<string, number>();
  let paused: Instant | null = null;
  const hourOf = (at: Instant) => at.slice(0, 13);

  return {
    spend: async (points) => {
      const hour = hourOf(now());
      hours.set(hour, (hours.get(hour) ?? 0) + points);
    },
    spentInHourOf: async (at) => hours.get(hourOf(at)) ?? 0,
    pause: async (until) => {
      if (paused === null || until > paused) paused = until;
    },
    pausedUntil: async () => (paused !== null && paused > now() ? paused : null),
  };
}
