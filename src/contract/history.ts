import { z } from 'zod';

import type { Day, Instant } from '../domain/foundation/calendar';
import type { WorkItemKey } from '../domain/foundation/ids';
import type { SaidDue } from '../domain/history/milestone-trend';
import type { GovernedProject } from '../domain/portfolio/portfolio-tree';
import type { WeekCount } from '../domain/rollup/figures';
import type { MeasuresThen } from '../domain/rollup/measures-then';
import { dayInput, governedIdInput, nodeIdInput } from './inputs';
import { answer, type Contract } from './operation';
import type { Movement } from './project';
import type { PortfolioRow, PortfolioView } from './rollup';

/** The portfolio page as of a day. `asOf` is the day whose figures are shown: the latest kept up to the one `asked` about. */
export type PastPortfolio = PortfolioView & {
  readonly asked: Day;
  readonly today: Day;
  /** The projects of which nothing was kept by then. */
  readonly notKept: readonly { readonly key: string; readonly name: string }[];
  /** The projects whose figures are of a day before `asOf`, with that day. */
  readonly older: readonly { readonly key: string; readonly name: string; readonly asOf: Day }[];
};

/** The figures of a project as they were kept of a day. */
export type KeptProject = {
  /** The day they are of: the latest kept up to the one that was asked about. */
  readonly asOf: Day;
  readonly computedAt: Instant | null;
  readonly row: PortfolioRow;
  readonly createdPerWeek: readonly WeekCount[];
  readonly finishedPerWeek: readonly WeekCount[];
};

/** The measures of a project at the end of a day, worked out from its work items. */
export type WorkedOutProject = {
  readonly asOf: Day;
  readonly measures: MeasuresThen;
  /** How many work items existed then and changed since: of them alone something may not be told. */
  readonly changed: number;
  /** Whether their logs can be read: there are some, and not too many to be read at once. */
  readonly mayRead: boolean;
  /** Whether they were. */
  readonly isByLogs: boolean;
  /** Why they could not be read, where that was asked for; `null` where they were, or were not asked for. */
  readonly refused: string | null;
};

/** A governed project as of a day: what was kept of it, else what can be worked out; one of the two is `null`. */
export type ProjectAsOf = {
  readonly project: Pick<GovernedProject, 'id' | 'key' | 'name'>;
  readonly asked: Day;
  readonly today: Day;
  readonly estimateAvailable: boolean;
  readonly kept: KeptProject | null;
  readonly workedOut: WorkedOutProject | null;
};

type NamedProject = { readonly key: string; readonly name: string };

/** A portfolio as of two days: it holds on both what it holds today. */
export type PortfolioDifference = {
  readonly then: PastPortfolio;
  readonly now: PastPortfolio;
  /** The projects that came into it and left it between the ends of the two days; `null` for all projects, and where it cannot be told. */
  readonly moved: {
    readonly came: readonly NamedProject[];
    readonly left: readonly NamedProject[];
  } | null;
};

/** A project as of two days. */
export type ProjectDifference = {
  readonly then: ProjectAsOf;
  readonly now: ProjectAsOf;
  /** What moved in between, latest first, at most 100; `movedTotal` says how many there were. */
  readonly moved: readonly Movement[];
  readonly movedTotal: number;
};

/** A day that was agreed for a milestone, and where: in a sealed baseline, typed as approved, or by being said first. */
export type AgreedDay<From extends string> = { readonly day: Day; readonly from: From };

export type ShownTrend = {
  readonly key: WorkItemKey;
  readonly due: Day | null;
  /** The day on which it was reached; `null` where it is not. */
  readonly reached: Day | null;
  readonly original: AgreedDay<'baseline' | 'approved' | 'first-said'> | null;
  readonly current: AgreedDay<'baseline' | 'approved'> | null;
  /** By how many days it is due, or was reached, later than agreed first; below 0 for earlier, `null` where a day is missing. */
  readonly slipDays: number | null;
  readonly said: readonly SaidDue[];
};

/** How the days of a project's milestones moved. */
export type MilestoneTrends = {
  readonly project: Pick<GovernedProject, 'id' | 'key' | 'name'>;
  readonly asOf: Day;
  /** Why Jira's logs cannot be read now, so that only today is told; `null` where they were. */
  readonly unavailable: string | null;
  /** The earliest first, at most 50; `total` says how many there are. */
  readonly listed: readonly ShownTrend[];
  readonly total: number;
};

export const portfolioHistoryOperations = {
  /** A portfolio as of a past day, from what was kept of it. */
  'portfolio.as-of': {
    right: 'view',
    input: z.strictObject({ nodeId: nodeIdInput.nullable(), asOf: dayInput }),
    output: answer<PastPortfolio>(),
  },
  'portfolio.difference': {
    right: 'view',
    input: z.strictObject({ nodeId: nodeIdInput.nullable(), from: dayInput, to: dayInput }),
    output: answer<PortfolioDifference>(),
  },
} satisfies Contract;

export const projectHistoryOperations = {
  /** A project as of a past day. Jira is asked for logs only where nothing was kept of that day, and only on demand. */
  'project.as-of': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput, asOf: dayInput, readsLogs: z.boolean() }),
    output: answer<ProjectAsOf>(),
  },
  /** Jira's logs of the milestones are read each time. */
  'project.milestone-trends': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput }),
    output: answer<MilestoneTrends>(),
  },
  'project.difference': {
    right: 'view',
    input: z.strictObject({
      id: governedIdInput,
      from: dayInput,
      to: dayInput,
      readsLogs: z.boolean(),
    }),
    output: answer<ProjectDifference>(),
  },
} satisfies Contract;
