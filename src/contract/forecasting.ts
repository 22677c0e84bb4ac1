import { z } from 'zod';

import type { HeldShare } from '../domain/forecasting/calibration';
import type { MilestoneWork } from '../domain/forecasting/milestone-confidence';
import type { Day, Instant } from '../domain/foundation/calendar';
import type { StatusCategory } from '../domain/foundation/work-item';
import type { GovernedProject } from '../domain/portfolio/portfolio-tree';
import type { WeekCount } from '../domain/rollup/figures';
import { governedIdInput } from './inputs';
import { answer, type Contract } from './operation';

/** What the forecast of a governed project is made of; the page computes from it. */
export type ProjectForecast = {
  readonly project: Pick<GovernedProject, 'id' | 'key' | 'name'>;
  readonly asOf: Day;
  readonly computedAt: Instant | null;
  readonly plannedFinish: Day | null;
  /** Why there is no forecast; `null` where there is one. */
  readonly unavailable: string | null;
  readonly total: number;
  readonly done: number;
  /** Items finished on each of the last days before the as-of day, oldest first. */
  readonly throughput: readonly number[];
  /** The week in which the first item was created. */
  readonly firstWeek: Day | null;
  /** Items created in as many days, up to the last full week. */
  readonly createdBefore: number;
  /** The last 26 weeks and the one that is on; those without any are left out. */
  readonly createdPerWeek: readonly WeekCount[];
  readonly finishedPerWeek: readonly WeekCount[];
  /** The items that are left, as they stand now, the oldest first, at most 100. */
  readonly open: {
    readonly listed: readonly {
      readonly key: string;
      readonly category: StatusCategory;
      readonly created: Instant;
      readonly due: Day | null;
    }[];
    readonly total: number;
  };
  /** The milestones that are not reached, the earliest first, at most 50. */
  readonly milestones: {
    readonly listed: readonly (MilestoneWork & { readonly key: string })[];
    readonly total: number;
  };
  readonly calibration: {
    readonly forecasts: number;
    /** Finished items without a resolution date, which no past day counts. */
    readonly undated: number;
    readonly shares: readonly HeldShare[];
  };
};

export const forecastOperations = {
  'project.forecast': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput }),
    output: answer<ProjectForecast>(),
  },
} satisfies Contract;
