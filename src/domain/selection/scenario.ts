import type { Instant } from '../foundation/calendar';
import type {
  AccountId,
  NodeId,
  ProjectId,
  ScenarioId,
  WorkItemId,
  WorkItemKey,
} from '../foundation/ids';
import type { Pool } from '../foundation/pool';
import type { Relation } from '../foundation/relation';
import type { Lock } from './board';

/** A proposal as it was when the scenario was saved. */
export type ScenarioLine = {
  readonly workItemId: WorkItemId;
  readonly key: WorkItemKey;
  readonly projectId: ProjectId;
  readonly summary: string;
  /** In minor units of the scenario's currency. */
  readonly cost: number;
  /** What it takes of each pool, in their order. */
  readonly takes: readonly number[];
  /** Which part of its cost goes to each driver, in their order: 1 in all, or 0 for one that furthers none. */
  readonly parts: readonly number[];
  readonly score: number;
  readonly lock: Lock;
  readonly isIn: boolean;
};

/** What a board would fund, and why: never changed once it is saved, but for its approval. */
export type Scenario = {
  readonly id: ScenarioId;
  readonly nodeId: NodeId;
  readonly name: string;
  readonly currency: string;
  readonly budget: number;
  /** With the limits it was selected within. */
  readonly pools: readonly Pool[];
  /** Between its proposals and others that could not be selected. */
  readonly relations: readonly Relation[];
  /** The version of the portfolio's model it was scored by. */
  readonly modelVersion: number;
  /** What each criterion counted, adding up to 1. */
  readonly weights: readonly { readonly criterion: string; readonly share: number }[];
  /** The strategic goals among the criteria; what they weigh adds up to at most 1. */
  readonly drivers: readonly {
    readonly id: string;
    readonly name: string;
    readonly weight: number;
  }[];
  /** No selection is worth more than `bound`; an optimal one is worth as much. */
  readonly proof: { readonly kind: 'optimal' | 'feasible'; readonly bound: number };
  readonly lines: readonly ScenarioLine[];
  readonly created: { readonly by: AccountId; readonly at: Instant };
  readonly approved: { readonly by: AccountId; readonly at: Instant } | null;
  /** SHA-256 over all of it but its approval, taken when it was saved; `null` for one from before there were any. */
  readonly fingerprint: string | null;
};

/**
 * What of a scenario is in: how many, what they cost and what they are worth.
 *
 * @example
 * sumsOf([{ cost: 5, score: 70, isIn: true }, { cost: 9, score: 80, isIn: false }]) // { count: 1, cost: 5, value: 70 }
 */
export function sumsOf(lines: readonly Pick<ScenarioLine, 'cost' | 'score' | 'isIn'>[]): {
  readonly count: number;
  readonly cost: number;
  readonly value: number;
} {
  const taken = lines.filter(({ isIn }) => isIn);
  return {
    count: taken.length,
    cost: taken.reduce((sum, { cost }) => sum + cost, 0),
    value: taken.reduce((sum, { score }) => sum + score, 0),
  };
}

/**
 * What is in takes of each pool, in their order.
 *
 * @example
 * takenOfPools([{ takes: [5], isIn: true }, { takes: [9], isIn: false }], 1) // [5]
 */
export function takenOfPools(
  lines: readonly Pick<ScenarioLine, 'takes' | 'isIn'>[],
  pools: number,
): readonly number[] {
  const taken = lines.filter(({ isIn }) => isIn);
  return Array.from({ length: pools }, (_, at) =>
    taken.reduce((sum, { takes }) => sum + (takes[at] ?? 0), 0),
  );
}

/** For each proposal in any of these, in how many of them it is selected. */
export function timesSelected(
  scenarios: readonly Pick<Scenario, 'lines'>[],
): ReadonlyMap<WorkItemId, number> {
  const times = new Map<WorkItemId, number>();
  for (const { lines } of scenarios) {
    for (const { workItemId, isIn } of lines) {
      times.set(workItemId, (times.get(workItemId) ?? 0) + Number(isIn));
    }
  }
  return times;
}
