import { floatAt } from '../foundation/number-at';
import { isBarred, safeBound } from './bound';
import { OPEN, type Choices } from './choices';
import { roundUp } from './greedy';
import { mostTelling } from './most-telling';
import type { Narrowed } from './narrow';
import { solveRelaxation, type Solution } from './relaxation';
import { brokenPairs } from './rows';
import { addRow, type Tableau } from './tableau';

const WHOLE = 1e-6;
/** Entries of the tableau: some 32 MB. Pairs that no longer find room are kept by branching. */
const MOST_ENTRIES = 4_000_000;
const PAIRS_AT_ONCE = 100;
/** After the first node, one relaxation in so many is rounded: the first are worth most, for they lie highest. */
const ROUNDED_ONE_IN = 2;

/** What all parts of a search share. Values are in units of the largest. */
export type Control = {
  /** What a branch must be able to exceed. */
  readonly enough: () => number;
  readonly offer: (taken: Int8Array) => void;
  /** Told the work of this part so far. */
  readonly isOver: (work: number) => boolean;
};

/** A part of the search with a tableau of its own. */
export type Part = {
  readonly control: Control;
  readonly narrowed: Narrowed;
  readonly choices: Choices;
  readonly tableau: Tableau;
  /** By proposal, as `worthsOf` says. */
  readonly worths: Float64Array;
  /** The last bound, and by proposal what deciding against the way that it assumes costs at least. */
  most: number;
  readonly gains: Float64Array;
  relaxations: number;
  work: number;
};

export type Explored =
  { readonly kind: 'ended' } | { readonly kind: 'stopped'; readonly bound: number } | Split;

/** Proposal `at` is to be decided next, first by `way`. */
export type Split = {
  readonly kind: 'split';
  readonly at: number;
  readonly way: number;
  readonly bound: number;
};

export const ENDED: Explored = { kind: 'ended' };

export function workOf({ work, tableau }: Part): number {
  return work + tableau.work;
}

/** Bounds what keeps the decisions so far, decides what the bound leaves no other way for, and says what to decide next. */
export function explore(
  part: Part,
  { upTo, isFirst }: { readonly upTo: number; readonly isFirst: boolean },
): Explored {
  const { choices, control } = part;
  const { model } = part.narrowed;
  part.work += model.count * (1 + model.limits.length);
  if (!choices.leaveOutWhatNoLongerFits()) return ENDED;

  let most = upTo;
  for (;;) {
    const solution = relax(part);
    if (solution === null) return ENDED;
    bound(part, solution);
    most = Math.min(most, part.most);
    if (most <= control.enough()) return ENDED;
    if (solution.kind === 'stopped') return { kind: 'stopped', bound: most };

    round(part, solution.shares, isFirst);
    const changed = decideByGains(part);
    if (changed === 'contradiction' || most <= control.enough()) return ENDED;
    if (changed === 'nothing') return split(part, most);
  }
}

function bound(part: Part, { multipliers }: Solution): void {
  const { choices, narrowed, tableau, gains } = part;
  const { values } = narrowed.model;
  const { rows } = tableau;
  part.most = narrowed.value + safeBound({ values, gains }, { rows, multipliers }, choices.taken);
}

/** Looks for selections near a relaxed one. */
function round(part: Part, shares: Float64Array, isFirst: boolean): void {
  const { narrowed, choices, worths } = part;
  offer(part, rounded(shares));
  part.relaxations += 1;
  if (!isFirst && part.relaxations % ROUNDED_ONE_IN > 0) return;
  offer(part, roundUp({ model: narrowed.model, choices, worths }, shares));
}

function offer({ control, narrowed }: Part, taken: Int8Array | null): void {
  if (taken !== null) control.offer(narrowed.widen(taken));
}

/** The relaxation with every pair that it breaks; `null` when no selection keeps the decisions. */
function relax(part: Part): Solution | null {
  const { narrowed, choices, tableau, control } = part;
  const { model } = narrowed;
  const limits = {
    cutoff: control.enough() - narrowed.value - WHOLE,
    isOver: () => control.isOver(workOf(part)),
  };
  for (;;) {
    const solution = solveRelaxation(tableau, choices.taken, limits);
    if (solution.kind === 'barred') {
      if (isBarred(model.count, { rows: tableau.rows, ...solution }, choices.taken)) return null;
      return { ...solution, kind: 'cut off', multipliers: tableau.rows.map(() => 0) };
    }
    if (solution.kind !== 'solved') return solution;

    const room = Math.floor(MOST_ENTRIES / model.count) - tableau.rows.length;
    const broken = brokenPairs(model, solution.shares, Math.min(room, PAIRS_AT_ONCE));
    if (broken.length === 0) return solution;
    for (const row of broken) addRow(tableau, row);
  }
}

/** Decides what the bound leaves no other way for. Whether that changed anything but the parts in which it is taken already. */
export function decideByGains({
  choices,
  narrowed,
  control,
  most,
  gains,
  tableau,
}: Part): 'nothing' | 'something' | 'contradiction' {
  const { count } = narrowed.model;
  const before = choices.size();
  const limit = control.enough();
  for (let at = 0; at < count; at += 1) {
    const gain = floatAt(gains, at);
    if (choices.taken[at] !== OPEN || most - Math.abs(gain) > limit) continue;
    if (!choices.decide(at, gain > 0 ? 1 : 0)) return 'contradiction';
  }
  if (choices.size() === before) return 'nothing';
  if (!choices.leaveOutWhatNoLongerFits()) return 'contradiction';

  const isMoved = (at: number) =>
    Math.abs((choices.taken[at] ?? 0) - floatAt(tableau.shares, at)) > WHOLE;
  return choices.since(before).some(isMoved) ? 'something' : 'nothing';
}

function split(part: Part, most: number): Explored {
  const { choices, tableau } = part;
  const at = mostTelling(tableau, choices.taken) ?? choices.taken.indexOf(OPEN);
  if (at < 0) {
    offer(part, choices.taken.slice());
    return ENDED;
  }
  return { kind: 'split', at, way: floatAt(tableau.shares, at) >= 0.5 ? 1 : 0, bound: most };
}

function rounded(shares: Float64Array): Int8Array | null {
  const isWhole = shares.every((share) => Math.abs(share - Math.round(share)) <= WHOLE);
  return isWhole ? Int8Array.from(shares, (share) => Math.round(share)) : null;
}
