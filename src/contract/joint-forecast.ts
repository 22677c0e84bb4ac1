import { z } from 'zod';

import type { JointChance } from '../domain/forecasting/joint-completion';
import type { Day, Instant } from '../domain/foundation/calendar';
import type { GovernedProject } from '../domain/portfolio/portfolio-tree';
import { dayInput, nodeIdInput } from './inputs';
import { answer, type Contract } from './operation';
import type { NodeSummary } from './rollup';

/** The chance that all are finished by the end of a day. */
export type ChanceOfDay = JointChance & { readonly day: Day };

/** What one project brings to the odds of all. */
export type JointProject = Pick<GovernedProject, 'id' | 'key' | 'name'> & {
  readonly total: number;
  readonly done: number;
  /** Work items finished in the days that its forecast draws from. */
  readonly finishedLately: number;
  readonly plannedFinish: Day | null;
  /** `within` another all of its work lies, so that it is finished whenever that is; `none` is left out for want of a forecast. */
  readonly standing: 'counted' | 'finished' | 'within' | 'none';
  /** Why there is no forecast. */
  readonly reason: string | null;
  /** The key of the project that holds all of its work. */
  readonly within: string | null;
  /** Of the project alone, with 50, 70, 85 and 95 % odds; `null` without a forecast and beyond ten years. */
  readonly days: readonly (Day | null)[];
  /** That it is finished by the day on which all are with 85 % odds; `null` where it does not count. */
  readonly chance: number | null;
  /** By how many days that day would come sooner if it were finished already; `null` where either day lies beyond ten years. */
  readonly heldBackDays: number | null;
  /** The day on which all others are finished with 85 % odds; `null` beyond ten years, and where it does not count. */
  readonly dayWithout: Day | null;
};

/** When all projects of a portfolio are finished. */
export type JointForecast = {
  readonly node: NodeSummary | null;
  readonly asOf: Day;
  readonly computedAt: Instant | null;
  /** `null` beyond ten years. */
  readonly percentiles: readonly ({
    readonly percentile: number;
  } & Readonly<Record<keyof JointChance, Day | null>>)[];
  /** At days from today on; none where no project counts. */
  readonly curve: readonly ChanceOfDay[];
  /** Of the latest planned finish of the projects with work left. */
  readonly plannedFinish: ChanceOfDay | null;
  /** Of the day that was asked about. */
  readonly by: ChanceOfDay | null;
  readonly projects: readonly JointProject[];
  /** How many of them share work with another. */
  readonly sharing: number;
  readonly hiddenProjects: number;
  /** How many of the projects have work in Jira projects that are hidden: they count with what is seen of them. */
  readonly partlyHidden: number;
  /** Keys of Jira projects whose import is not complete. */
  readonly partialProjects: readonly string[];
};

export const jointForecastOperations = {
  'portfolio.forecast': {
    right: 'view',
    input: z.strictObject({ nodeId: nodeIdInput.nullable(), by: dayInput.nullable() }),
    output: answer<JointForecast>(),
  },
} satisfies Contract;
