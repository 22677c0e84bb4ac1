import type { Day } from './calendar';

/** What a person typed about a governed project. Money is in minor units of `currency`, an ISO 4217 code. */
export type Plan = {
  readonly plannedFinish: Day | null;
  readonly budget: number | null;
  readonly actualCost: number | null;
  readonly currency: string | null;
};

export const NO_PLAN: Plan = {
  plannedFinish: null,
  budget: null,
  actualCost: null,
  currency: null,
};
