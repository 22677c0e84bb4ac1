import type { FrontierPoint } from '@domain/selection/frontier';
import { valueAt } from '@domain/selection/left-out';

import { firstBeyond } from './frontier-points';

type Read = {
  /** At least one. */
  readonly points: readonly FrontierPoint[];
  readonly budget: number;
  /** Below this nothing is proven; `null` where all is. */
  readonly provenFrom: number | null;
  /** Whether a click takes the budget of a point. */
  readonly isClicked: boolean;
};

type Words = {
  readonly amount: (of: number) => string;
  readonly value: (of: number) => string;
};

/** What a frontier says of the present budget, of the next one worth having, of all, and of what it does not know. */
export function frontierSummary(
  { points, budget, provenFrom, isClicked }: Read,
  { amount, value }: Words,
): string {
  const here = valueAt(points, budget);
  const most = points.at(-1);
  const isUnknown = provenFrom !== null && budget < provenFrom;
  const parts = [
    ...(here === null || most === undefined
      ? [isUnknown ? '' : 'Nothing that is forced in fits into this budget.']
      : [
          `${amount(budget)} buy a value of ${value(here)} at the most; all ${value(most.value)} would take ${amount(most.cost)}.`,
          nextWords(points, { budget, here }, { amount, value }),
        ]),
    provenFrom === null ? '' : `Below ${amount(provenFrom)} it is not proven.`,
    isClicked ? 'Click a point to take its budget.' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** What the next unit is worth: nothing, until there is enough for the next step. */
function nextWords(
  points: readonly FrontierPoint[],
  { budget, here }: { readonly budget: number; readonly here: number },
  { amount, value }: Words,
): string {
  const next = firstBeyond(points, budget);
  if (next === null) return 'More would buy nothing.';
  return `The next ${amount(next.cost - budget)} would add ${value(next.value - here)}.`;
}
