import { floatAt } from '../foundation/number-at';
import { isBarred, safeBound, type Bound } from './bound';
import { OPEN, type Choices } from './choices';
import { roundUp } from './greedy';
import { highestWithin, justAbove, keeps, valueOf, valueStep, type Model } from './model';
import type { Found, Stop } from './found';
import { createOpenBranches, decisionsOf, type Branch } from './open-branches';
import { solveRelaxation, type Solution } from './relaxation';
import { brokenPairs, firstRows } from './rows';
import { addRow, createTableau, type Tableau } from './tableau';

const WHOLE = 1e-6;
/** Entries of the tableau: some 32 MB. Pairs that no longer find room are kept by branching. */
const MOST_ENTRIES = 4_000_000;
const PAIRS_AT_ONCE = 100;

type Search = {
  readonly model: Model;
  readonly choices: Choices;
  readonly tableau: Tableau;
  /** Values in units of the largest. */
  readonly values: Float64Array;
  readonly unit: number;
  readonly step: number;
  readonly stop: Stop;
  best: Int8Array | null;
  bestValue: number;
  work: number;
};

/**
 * Branch and bound over what is still open in `choices`, which must contradict nothing: down to the end of a branch, then on from the open
 * branch with the highest bound.
 */
export function search(model: Model, choices: Choices, stop: Stop): Found {
  const unit = model.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const values = model.values.map((value) => value / unit);
  const run: Search = {
    model,
    choices,
    tableau: createTableau(values, firstRows(model)),
    values,
    unit,
    step: valueStep(model.values),
    stop,
    best: null,
    bestValue: -Infinity,
    work: 0,
  };
  const decided = choices.size();
  const open = createOpenBranches();
  offer(run, roundUp(model, choices, new Float64Array(model.count)));
  let next: Branch | null = { parent: null, decisions: [], bound: Infinity };
  while (next !== null) {
    if (next.bound > enough(run)) {
      if (isOver(run)) {
        const bound = Math.max(next.bound, open.highest());
        return result(run, bound === Infinity ? null : bound);
      }
      choices.takeBack(decided);
      const explored = explore(run, next);
      if (explored.kind === 'stopped') return result(run, Math.max(explored.bound, open.highest()));
      if (explored.kind === 'branched') {
        open.add(explored.other);
        next = explored.first;
        continue;
      }
    }
    next = open.takeHighest();
  }
  return result(run, -Infinity);
}

/** What a branch must be able to reach, in units: more than the best, by a step where values go in steps. */
function enough({ best, bestValue, step, unit }: Search): number {
  return best === null ? -Infinity : justAbove(bestValue, step) / unit;
}

function isOver(run: Search): boolean {
  return run.stop(run.work + run.tableau.work);
}

type Explored =
  | { readonly kind: 'ended' }
  | { readonly kind: 'stopped'; readonly bound: number }
  | { readonly kind: 'branched'; readonly first: Branch; readonly other: Branch };

const ENDED: Explored = { kind: 'ended' };

function explore(run: Search, branch: Branch): Explored {
  const { model, choices } = run;
  const isPossible = decisionsOf(branch).every((each) => choices.decide(each >> 1, each & 1));
  run.work += model.count * (1 + model.limits.length);
  if (!isPossible || !choices.leaveOutWhatNoLongerFits()) return ENDED;

  const before = choices.size();
  let most = branch.bound;
  for (;;) {
    const solution = relax(run);
    if (solution === null) return ENDED;
    const bound = safeBound(run.values, { rows: run.tableau.rows, ...solution }, choices.taken);
    most = Math.min(most, bound.most);
    if (most <= enough(run)) return ENDED;
    if (solution.kind === 'stopped') return { kind: 'stopped', bound: most };

    offer(run, rounded(solution.shares));
    offer(run, roundUp(model, choices, solution.shares));
    if (most <= enough(run)) return ENDED;

    const changed = decideByGains(run, bound, solution.shares);
    if (changed === 'contradiction') return ENDED;
    if (changed === 'nothing') return split(run, { branch, most, before }, solution.shares);
  }
}

