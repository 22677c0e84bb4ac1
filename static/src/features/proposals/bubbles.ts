import type { ProposalCriterion } from '@domain/scoring/proposal-model';
import type { Selection } from '@domain/selection/solve';

import { takenBy } from './board-result';
import type { ProposalRow } from './ranking';

/** A proposal as a bubble: where it lies, how large it is, and whether it is filled. */
export type Bubble = {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly cost: number;
  readonly value: number;
  /** `null` where no criterion is chosen, or nobody has rated it. */
  readonly risk: number | null;
  readonly isIn: boolean;
};

type Asked = {
  readonly criteria: readonly ProposalCriterion[];
  readonly risk: string | null;
  readonly currency: string;
  readonly selection: Selection | null;
};

/** The proposals that have a score and a cost, the dearest first, so that small ones lie on top. */
export function bubblesOf(
  rows: readonly ProposalRow[],
  { criteria, risk, currency, selection }: Asked,
): readonly Bubble[] {
  const taken = takenBy(selection);
  const place = criteria.findIndex(({ id }) => id === risk);
  const bubbles = rows.flatMap(({ id, key, summary, facts, score, values }) => {
    if (score === null || facts.cost === null || facts.currency !== currency) return [];
    return [
      { id, key, summary, cost: facts.cost, value: score, risk: values[place] ?? null, isIn: taken.has(id) }, // prettier-ignore
    ];
  });
  return bubbles.sort((one, other) => other.cost - one.cost);
}

/** What stands for risk until somebody chooses: the first rating of which less is better. */
export function likelyRisk(criteria: readonly ProposalCriterion[]): string | null {
  const found = criteria.find(
    ({ source, direction }) => source === 'rating' && direction === 'min',
  );
  return found?.id ?? null;
}

const STEPS: Readonly<
  Record<string, { readonly by: 'cost' | 'value'; readonly forward: boolean }>
> = {
  ArrowRight: { by: 'cost', forward: true },
  ArrowLeft: { by: 'cost', forward: false },
  ArrowUp: { by: 'value', forward: true },
  ArrowDown: { by: 'value', forward: false },
};

/** The next bubble that way: by cost to the sides, by value up and down; `null` where there is none, or for another key. */
export function neighbour(bubbles: readonly Bubble[], from: string, key: string): string | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  const order = bubbles.toSorted((one, other) => one[step.by] - other[step.by]);
  const at = order.findIndex(({ id }) => id === from);
  return order[at + (step.forward ? 1 : -1)]?.id ?? null;
}

/** Where the name of a bubble needs room, in pixels. */
const NAME = { width: 72, height: 15 };
const MOST_NAMED = 10;

type Places = {
  readonly x: (bubble: Bubble) => number;
  readonly y: (bubble: Bubble) => number;
};

/** The bubbles that are named in the drawing: the most worth first, none whose name would lie over another's. */
export function withRoom(bubbles: readonly Bubble[], { x, y }: Places): ReadonlySet<string> {
  const named: Bubble[] = [];
  for (const bubble of bubbles.toSorted((one, other) => other.value - one.value)) {
    const isFree = named.every(
      (other) =>
        Math.abs(x(other) - x(bubble)) > NAME.width || Math.abs(y(other) - y(bubble)) > NAME.height,
    );
    if (isFree) named.push(bubble);
    if (named.length === MOST_NAMED) break;
  }
  return new Set(named.map(({ id }) => id));
}
