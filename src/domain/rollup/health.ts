import type { Day } from '../foundation/calendar';

export type HealthColor = 'red' | 'amber' | 'green' | 'unknown';

/** One number a colour rests on, ready to be read: `{ label: 'Projected finish', value: '2027-03-01' }`. */
export type HealthNumber = { readonly label: string; readonly value: string };

/** What one dimension says, by which rule, from which numbers, and what would make it green. */
export type HealthDimension = {
  readonly name: 'schedule' | 'cost';
  readonly color: HealthColor;
  /** The rule in words: `Projected finish is after planned finish, which has not passed.` */
  readonly rule: string;
  readonly numbers: readonly HealthNumber[];
  /** `null` when it is green, or when the dimension is not available. */
  readonly toGreen: string | null;
};

export const SAID_COLORS = ['green', 'amber', 'red'] as const satisfies readonly HealthColor[];

/** How far ahead the last day of a said colour may lie. */
export const LONGEST_SAID_DAYS = 92;

/** What somebody says of a project's health whatever the data say; it counts up to its last day. */
export type SaidHealth = {
  readonly color: (typeof SAID_COLORS)[number];
  readonly reason: string;
  readonly until: Day;
};

export type Health = {
  /** The one that counts: what somebody said, else what the data say. */
  readonly color: HealthColor;
  /** What the data say. */
  readonly computed: HealthColor;
  /** `null` where nobody said anything that holds. */
  readonly said: SaidHealth | null;
  readonly dimensions: readonly HealthDimension[];
  /** Why the data say so, one sentence for each dimension that decides it. */
  readonly reasons: readonly string[];
};

/** What the schedule is judged by. */
export type ScheduleFacts = {
  readonly asOf: Day;
  readonly plannedFinish: Day | null;
  readonly plannedFrom: 'typed' | 'latest-due' | null;
  readonly projectedFinish: Day | null;
  /** Items that are not done. */
  readonly remaining: number;
  /** Items finished a day over the forecast's history; `null` when it is not known. */
  readonly finishedPerDay: number | null;
  /** The most items that are finished by the planned finish with a chance of 85 %; `null` when it is not known. */
  readonly finishableByPlan: number | null;
};

/** What the cost is judged by. Amounts in minor units of one currency; `progress` from 0 to 1. */
export type CostFacts = {
  readonly budget: number | null;
  readonly actualCost: number | null;
  readonly currency: string | null;
  readonly progress: number | null;
};
