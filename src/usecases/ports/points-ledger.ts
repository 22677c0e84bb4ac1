import type { Instant } from '../../domain/foundation/calendar';

/** What the app has spent of Jira's hourly points, by its own count; and what Jira says once they are used up. */
export interface PointsLedger {
  spend(points: number): Promise<void>;
  spentInHourOf(at: Instant): Promise<number>;
  /** Jira has said that it answers nothing before `until`. */
  pause(until: Instant): Promise<void>;
  /** Until when nothing is to be asked of Jira; `null` when it may be asked. */
  pausedUntil(): Promise<Instant | null>;
}
