import { floatAt, numberAt } from '../foundation/number-at';
import type { Model } from './model';

/** Not decided yet; 0 is out and 1 is in. */
export const OPEN = 2;

/** What has been decided so far, with all that follows from it by logic; can be taken back. */
export type Choices = {
  /** By proposal: 0, 1 or {@link OPEN}. */
  readonly taken: Int8Array;
  /** Decides on a proposal and on what follows. `false` when that contradicts what is decided, or passes a budget. */
  readonly decide: (at: number, value: number) => boolean;
  /** Whether a proposal fits into what is left of each budget; what would follow from it is not looked at. */
  readonly hasRoomFor: (at: number) => boolean;
  /** Decides against all that does not fit into what is left of a budget. `false` as {@link decide}. */
  readonly leaveOutWhatNoLongerFits: () => boolean;
  /** The proposals that were decided on after there were so many decisions. */
  readonly since: (size: number) => readonly number[];
  /** How many decisions there are. */
  readonly size: () => number;
  readonly takeBack: (size: number) => void;
};

/** No decision but those that must be; `null` when these contradict each other already. */
export function firstChoices(model: Model): Choices | null {
  const choices = createChoices(model);
  const isPossible =
    model.mustDo.every((at) => choices.decide(at, 1)) &&
    model.mustNot.every((at) => choices.decide(at, 0)) &&
    model.excludes.every(([one, other]) => one !== other || choices.decide(one, 0)) &&
    model.oneOf.every(([only = 0, ...others]) => others.length > 0 || choices.decide(only, 1));
  return isPossible && choices.leaveOutWhatNoLongerFits() ? choices : null;
}

type Decisions = {
  readonly model: Model;
  readonly logic: Logic;
  readonly taken: Int8Array;
  /** Of each budget, by what is in. */
  readonly spent: Float64Array;
  readonly decided: number[];
};

function createChoices(model: Model): Choices {
  const decisions: Decisions = {
    model,
    logic: logicOf(model),
    taken: new Int8Array(model.count).fill(OPEN),
    spent: new Float64Array(model.limits.length),
    decided: [],
  };
  const { taken, decided } = decisions;
  return {
    taken,
    decide: (at, value) => decide(decisions, at, value),
    hasRoomFor: (at) => hasRoomFor(decisions, at),
    leaveOutWhatNoLongerFits: () =>
      model.costs.every((_, budget) => leaveOutBeyond(decisions, budget)),
    since: (size) => decided.slice(size),
    size: () => decided.length,
    takeBack(size) {
      for (const at of decided.splice(size)) {
        if (taken[at] === 1) spend(decisions, at, -1);
        taken[at] = OPEN;
      }
    },
  };
}

function decide(decisions: Decisions, at: number, value: number): boolean {
  const { taken, decided } = decisions;
  let next = decided.length;
  if (!record(decisions, at, value)) return false;

  for (; next < decided.length; next += 1) {
    const from = numberAt(decided, next);
    const isPossible = taken[from] === 1 ? afterIn(decisions, from) : afterOut(decisions, from);
    if (!isPossible) return false;
  }
  return true;
}

function record(decisions: Decisions, at: number, value: number): boolean {
  const { taken, decided } = decisions;
  if (taken[at] !== OPEN) return taken[at] === value;

  taken[at] = value;
  decided.push(at);
  return value === 0 || spend(decisions, at, 1);
}

/** Whether all is within the budgets afterwards. */
function spend({ model, spent }: Decisions, at: number, times: number): boolean {
  let isWithin = true;
  for (const [budget, cost] of model.costs.entries()) {
    spent[budget] = floatAt(spent, budget) + times * floatAt(cost, at);
    if (floatAt(spent, budget) > floatAt(model.limits, budget)) isWithin = false;
  }
  return isWithin;
}

function hasRoomFor({ model: { costs, limits }, spent }: Decisions, at: number): boolean {
  for (let budget = 0; budget < costs.length; budget += 1) {
    const cost = costs[budget]?.[at] ?? 0;
    if (floatAt(spent, budget) + cost > floatAt(limits, budget)) return false;
  }
  return true;
}

function leaveOutBeyond(decisions: Decisions, budget: number): boolean {
  const { model, taken, spent } = decisions;
  const cost = model.costs[budget] ?? spent;
  for (let at = 0; at < model.count; at += 1) {
    if (taken[at] !== OPEN) continue;
    const isTooMuch = floatAt(spent, budget) + floatAt(cost, at) > floatAt(model.limits, budget);
    if (isTooMuch && !decide(decisions, at, 0)) return false;
  }
  return true;
}

/** By proposal, what its being in or out says about others. */
type Logic = {
  readonly needs: readonly (readonly number[])[];
  readonly neededBy: readonly (readonly number[])[];
  readonly bars: readonly (readonly number[])[];
  readonly groups: readonly (readonly (readonly number[])[])[];
};

function logicOf({ count, requires, excludes, oneOf }: Model): Logic {
  const lists = () => Array.from({ length: count }, (): number[] => []);
  const [needs, neededBy, bars] = [lists(), lists(), lists()];
  const groups = Array.from({ length: count }, (): (readonly number[])[] => []);
  for (const [one, other] of requires) {
    needs[one]?.push(other);
    neededBy[other]?.push(one);
  }
  for (const [one, other] of excludes) {
    bars[one]?.push(other);
    bars[other]?.push(one);
  }
  for (const group of oneOf) for (const at of group) groups[at]?.push(group);
  return { needs, neededBy, bars, groups };
}

function afterIn(decisions: Decisions, from: number): boolean {
  const { needs, bars, groups } = decisions.logic;
  return (
    (needs[from] ?? []).every((at) => record(decisions, at, 1)) &&
    (bars[from] ?? []).every((at) => record(decisions, at, 0)) &&
    (groups[from] ?? []).every((group) =>
      group.every((at) => at === from || record(decisions, at, 0)),
    )
  );
}

function afterOut(decisions: Decisions, from: number): boolean {
  const { logic, taken } = decisions;
  if (!(logic.neededBy[from] ?? []).every((at) => record(decisions, at, 0))) return false;
  return (logic.groups[from] ?? []).every((group) => {
    if (group.some((at) => taken[at] === 1)) return true;
    const open = group.filter((at) => taken[at] === OPEN);
    if (open.length > 1) return true;
    return open.length === 1 && record(decisions, numberAt(open, 0), 1);
  });
}
