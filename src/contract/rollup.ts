import { z } from 'zod';

import type { Day, Instant } from '../domain/foundation/calendar';
import type { GovernedId, NodeId } from '../domain/foundation/ids';
import type { CompletionForecast } from '../domain/forecasting/completion';
import type { MandateMode } from '../domain/foundation/mandate-mode';
import type { Figures, WeekCount } from '../domain/rollup/figures';
import type { Health } from '../domain/rollup/health';
import type { Compliance } from '../domain/standards/standard';
import { dayInput, nodeIdInput } from './inputs';
import { answer, nothing, type Contract } from './operation';

/** A node as the portfolio page's navigation shows it. */
export type NodeSummary = {
  readonly id: NodeId;
  readonly kind: 'portfolio' | 'programme';
  readonly parentId: NodeId | null;
  readonly name: string;
  /** Governed projects below it, each once; and those of them the asking user may not see. */
  readonly projects: number;
  readonly hiddenProjects: number;
};

/** One governed project as a row. `trend` holds the last 26 weeks, oldest first. */
export type PortfolioRow = {
  readonly id: GovernedId;
  readonly key: string;
  readonly name: string;
  /** The programme it stands in below the shown portfolio; `null` when it hangs on the portfolio itself. */
  readonly programme: string | null;
  readonly figures: Omit<Figures, 'throughput' | 'createdPerWeek' | 'finishedPerWeek'>;
  readonly estimateAvailable: boolean;
  readonly plannedFinish: Day | null;
  readonly forecast: CompletionForecast;
  readonly health: Health;
  readonly compliance: Compliance;
  readonly mode: MandateMode;
  readonly standard: string | null;
  readonly score: number | null;
  readonly rank: number | null;
  readonly trend: { readonly created: readonly number[]; readonly finished: readonly number[] };
};

export type PortfolioView = {
  /** `null` stands for all governed projects. */
  readonly node: NodeSummary | null;
  readonly asOf: Day;
  readonly computedAt: Instant | null;
  readonly rows: readonly PortfolioRow[];
  /** Of all rows together, each work item counted once. */
  readonly total: Pick<
    PortfolioRow,
    'figures' | 'estimateAvailable' | 'health' | 'compliance' | 'trend'
  >;
  readonly hiddenProjects: number;
  /** How many of the hidden projects `total` counts: none, unless the asking user was granted totals over them. */
  readonly hiddenInTotal: number;
  /** Projects whose import is not complete: their figures are partial. */
  readonly partialProjects: readonly string[];
  /** The Mondays the trend's columns stand for, oldest first. */
  readonly trendWeeks: readonly Day[];
};

/** The same figures with all their weeks, for scripts and files. */
export type RollUpProject = {
  readonly key: string;
  readonly total: number;
  readonly toDo: number;
  readonly inProgress: number;
  readonly done: number;
  readonly overdue: number;
  readonly blocked: number;
  readonly unestimated: number;
  readonly estimateTotal: number | null;
  readonly estimateDone: number | null;
  readonly createdPerWeek: readonly WeekCount[];
  readonly finishedPerWeek: readonly WeekCount[];
  readonly finishedUndated: number;
  readonly lastMovement: Instant | null;
  readonly health: Pick<Health, 'color' | 'computed' | 'reasons'>;
  readonly compliance: Compliance;
  readonly projectedFinish: Day | null;
  readonly score: number | null;
  readonly rank: number | null;
};

export type RollUpExport = {
  readonly asOf: Day;
  readonly hiddenProjects: number;
  /** How many of the hidden projects `total` counts. */
  readonly hiddenInTotal: number;
  /** The keys of projects of which nothing was kept by a past day: `projects` and `total` leave them out. */
  readonly notKept: readonly string[];
  readonly projects: readonly RollUpProject[];
  readonly total: Omit<RollUpProject, 'key' | 'score' | 'rank'>;
};

export const rollUpOperations = {
  /** The portfolios and programmes the asking user may look at. */
  'portfolio.nodes': {
    right: 'view',
    input: nothing,
    output: answer<{
      readonly nodes: readonly NodeSummary[];
      readonly mayAdminister: boolean;
      /** Whether they may arrange portfolios and rate projects, if nothing else. */
      readonly mayManage: boolean;
      readonly isSetUp: boolean;
    }>(),
  },
  'portfolio.view': {
    right: 'view',
    input: z.strictObject({ nodeId: nodeIdInput.nullable() }),
    output: answer<PortfolioView>(),
  },
  'portfolio.export': {
    right: 'view',
    input: z.strictObject({ nodeId: nodeIdInput.nullable(), asOf: dayInput.nullable() }),
    output: answer<RollUpExport>(),
  },
} satisfies Contract;
