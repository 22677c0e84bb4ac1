import { floatAt, placeAt } from '../foundation/number-at';
import { firstChoices, OPEN } from './choices';
import { worthsOf } from './greedy';
import type { Model } from './model';
import { narrow } from './narrow';
import { decideByGains, ENDED, explore, workOf, type Control, type Part, type Split } from './node';
import type { Branch } from './open-branches';
import { firstRows } from './rows';
import { createTableau } from './tableau';

/** Nodes until the search looks again for the highest branch: a dive finds selections, the highest branch lowers the bound. */
const MOST_NODES = 50;
const KERNEL = { proposals: 20, nodes: 2000 };
/** A tableau of its own pays once so much of the proposals is decided. */
const WORTH_NARROWING = 0.25;

/** What a dive left open, and the work that it took. */
export type Dived = { readonly open: readonly Branch[]; readonly work: number };

/** Where to go on, after so many decisions, once the way taken first has ended; -1 for a place where nothing is left to decide on. */
type Fork = { readonly size: number; readonly decision: number; readonly bound: number };

/**
 * Goes through what is open under a branch, depth first and up to so many nodes, in a tableau of the open proposals alone.
 *
 * @param start `taken` is what the branch decides, with all that follows
 */
export function dive(whole: Model, start: Start, control: Control): Dived {
  const { taken, branch, mostNodes = MOST_NODES } = start;
  const part = partOf(whole, taken, control);
  if (part === null) return { open: [], work: whole.count };

  const { choices, narrowed } = part;
  const left = (open: readonly Fork[]): Dived => ({
    open: open.map((fork) => outward(part, branch, fork)),
    work: workOf(part),
  });
  const explored = explore(part, { upTo: branch.bound, isFirst: true });
  const { kind } = explored;
  if (kind === 'ended') return left([]);
  const { bound } = explored;
  if (kind === 'stopped') return left([{ size: 0, decision: -1, bound }]);

  if (branch.bound === Infinity) {
    fillKernel(whole, part, bound);
    if (decideByGains(part) === 'contradiction') return left([]);
  }
  const size = choices.size();
  if (size <= WORTH_NARROWING * narrowed.model.count) {
    return left(goThrough(part, explored, mostNodes));
  }
  const here = outward(part, branch, { size, decision: -1, bound });
  const inner = { taken: narrowed.widen(choices.taken), branch: here, mostNodes };
  const { open, work } = dive(whole, inner, later(control, part));
  return { open, work: work + workOf(part) };
}

/** Depth first from a node that is to be split; gives what is still open after so many. */
function goThrough(part: Part, split: Split, mostNodes: number): readonly Fork[] {
  const { choices, control } = part;
  const forks = [...forksOf(split, choices.size())];
  for (let nodes = 1; nodes < mostNodes; nodes += 1) {
    const next = forks.pop();
    if (next === undefined) return [];
    const { size, decision, bound } = next;
    if (bound <= control.enough()) continue;

    choices.takeBack(size);
    const isPossible = choices.decide(decision >> 1, decision & 1);
    const explored = isPossible ? explore(part, { upTo: bound, isFirst: false }) : ENDED;
    if (explored.kind === 'stopped') return [...forks, { ...next, bound: explored.bound }];
    if (explored.kind === 'split') forks.push(...forksOf(explored, choices.size()));
  }
  return forks;
}

/** Both ways; the one to go first is last. */
function forksOf({ at, way, bound }: Split, size: number): readonly Fork[] {
  return [1 - way, way].map((value) => ({ size, decision: 2 * at + value, bound }));
}

export type Start = {
  readonly taken: Int8Array;
  readonly branch: Branch;
  readonly mostNodes?: number;
};

function partOf(whole: Model, taken: Int8Array, control: Control): Part | null {
  const narrowed = narrow(whole, taken);
  const { model } = narrowed;
  const choices = firstChoices(model);
  if (choices === null) return null;
  return {
    control,
    narrowed,
    choices,
    tableau: createTableau(model.values, firstRows(model)),
    worths: worthsOf(model),
    most: Infinity,
    gains: new Float64Array(model.count),
    relaxations: 0,
    work: whole.count * (1 + whole.limits.length),
  };
}

/** A fork as a branch of the whole. */
function outward({ choices, narrowed }: Part, branch: Branch, fork: Fork): Branch {
  const { size, decision, bound } = fork;
  const toWhole = (at: number, value: number) => 2 * placeAt(narrowed.places, at) + value;
  const before = choices.since(0).slice(0, size);
  const last = decision < 0 ? [] : [toWhole(decision >> 1, decision & 1)];
  const decisions = [
    ...branch.decisions,
    ...before.map((at) => toWhole(at, choices.taken[at] === 1 ? 1 : 0)),
    ...last,
  ];
  return { decisions, bound };
}

/** The control of a dive within another, whose work counts as well. */
function later(control: Control, part: Part): Control {
  const before = workOf(part);
  return { ...control, isOver: (work) => control.isOver(before + work) };
}

/**
 * Looks for a good selection early: all but the few proposals about which the relaxation is least sure are taken as it says.
 *
 * Source: Angelelli, Mansini and Speranza, Kernel search: a general heuristic for the multi-dimensional knapsack problem (2010).
 */
function fillKernel(whole: Model, part: Part, bound: number): void {
  const { choices, narrowed, gains, tableau, control } = part;
  const size = choices.size();
  const sure = [...gains.keys()]
    .filter((at) => choices.taken[at] === OPEN)
    .sort((one, other) => Math.abs(floatAt(gains, other)) - Math.abs(floatAt(gains, one)));
  for (const at of sure) {
    const before = choices.size();
    if (narrowed.model.count - before <= KERNEL.proposals) break;
    if (choices.taken[at] !== OPEN) continue;
    if (!choices.decide(at, floatAt(tableau.shares, at) > 0.5 ? 1 : 0)) choices.takeBack(before);
  }
  const taken = narrowed.widen(choices.taken);
  choices.takeBack(size);
  const kernel = { taken, branch: { decisions: [], bound }, mostNodes: KERNEL.nodes };
  part.work += dive(whole, kernel, later(control, part)).work;
}
