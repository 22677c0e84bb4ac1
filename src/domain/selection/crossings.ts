import { floatAt, numberAt } from '../foundation/number-at';
import { OPEN, type Choices } from './choices';
import { decideOrNot, worthsOf } from './greedy';
import { valueOf, type Model } from './model';
import type { Control } from './node';
import { solveRelaxation } from './relaxation';
import { firstRows } from './rows';
import { createTableau } from './tableau';

/** Selections that are crossed with each other. */
const POOL = 100;
/** After so many children a pool has mostly come to rest, and another one is begun. */
const CHILDREN_OF_A_POOL = 12_000;
const MOST_CHILDREN = 5 * CHILDREN_OF_A_POOL;
/** Proposals that a child has otherwise than both of its parents. */
const CHANGES = 2;

type Member = { readonly taken: Int8Array; readonly value: number; readonly name: string };

/** Goes on until that took about so much work, or all was tried; gives the work that it took. */
export type Cross = (mostWork: number) => number;

/**
 * Looks for good selections where the tree is too large to be gone through: two selections are crossed, what comes out is filled up by the
 * prices that the relaxation sets on the budgets, and takes the place of the worst of the pool when it is better. It draws the same
 * numbers each time, so that the same problem has the same answer.
 *
 * Source: Chu and Beasley, A genetic algorithm for the multidimensional knapsack problem (1998).
 *
 * @param choices what must be, and nothing else, whenever it goes on
 */
export function createCross(model: Model, choices: Choices, control: Control): Cross {
  const pool: Member[] = [];
  const names = new Set<string>();
  const draw = createDraws();
  let order: readonly number[] | null = null;
  let children = 0;

  const keep = (taken: Int8Array) => {
    const value = valueOf(model, taken);
    const worst = pool.length < POOL ? pool.length : placeOfWorst(pool);
    if (value <= valueAt(pool, worst)) return;
    const name = taken.join('');
    if (names.has(name)) return;

    control.offer(taken);
    names.delete(pool[worst]?.name ?? '');
    names.add(name);
    pool[worst] = { taken, value, name };
  };

  return (mostWork) => {
    let work = 0;
    if (order === null) {
      const priced = pricesOf(model, choices, control);
      order = orderOf(model, priced.prices);
      work += priced.work;
    }
    for (; children < MOST_CHILDREN && work < mostWork; children += 1) {
      if (control.isOver(work)) break;
      if (children % CHILDREN_OF_A_POOL === 0) {
        pool.length = 0;
        names.clear();
      }
      const wanted = pool.length < POOL ? anyOf(model, draw) : childOf(pool, draw);
      const taken = filledUp({ model, choices, order }, wanted);
      work += model.count * (1 + model.limits.length);
      if (taken !== null) keep(taken);
    }
    return work;
  };
}

/** The proposals, those first that are worth most for what they take. */
function orderOf(model: Model, prices: Float64Array): readonly number[] {
  const worths = worthsOf(model, prices);
  return [...worths.keys()].sort((one, other) => floatAt(worths, other) - floatAt(worths, one));
}

/** Takes what is wanted as long as there is room, then what is worth something; `null` where that leads nowhere. `choices` stay as they were. */
function filledUp(
  { model, choices, order }: { model: Model; choices: Choices; order: readonly number[] },
  wanted: Int8Array,
): Int8Array | null {
  const size = choices.size();
  for (const at of order) {
    if (wanted[at] === 1 && choices.taken[at] === OPEN) decideOrNot(choices, at, 1);
  }
  const isDone = order.every((at) => {
    if (choices.taken[at] !== OPEN) return true;
    const first = floatAt(model.values, at) > 0 ? 1 : 0;
    return decideOrNot(choices, at, first) || decideOrNot(choices, at, 1 - first);
  });
  const taken = isDone ? choices.taken.slice() : null;
  choices.takeBack(size);
  return taken;
}

/** What the relaxation says that a unit of each budget is worth. */
function pricesOf(model: Model, choices: Choices, control: Control) {
  const rows = firstRows(model);
  const tableau = createTableau(model.values, rows);
  const { multipliers } = solveRelaxation(tableau, choices.taken, {
    cutoff: -Infinity,
    isOver: () => control.isOver(tableau.work),
  });
  const prices = model.limits.map((limit, budget) => {
    const inRow = rows[budget]?.limit ?? 0;
    return limit > 0 ? (Math.max(0, numberAt(multipliers, budget)) * inRow) / limit : 0;
  });
  return { prices, work: tableau.work };
}

/** Below so much the next, from 0 on. */
type Draw = (below: number) => number;

/** Source: Numerical Recipes (1992), section 7.1: the quick and dirty generator. */
function createDraws(): Draw {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function anyOf({ count }: Model, draw: Draw): Int8Array {
  return Int8Array.from({ length: count }, () => draw(2));
}

function childOf(pool: readonly Member[], draw: Draw): Int8Array {
  const [one, other] = [parentIn(pool, draw), parentIn(pool, draw)];
  const child = one.map((taken, at) => (draw(2) === 0 ? taken : (other[at] ?? 0)));
  for (let change = 0; change < CHANGES; change += 1) {
    const at = draw(child.length);
    child[at] = 1 - (child[at] ?? 0);
  }
  return child;
}

/** The better of two. */
function parentIn(pool: readonly Member[], draw: Draw): Int8Array {
  const [one, other] = [draw(pool.length), draw(pool.length)];
  const better = valueAt(pool, one) >= valueAt(pool, other) ? one : other;
  return pool[better]?.taken ?? new Int8Array();
}

function placeOfWorst(pool: readonly Member[]): number {
  let worst = 0;
  for (let place = 1; place < pool.length; place += 1) {
    if (valueAt(pool, place) < valueAt(pool, worst)) worst = place;
  }
  return worst;
}

function valueAt(pool: readonly Member[], place: number): number {
  return pool[place]?.value ?? -Infinity;
}
