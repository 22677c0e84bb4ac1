import type { WorkItemId } from '../foundation/ids';
import { seriesOf } from '../foundation/pool';
import { membersOf, type Relation } from '../foundation/relation';
import { ROUNDING } from './model';
import { fundedOf, type Scenario, type ScenarioLine } from './scenario';
import { atShare } from './shares';
import { startsOf } from './starts';

/** Why a proposal is in a scenario, or out of it. */
export type Reason =
  /** The board decided. */
  | { readonly kind: 'forced' }
  /** With the others that are in it is worth most. */
  | { readonly kind: 'best' }
  /** It needs one that is out, or that could not be selected. */
  | { readonly kind: 'needs'; readonly other: WorkItemId }
  /** One that is in excludes it. */
  | { readonly kind: 'excluded'; readonly other: WorkItemId }
  /** Exactly one of a group is done, and another one is. */
  | { readonly kind: 'replaced'; readonly other: WorkItemId }
  /** It costs more than is left of the budget, at its least share. */
  | { readonly kind: 'budget'; readonly left: number }
  /** It takes more than is left of a pool, by its place. */
  | { readonly kind: 'pool'; readonly at: number; readonly left: number }
  /** What is in is worth more together. */
  | { readonly kind: 'worth-less' };

type Chosen = Pick<Scenario, 'budget' | 'pools' | 'relations' | 'lines'>;

/**
 * Why each line of a scenario is in or out: for what is out, the first that holds of forced, related, without room, worth less.
 *
 * @example
 * // a budget of 5, of which 4 are spent; the proposal that is out costs 2
 * reasonsOf(scenario).get(out) // { kind: 'budget', left: 1 }
 */
export function reasonsOf(scenario: Chosen): ReadonlyMap<WorkItemId, Reason> {
  const taken = new Set(scenario.lines.filter(({ isIn }) => isIn).map(({ workItemId }) => workItemId)); // prettier-ignore
  return new Map(
    scenario.lines.map((line) => [line.workItemId, reasonFor(line, { scenario, taken })]),
  );
}

type About = { readonly scenario: Chosen; readonly taken: ReadonlySet<WorkItemId> };

function reasonFor(line: ScenarioLine, about: About): Reason {
  if (line.isIn) return { kind: line.lock === 'in' ? 'forced' : 'best' };
  if (line.lock === 'out') return { kind: 'forced' };
  return relatedReason(line.workItemId, about) ?? roomReason(line, about) ?? { kind: 'worth-less' };
}

function relatedReason(id: WorkItemId, { scenario, taken }: About): Reason | null {
  for (const relation of scenario.relations) {
    const reason = membersOf(relation).includes(id) ? keptOut(id, relation, taken) : null;
    if (reason !== null) return reason;
  }
  return null;
}

/** By a relation that names it. */
function keptOut(id: WorkItemId, relation: Relation, taken: About['taken']): Reason | null {
  const done = membersOf(relation).find((each) => each !== id && taken.has(each));
  switch (relation.kind) {
    case 'one-of':
      return done === undefined ? null : { kind: 'replaced', other: done };
    case 'excludes':
      return done === undefined ? null : { kind: 'excluded', other: done };
    case 'requires':
      return relation.one === id && done === undefined
        ? { kind: 'needs', other: relation.other }
        : null;
  }
}

/** By its first start, where there is room at none. */
function roomReason(line: ScenarioLine, about: About): Reason | null {
  const { window, isPinned } = line;
  const starts = isPinned ? [] : startsOf(line.takes, window, seriesOf(about.scenario.pools));
  const takes = starts.length === 0 ? [line.takes] : starts.map((start) => start.takes);
  const reasons = takes.map((each) => roomReasonAt({ ...line, takes: each }, about));
  return reasons.includes(null) ? null : (reasons[0] ?? null);
}

function roomReasonAt(line: ScenarioLine, { scenario }: About): Reason | null {
  const { budget, pools, lines } = scenario;
  const funded = lines.filter(({ isIn }) => isIn).map(fundedOf);
  const spent = (of: (each: (typeof funded)[number]) => number) =>
    funded.reduce((sum, each) => sum + of(each), 0);
  const { cost, takes } = atShare({ ...line, value: line.score }, line.leastShare ?? 100);

  const left = leftOf({ limit: budget, spent: spent(({ cost }) => cost), asked: cost });
  if (left !== null) return { kind: 'budget', left };
  for (const [at, { limit }] of pools.entries()) {
    const of = (each: { readonly takes: readonly number[] }) => each.takes[at] ?? 0;
    const left = leftOf({ limit, spent: spent(of), asked: of({ takes }) });
    if (left !== null) return { kind: 'pool', at, left };
  }
  return null;
}

type Room = { readonly limit: number; readonly spent: number; readonly asked: number };

/** What is left where that is less than what is asked; `null` where there is room. */
function leftOf({ limit, spent, asked }: Room): number | null {
  return spent + asked > limit * (1 + ROUNDING) ? Math.max(0, limit - spent) : null;
}
