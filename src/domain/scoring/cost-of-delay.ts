import { ranksOf } from './ranks-of';

export type DelayedItem = {
  readonly duration: number;
  /** What each unit of time costs until it is done. */
  readonly costOfDelay: number;
  /** The place of the item without which this one cannot begin; `null` for none. */
  readonly dependsOn: number | null;
};

export type DelayRanking = {
  /** Of each item, with that of the items that directly depend on it. */
  readonly costOfDelay: readonly number[];
  /** Cost of delay / duration, and the same of the items that directly depend on it. */
  readonly scores: readonly number[];
  readonly ranks: readonly number[];
  /** One after the other: always the highest score of those that may begin. */
  readonly order: readonly number[];
};

const MOST_ITEMS = 5000;
const MOST = 1e50;

/**
 * Items by cost of delay divided by duration. What is needed first inherits from what waits for it.
 *
 * Throws: RangeError naming the place, for a duration that is not above 0, a cost below 0, and items that wait for each other.
 * Source: Reinertsen (2009); Magennis, Cost of Delay Prioritization Calculator, for what is inherited.
 *
 * @example
 * // durations 3, 4, 6, costs 3, 7, 9: scores 1, 1.75, 1.5, order 1, 2, 0
 */
export function byCostOfDelay(items: readonly DelayedItem[]): DelayRanking {
  assertItems(items);
  const own = items.map(({ costOfDelay, duration }) => costOfDelay / duration);
  const scores = inherited(items, own);

  return {
    costOfDelay: inherited(
      items,
      items.map(({ costOfDelay }) => costOfDelay),
    ),
    scores,
    ranks: ranksOf(scores),
    order: orderOf(items, scores),
  };
}

/**
 * What items earn till `horizon` when they are done in this order, one at a time: each its cost of delay for each unit of time
 * after it is finished.
 *
 * Throws: RangeError for a horizon beyond 1e50 either way.
 *
 * @example
 * // durations 3, 4, 6, costs 3, 7, 9 in the order 1, 2, 0 till 14: 7·10 + 9·4 + 3·1 = 109
 */
export function earnedBy(
  horizon: number,
  items: readonly DelayedItem[],
  order: readonly number[],
): number {
  if (!(Math.abs(horizon) <= MOST)) {
    throw new RangeError(
      `horizon must be a finite number, at most 1e50 either way, got ${horizon}`,
    );
  }
  let time = 0;
  let earned = 0;
  for (const index of order) {
    const { duration, costOfDelay } = items[index] ?? { duration: 0, costOfDelay: 0 };
    time += duration;
    earned += costOfDelay * Math.max(0, horizon - time);
  }
  return earned;
}

function inherited(items: readonly DelayedItem[], own: readonly number[]): readonly number[] {
  const all = [...own];
  for (const [index, { dependsOn }] of items.entries()) {
    if (dependsOn !== null) all[dependsOn] = (all[dependsOn] ?? 0) + (own[index] ?? 0);
  }
  return all;
}

function orderOf(items: readonly DelayedItem[], scores: readonly number[]): readonly number[] {
  const byScore = items
    .map((_, index) => index)
    .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
  const order: number[] = [];
  const isDone = new Set<number | null>([null]);
  while (order.length < items.length) {
    const next = byScore.find(
      (index) => !isDone.has(index) && isDone.has(items[index]?.dependsOn ?? null),
    );
    if (next === undefined) {
      const waiting = byScore.filter((index) => !isDone.has(index)).toSorted((a, b) => a - b);
      throw new RangeError(
        `items ${waiting.join(', ')} wait for each other; take one dependsOn away`,
      );
    }
    isDone.add(next);
    order.push(next);
  }
  return order;
}

function assertItems(items: readonly DelayedItem[]): void {
  const count = items.length;
  if (count > MOST_ITEMS) throw new RangeError(`items must be ${MOST_ITEMS} at most, got ${count}`);
  for (const [index, item] of items.entries()) {
    assertItem(item, `items[${index}]`);
    assertDependsOn(item.dependsOn, index, count);
  }
}

function assertItem({ duration, costOfDelay }: DelayedItem, place: string): void {
  if (!(duration >= 1 / MOST && duration <= MOST)) {
    throw new RangeError(`${place}.duration must be above 0 and finite, got ${duration}`);
  }
  if (!(costOfDelay >= 0 && costOfDelay <= MOST)) {
    throw new RangeError(`${place}.costOfDelay must be 0 or more and finite, got ${costOfDelay}`);
  }
}

function assertDependsOn(dependsOn: number | null, index: number, count: number): void {
  if (dependsOn === null) return;
  if (!Number.isInteger(dependsOn) || dependsOn < 0 || dependsOn >= count || dependsOn === index) {
    throw new RangeError(
      `items[${index}].dependsOn must be another item from 0 to ${count - 1}, got ${dependsOn}`,
    );
  }
}
