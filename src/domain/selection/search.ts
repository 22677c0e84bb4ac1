import type { Choices } from './choices';
import { createCross } from './crossings';
import { dive } from './dive';
import type { Found, Stop } from './found';
import { roundUp, worthsOf } from './greedy';
import { createIncumbent } from './incumbent';
import { highestWithin, valueStep, type Model } from './model';
import type { Control } from './node';
import { createOpenBranches, type Branch } from './open-branches';

/** Until so much was worked, the tree alone finds what it needs. */
const EASY = 12_000_000;

/**
 * Branch and bound over what is still open in `choices`, which must contradict nothing: always on from the open branch with the highest
 * bound, into it depth first for a while. Where that takes long, half of the work goes into selections that are crossed.
 */
export function search(model: Model, choices: Choices, stop: Stop): Found {
  const unit = model.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const inUnits: Model = { ...model, values: model.values.map((value) => value / unit) };
  const step = valueStep(model.values);
  const incumbent = createIncumbent(model, step);
  const decided = choices.size();
  const open = createOpenBranches();
  let work = 0;
  const control: Control = {
    enough: () => incumbent.enough() / unit,
    offer: incumbent.offer,
    isOver: (more) => stop(work + more),
  };

  const worths = worthsOf(model);
  const first = roundUp({ model, choices, worths }, new Float64Array(model.count));
  if (first !== null) incumbent.offer(first);
  const cross = createCross(inUnits, choices, control);
  let next: Branch | null = { decisions: [], bound: Infinity };
  for (; next !== null; next = open.takeHighest()) {
    if (next.bound <= control.enough()) continue;
    if (control.isOver(0)) break;
    choices.takeBack(decided);
    if (!next.decisions.every((each) => choices.decide(each >> 1, each & 1))) continue;

    const dived = dive(inUnits, { taken: choices.taken, branch: next }, control);
    work += dived.work;
    for (const branch of dived.open) open.add(branch);
    choices.takeBack(decided);
    work += cross(work > EASY ? dived.work : 0);
  }

  return {
    taken: incumbent.taken(),
    bound: Math.max(incumbent.value(), highestWithin(boundBy(next, model, unit), step)),
    isComplete: next === null,
    work,
  };
}

/** The bound of what is still open. */
function boundBy(next: Branch | null, model: Model, unit: number): number {
  if (next === null) return -Infinity;
  return next.bound === Infinity ? sumOfGains(model) : next.bound * unit;
}

/** What all proposals that are worth something are worth: a bound before anything was computed. */
function sumOfGains({ values }: Model): number {
  return values.reduce((sum, value) => sum + Math.max(0, value), 0);
}