/** The relaxation with every pair that it breaks; `null` when no selection keeps the decisions. */
function relax(run: Search): Solution | null {
  const { model, choices, tableau } = run;
  const control = { cutoff: enough(run) - WHOLE, isOver: () => isOver(run) };
  for (;;) {
    const solution = solveRelaxation(tableau, choices.taken, control);
    if (solution.kind === 'barred') {
      if (isBarred(model.count, { rows: tableau.rows, ...solution }, choices.taken)) return null;
      return { ...solution, kind: 'cut off', multipliers: new Float64Array(tableau.rows.length) };
    }
    if (solution.kind !== 'solved') return solution;

    const room = Math.floor(MOST_ENTRIES / model.count) - tableau.rows.length;
    const broken = brokenPairs(model, solution.shares, Math.min(room, PAIRS_AT_ONCE));
    if (broken.length === 0) return solution;
    for (const row of broken) addRow(tableau, row);
  }
}

/** Decides what the bound leaves no other way for. Whether that changed anything but the parts in which it is taken already. */
function decideByGains(
  run: Search,
  { most, gains }: Bound,
  shares: Float64Array,
): 'nothing' | 'something' | 'contradiction' {
  const { choices, model } = run;
  const before = choices.size();
  const limit = enough(run);
  const solved = choices.taken.slice();
  for (let at = 0; at < model.count; at += 1) {
    const gain = floatAt(gains, at);
    if (choices.taken[at] !== OPEN || most - Math.abs(gain) > limit) continue;
    if (!choices.decide(at, gain > 0 ? 1 : 0)) return 'contradiction';
  }
  if (choices.size() === before) return 'nothing';
  if (!choices.leaveOutWhatNoLongerFits()) return 'contradiction';

  const isMoved = (value: number, at: number) =>
    solved[at] === OPEN && value !== OPEN && Math.abs(value - floatAt(shares, at)) > WHOLE;
  return choices.taken.some(isMoved) ? 'something' : 'nothing';
}

function split(
  run: Search,
  { branch, most, before }: { branch: Branch; most: number; before: number },
  shares: Float64Array,
): Explored {
  const { choices, values } = run;
  const at = mostOpen(choices.taken, { shares, values });
  if (at === null) {
    offer(run, choices.taken.slice());
    return ENDED;
  }

  const way = floatAt(shares, at) >= 0.5 ? 1 : 0;
  const found = choices.since(before).map((each) => 2 * each + (choices.taken[each] ?? 0));
  const parent: Branch = { parent: branch, decisions: found, bound: most };
  return {
    kind: 'branched',
    first: { parent, decisions: [2 * at + way], bound: most },
    other: { parent, decisions: [2 * at + 1 - way], bound: most },
  };
}

/** The proposal to decide on next: the one that is most in part, weighed by what it is worth; any open one when none is. */
function mostOpen(
  taken: Int8Array,
  { shares, values }: { readonly shares: Float64Array; readonly values: Float64Array },
): number | null {
  let found: number | null = null;
  let highest = -1;
  for (let at = 0; at < taken.length; at += 1) {
    if (taken[at] !== OPEN) continue;
    const share = floatAt(shares, at);
    const score = Math.min(share, 1 - share) * (0.1 + Math.abs(floatAt(values, at)));
    if (score <= highest) continue;
    highest = score;
    found = at;
  }
  return found;
}

function rounded(shares: Float64Array): Int8Array | null {
  const isWhole = shares.every((share) => Math.abs(share - Math.round(share)) <= WHOLE);
  return isWhole ? Int8Array.from(shares, (share) => Math.round(share)) : null;
}

/** Keeps a selection when it is allowed and worth more than the best so far: both are looked at anew, in the numbers as given. */
function offer(run: Search, taken: Int8Array | null): void {
  if (taken === null || !keeps(run.model, taken)) return;
  const value = valueOf(run.model, taken);
  if (run.best !== null && value <= run.bestValue) return;
  run.best = taken;
  run.bestValue = value;
}

/** @param openBound the highest bound of what was not gone through, in units; `null` when nothing is known of it yet */
function result(run: Search, openBound: number | null): Found {
  const { best, bestValue, unit, step, model } = run;
  const isComplete = openBound === -Infinity;
  const most = openBound === null ? sumOfGains(model) : openBound * unit;
  return {
    taken: best,
    bound: Math.max(bestValue, highestWithin(most, step)),
    isComplete,
    work: run.work + run.tableau.work,
  };
}

/** What all proposals that are worth something are worth: a bound before anything was computed. */
function sumOfGains({ values }: Model): number {
  return values.reduce((sum, value) => sum + Math.max(0, value), 0);
}
