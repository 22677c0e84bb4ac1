import { z } from 'zod';

import { scenarioId, type WorkItemKey } from '../domain/foundation/ids';
import { MOST_POOLS } from '../domain/foundation/pool';
import { LOCKS } from '../domain/selection/board';
import type { Scenario } from '../domain/selection/scenario';
import { nameInput, nodeIdInput, poolAmountInput, workItemIdInput } from './inputs';
import { answer, type Contract } from './operation';

export type ShownScenario = Omit<Scenario, 'proof'> & {
  /** `null` where something is hidden. */
  readonly proof: Scenario['proof'] | null;
  /** How many of its proposals are hidden from the user; no sum counts them. */
  readonly hiddenLines: number;
  /** Whether the user may approve it: a right holder who sees all of it and did not save it. */
  readonly mayApprove: boolean;
};

export type ScenarioList = {
  readonly scenarios: readonly ShownScenario[];
  readonly mayManage: boolean;
};

export type ApprovedScenario = {
  readonly scenario: ShownScenario;
  /** The proposals whose budget could not be written, and why. */
  readonly notWritten: readonly { readonly key: WorkItemKey; readonly why: string }[];
};

const scenarioIdInput = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/)
  .transform(scenarioId);
const lock = z.strictObject({
  workItemId: workItemIdInput,
  lock: z.enum(LOCKS),
});
const start = z.strictObject({
  workItemId: workItemIdInput,
  /** The place of the period. */
  start: z.int().nonnegative().max(MOST_POOLS),
});

export const scenarioOperations = {
  'scenarios.list': {
    right: 'view',
    input: z.strictObject({ nodeId: nodeIdInput }),
    output: answer<ScenarioList>(),
  },
  'scenario.save': {
    right: 'manage-portfolios',
    input: z.strictObject({
      nodeId: nodeIdInput,
      name: nameInput,
      budget: z.int().nonnegative(),
      limits: z.array(poolAmountInput).max(MOST_POOLS).readonly().nullable(),
      locks: z.array(lock).max(500),
      starts: z.array(start).max(500),
      weights: z.array(z.number().nonnegative().max(1000)).max(15).nullable(),
    }),
    output: answer<Scenario>(),
  },
  /** For those who did not save it. */
  'scenario.approve': {
    right: 'manage-portfolios',
    input: z.strictObject({ id: scenarioIdInput }),
    output: answer<ApprovedScenario>(),
  },
  'scenario.write-budgets': {
    right: 'manage-portfolios',
    input: z.strictObject({ id: scenarioIdInput }),
    output: answer<ApprovedScenario>(),
  },
} satisfies Contract;
