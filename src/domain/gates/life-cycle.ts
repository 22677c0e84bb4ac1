import type { GateId, RuleId } from '../foundation/ids';
import type { LifeCycleId } from '../foundation/life-cycle-id';
import { currencyDecimals } from '../foundation/money';
import { type Phase, PHASES } from '../foundation/phase';
import type { ProjectRole } from '../foundation/project-role';
import { type Tier, TIERS } from '../foundation/tier';
import type { ChangeRight } from './change-right';
import { bound, measure, type Reach, reachesTo } from './reach';

export {
  isShipped,
  lifeCycleId,
  type LifeCycleId,
  ownLifeCycleId,
  type OwnLifeCycleId,
  SHIPPED_IDS,
  type ShippedId,
} from '../foundation/life-cycle-id';

/** A part of a life cycle, as its method calls it, and the phase whose rules hold in it. */
export type Stage = { readonly id: string; readonly name: string; readonly phase: Phase };

/** So many people of a role have to agree. */
export type Approvers = { readonly role: ProjectRole; readonly quorum: number };

/** Who decides together about a project that keeps within both bounds; `null` bounds nothing. */
export type DecisionRight = Bounds & { readonly approvers: readonly Approvers[] };

type Bounds = {
  /** The budget, in whole units of the project's own currency. */
  readonly upTo: number | null;
  readonly upToTier: Tier | null;
};

/** Which rules of the project's standard have to be kept: these, or those of a phase that are not minor. */
export type EntryRules =
  { readonly kind: 'rules'; readonly ids: readonly RuleId[] } | { readonly kind: 'phase' };

export type Gate = {
  readonly id: GateId;
  readonly name: string;
  /** What is decided. */
  readonly question: string;
  /** The stage that it ends; the one after it begins. */
  readonly ends: Stage['id'];
  readonly entry: EntryRules;
  /** The narrowest first; the last is for any project. */
  readonly rights: readonly DecisionRight[];
};

export type LifeCycle = {
  readonly id: LifeCycleId;
  readonly name: string;
  readonly summary: string;
  readonly source: string;
  /** In their order. */
  readonly stages: readonly Stage[];
  /** In the order in which they are passed. */
  readonly gates: readonly Gate[];
  /** Who approves change requests, the narrowest right first; `null` where those do who answer for them. */
  readonly changes: readonly ChangeRight[] | null;
};

/** Money in minor units of `currency`; `amount` is `null` where nobody said. */
export type Budget = { readonly amount: number | null; readonly currency: string | null };

/** By what it is decided who decides about a project: its budget and its tier, `null` where nobody said. */
export type Stake = Budget & { readonly tier: Tier | null };

/**
 * Who decides at a gate about a project: by the first right that reaches to its budget and its tier. What nobody said is within no
 * bound.
 *
 * @example
 * approversFor(readyForPlanning, { amount: 8_000_000, currency: 'EUR', tier: null }) // 80,000 EUR: [{ role: 'project-owner', quorum: 1 }]
 */
export function approversFor<Each extends Approvers>(
  { rights }: { readonly rights: readonly RightOf<Each>[] },
  { amount, currency, tier }: Stake,
): readonly Each[] {
  const units = amount === null ? null : amount / 10 ** currencyDecimals(currency);
  const measures = [units, measure(tier, TIERS)];
  return rights.find((right) => reachesTo(reachOfRight(right), measures))?.approvers ?? [];
}

export function reachOfRight({ upTo, upToTier }: Bounds): Reach {
  return [upTo ?? Infinity, bound(upToTier, TIERS)];
}

/** A right whose approvers may say more, as who holds each role. */
type RightOf<Each> = Bounds & { readonly approvers: readonly Each[] };

export function gateIn({ gates }: LifeCycle, id: GateId): Gate | null {
  return gates.find((gate) => gate.id === id) ?? null;
}

/** The stage that a gate ends. */
export function stageBefore({ stages }: LifeCycle, { ends }: Pick<Gate, 'ends'>): Stage | null {
  return stages.find(({ id }) => id === ends) ?? null;
}

/**
 * The last gate that has to be passed before a project is in a phase; `null` for the first phase.
 *
 * @example
 * gateBefore(pm2, 'executing')?.id // 'RfE'
 */
export function gateBefore(lifeCycle: LifeCycle, phase: Phase): Gate | null {
  const before = lifeCycle.gates.filter((gate) => {
    const ended = stageBefore(lifeCycle, gate)?.phase;
    return ended !== undefined && PHASES.indexOf(ended) < PHASES.indexOf(phase);
  });
  return before.at(-1) ?? null;
}

/** A gate and all before it, in their order. */
export function gatesUpTo({ gates }: LifeCycle, id: GateId): readonly Gate[] {
  return gates.slice(0, gates.findIndex((gate) => gate.id === id) + 1);
}

type RuleInPhases = {
  readonly id: RuleId;
  readonly phases: readonly Phase[];
  readonly severity: 'critical' | 'major' | 'minor';
};

/**
 * The rules of a standard that a gate asks for. A standard that has none of those it names is asked by phase instead:
 * the one of the stage that the gate ends.
 *
 * @example
 * entryRules({ lifeCycle: pm2, gate: readyForPlanning }, agileLight.rules) // those of initiating that are not minor
 */
export function entryRules<R extends RuleInPhases>(
  { lifeCycle, gate }: { readonly lifeCycle: LifeCycle; readonly gate: Gate },
  rules: readonly R[],
): readonly R[] {
  const { entry } = gate;
  const named = entry.kind === 'rules' ? rules.filter(({ id }) => entry.ids.includes(id)) : [];
  if (named.length > 0) return named;

  const phase = stageBefore(lifeCycle, gate)?.phase;
  return rules.filter(
    ({ phases, severity }) => phase !== undefined && phases.includes(phase) && severity !== 'minor',
  );
}
