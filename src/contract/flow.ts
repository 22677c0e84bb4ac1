import { z } from 'zod';

import type { FlowPoint } from '../domain/flow/cumulative-flow';
import type { Day, Instant } from '../domain/foundation/calendar';
import type { GovernedProject } from '../domain/portfolio/portfolio-tree';
import { governedIdInput } from './inputs';
import { answer, type Contract } from './operation';

/** How the work of a governed project flows, from what is kept of it. */
export type ProjectFlow = {
  readonly project: Pick<GovernedProject, 'id' | 'key' | 'name'>;
  readonly asOf: Day;
  readonly computedAt: Instant | null;
  /** The Mondays of 26 weeks, oldest first, with what was created and finished in each. */
  readonly weeks: readonly Day[];
  readonly created: readonly number[];
  readonly finished: readonly number[];
  /** The first day of which figures were kept; `null` where today is the first. */
  readonly keptSince: Day | null;
  readonly flow: readonly FlowPoint[];
  readonly inProgress: number;
  /** In progress, but Jira does not say since when. */
  readonly undated: number;
  /** Those in progress longest, at most 100, since when they are in that category. */
  readonly ages: readonly { readonly key: string; readonly since: Day }[];
};

/** How long finished work took, from the logs of Jira. */
export type CycleTimes = {
  /** Why they cannot be told now; `null` where they can. */
  readonly unavailable: string | null;
  /** Items finished in the last 26 weeks, and of how many of them the log was read: the latest. */
  readonly finished: number;
  readonly read: number;
  /** The latest last. */
  readonly items: readonly {
    readonly key: string;
    readonly finished: Day;
    /** Calendar days from the first in progress to the last, both counted. */
    readonly days: number;
  }[];
  /** The share of the time from creation to finish that these were in progress; `null` without any. */
  readonly efficiency: number | null;
};

export const flowOperations = {
  'project.flow': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput }),
    output: answer<ProjectFlow>(),
  },
  /** Asks Jira for the logs of what was finished last. */
  'project.cycle-times': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput }),
    output: answer<CycleTimes>(),
  },
} satisfies Contract;
