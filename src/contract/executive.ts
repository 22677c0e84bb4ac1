import { z } from 'zod';

import type { Day } from '../domain/foundation/calendar';
import type { GovernedId } from '../domain/foundation/ids';
import type { ColorChange, ColorCounts } from '../domain/rollup/color-changes';
import type { CostTotal } from '../domain/rollup/cost-totals';
import type { HealthColor } from '../domain/rollup/health';
import { nodeIdInput } from './inputs';
import { answer, type Contract } from './operation';
import type { PortfolioView } from './rollup';

/** A project that is red, waits for a decision, or owes a report. */
export type NeedingProject = {
  readonly id: GovernedId;
  readonly key: string;
  readonly name: string;
  readonly color: HealthColor;
  /** Why it is red; none for other colours. */
  readonly reasons: readonly string[];
  readonly waiting: readonly { readonly gate: string; readonly days: number }[];
  readonly reportDaysLate: number;
};

/** A portfolio on one page for leaders. Each figure is that of the page it is from. */
export type ExecutiveView = Pick<
  PortfolioView,
  'node' | 'asOf' | 'computedAt' | 'hiddenProjects' | 'hiddenInTotal' | 'partialProjects'
> & {
  /** How many are shown. */
  readonly projects: number;
  readonly counts: ColorCounts;
  /** Thirty days ago; `null` where no figures were kept then. */
  readonly before: {
    readonly day: Day;
    readonly counts: ColorCounts;
    /** The worst first. */
    readonly changes: readonly (Omit<ColorChange, 'id'> & {
      readonly key: string;
      readonly name: string;
    })[];
  } | null;
  /** The most urgent first; no more than fit on the page. */
  readonly needing: readonly NeedingProject[];
  readonly needingInAll: number;
  readonly costs: readonly CostTotal[];
  readonly performance: {
    readonly total: number;
    readonly done: number;
    readonly overdue: number;
    /** Week by week, oldest first, and the Mondays of the weeks. */
    readonly trend: PortfolioView['total']['trend'];
    readonly weeks: readonly Day[];
    readonly compliance: PortfolioView['total']['compliance'];
    readonly milestones: {
      readonly total: number;
      readonly done: number;
      readonly overdue: number;
      /** Those with an approved day and a due date; and those of them that are not due later than approved. */
      readonly compared: number;
      readonly onTime: number;
    };
    readonly gatesWaiting: number;
    readonly gatesOverdue: number;
    readonly reportsAsked: number;
    readonly reportsLate: number;
  };
};

export const executiveOperations = {
  /** One page about a portfolio, or about all governed projects, for leaders. */
  'portfolio.executive': {
    right: 'view',
    input: z.strictObject({ nodeId: nodeIdInput.nullable() }),
    output: answer<ExecutiveView>(),
  },
} satisfies Contract;
