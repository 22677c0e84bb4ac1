import type { Instant } from '../foundation/calendar';
import type {
  AccountId,
  NodeId,
  ProjectId,
  ScenarioId,
  WorkItemId,
  WorkItemKey,
} from '../foundation/ids';
import type { Pool, Window } from '../foundation/pool';
import type { Relation } from '../foundation/relation';
import type { Lock } from './board';
import { atShare } from './shares';

/** A proposal as it was when the scenario was saved. */
export type ScenarioLine = {
  readonly workItemId: WorkItemId;
  readonly key: WorkItemKey;
  readonly projectId: ProjectId;
  readonly summary: string;
  /** Of all of it, in minor units of the scenario's currency. */
  readonly cost: number;
  /** What it takes of each pool, in their order: at its start where it is in, at its first one where it is out. */
  readonly takes: readonly number[];
  /** Which part of its cost goes to each driver, in their order: 1 in all, or 0 for one that furthers none. */
  readonly parts: readonly number[];
  readonly score: number;
  readonly lock: Lock;
  /** In percent, where a share of it may be funded; `null` where all or nothing is. */
  readonly leastShare: number | null;
  readonly isIn: boolean;
  /** In percent, which share of it is funded where it is in: 100 for all of it. */
  readonly share: number;
  /** Between which periods it may start, by their places; `null` where there is nothing to choose. */
  readonly window: Window | null;
  /** The period in which it starts; `null` where it has no window, or is out and the board chose none. */
  readonly start: number | null;
  /** Whether the board chose its start. */
  readonly isPinned: boolean;
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
    /** The groups it stood in, from the top. */
    readonly within: readonly { readonly id: string; readonly name: string }[];
  }[];
  /** No selection is worth more than `bound`; an optimal one is worth as much. */
  readonly proof: { readonly kind: 'optimal' | 'feasible'; readonly bound: number };
  readonly lines: readonly ScenarioLine[];
  readonly created: { readonly by: AccountId; readonly at: Instant };
  readonly approved: { readonly by: AccountId; readonly at: Instant } | null;
  /** SHA-256 over all of it but its approval, taken when it was saved; `null` for one from before there were any. */
  readonly fingerprint: string | null;
};

type Whole = Pick<ScenarioLine, 'cost' | 'takes' | 'score' | 'share'>;

/** What a line costs, takes and is worth at the share of it that is funded. */
export function fundedOf({ cost, takes, score, share }: Whole) {
  return atShare({ cost, takes, value: score }, share);
}

/**
 * What of a scenario is in: how many, what they cost and what they are worth.
 *
 * @example
 * sumsOf([{ cost: 5, takes: [], score: 70, isIn: true, share: 100 }]) // { count: 1, cost: 5, value: 70 }
 */
export function sumsOf(lines: readonly (Whole & Pick<ScenarioLine, 'isIn'>)[]): {
  readonly count: number;
  readonly cost: number;
  readonly value: number;
} {
  const taken = lines.filter(({ isIn }) => isIn).map(fundedOf);
  return {
    count: taken.length,
    cost: taken.reduce((sum, { cost }) => sum + cost, 0),
    value: taken.reduce((sum, { value }) => sum + value, 0),
  };
}

/**
 * What is in takes of each pool, in their order.
 *
 * @example
 * takenOfPools([{ cost: 0, takes: [5], score: 1, isIn: true, share: 60 }], 1) // [3]
 */
export function takenOfPools(
  lines: readonly (Whole & Pick<ScenarioLine, 'isIn'>)[],
  pools: number,
): readonly number[] {
  const taken = lines.filter(({ isIn }) => isIn).map(fundedOf);
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
