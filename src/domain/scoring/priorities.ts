import { ranksOf } from './ranks-of';
import type { Ranking } from './rank';

/** Points on one scale, commonly 1, 2, 3, 5, 8, 13, 20. */
export type WsjfItem = {
  readonly value: number;
  readonly timeCriticality: number;
  /** Risk reduction or opportunity enablement. */
  readonly riskReduction: number;
  readonly jobSize: number;
};

export type RiceItem = {
  /** People or events in a period. */
  readonly reach: number;
  /** Commonly 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal. */
  readonly impact: number;
  /** A share: commonly 1 high, 0.8 medium, 0.5 low. */
  readonly confidence: number;
  readonly effort: number;
};

export type ValueItem = { readonly value: number; readonly effort: number };

/**
 * Weighted shortest job first: (value + time criticality + risk reduction or opportunity enablement) / job size.
 *
 * Throws: RangeError naming the place, for numbers below 0 and a job size that is not above 0.
 * Source: Reinertsen (2009); SAFe.
 *
 * @example
 * byWsjf([{ value: 8, timeCriticality: 5, riskReduction: 2, jobSize: 5 }]) // scores [3], ranks [1]
 */
export function byWsjf(items: readonly WsjfItem[]): Ranking {
  return byRatio(items, 'jobSize', ({ value, timeCriticality, riskReduction, jobSize }) => {
    return (value + timeCriticality + riskReduction) / jobSize;
  });
}

/**
 * Reach × impact × confidence / effort.
 *
 * Throws: RangeError naming the place, for numbers below 0, an effort that is not above 0, and a confidence above 1.
 * Source: McBride (Intercom, 2016).
 *
 * @example
 * byRice([{ reach: 5000, impact: 2, confidence: 0.8, effort: 2 }]) // scores [4000], ranks [1]
 */
export function byRice(items: readonly RiceItem[]): Ranking {
  const sure = items.findIndex(({ confidence }) => confidence > 1);
  if (sure >= 0) {
    throw new RangeError(
      `items[${sure}].confidence must not be above 1 (0.8 is 80 %), got ${items[sure]?.confidence ?? ''}`,
    );
  }
  return byRatio(items, 'effort', ({ reach, impact, confidence, effort }) => {
    return (reach * impact * confidence) / effort;
  });
}

/**
 * Value / effort.
 *
 * Throws: RangeError naming the place, for a value below 0 and an effort that is not above 0.
 *
 * @example
 * byValue([{ value: 6, effort: 2 }, { value: 4, effort: 1 }]) // scores [3, 4], ranks [2, 1]
 */
export function byValue(items: readonly ValueItem[]): Ranking {
  return byRatio(items, 'effort', ({ value, effort }) => value / effort);
}

function byRatio<Item extends Readonly<Record<string, number>>>(
  items: readonly Item[],
  divisor: keyof Item,
  score: (item: Item) => number,
): Ranking {
  for (const [index, item] of items.entries()) assertItem(item, divisor, `items[${index}]`);
  const scores = items.map(score);
  return { scores, ranks: ranksOf(scores) };
}

const MOST = 1e50;

function assertItem<Item extends Readonly<Record<string, number>>>(
  item: Item,
  divisor: keyof Item,
  place: string,
): void {
  for (const [name, number] of Object.entries(item)) {
    const isFit = name === divisor ? number >= 1 / MOST : number >= 0;
    if (isFit && number <= MOST) continue;
    throw new RangeError(
      `${place}.${name} must be ${name === divisor ? 'above 0' : '0 or more'} and finite, got ${number}`,
    );
  }
}
