import { writeParts } from '../../src/domain/earned-value/baseline-parts';
import type { Agreed, Baseline } from '../../src/domain/earned-value/baseline';
import {
  atWeekEnds,
  layOut,
  type PlannedItem,
  plannedPerDay,
} from '../../src/domain/earned-value/lay-out';
import { sealBaseline } from '../../src/domain/earned-value/sealed-baseline';
import { day } from '../../src/domain/foundation/calendar';
import { accountId, workItemId } from '../../src/domain/foundation/ids';
import type { GovernedProject } from '../../src/domain/portfolio/portfolio-tree';
import type { KeptBaseline } from '../../src/usecases/ports';
import { aGovernedProject, NOW } from './builders';
import { sha256 } from './sha256';

/** Four weeks, 100.00 EUR, each work item the same, nothing earned before it is done. */
export const AGREED: Agreed = {
  start: day('2026-02-16'),
  finish: day('2026-03-15'),
  weighing: 'count',
  rule: { kind: 'zero-hundred' },
  money: { amount: 10_000, currency: 'EUR' },
};

type Wish = Partial<Agreed & Pick<Baseline, 'number' | 'reason' | 'changes' | 'previous'>> & {
  readonly project?: GovernedProject;
  readonly items?: readonly PlannedItem[];
};

const TWO_ITEMS: readonly PlannedItem[] = [
  { id: workItemId('11'), estimate: 3, due: day('2026-02-22') },
  { id: workItemId('12'), estimate: null, due: null },
];

const UNSAID = { number: 1, reason: 'The board agreed.', changes: [], previous: null };

/** A baseline of two work items, the first of four weeks for the one that is due. */
export function aBaseline(wish: Wish = {}): Baseline {
  const said = { project: aGovernedProject('1'), items: TWO_ITEMS, ...AGREED, ...UNSAID, ...wish };
  const { project, items, money, ...rest } = said;
  const laidOut = layOut(items, said);
  const budget = money?.amount ?? laidOut.scope.weight;
  const currency = money?.currency ?? null;
  return {
    ...rest,
    project: { id: project.id, key: project.key, name: project.name },
    setAt: NOW,
    currency,
    budget,
    scope: laidOut.scope,
    planned: atWeekEnds(plannedPerDay(laidOut, said, { budget, currency })),
    parts: writeParts(laidOut.items).map(sha256),
  };
}

/** The same as it is kept, set by Ann. */
export function aKeptBaseline(wish: Wish = {}): KeptBaseline {
  const baseline = aBaseline(wish);
  return {
    governedId: baseline.project.id,
    number: baseline.number,
    by: accountId('ann'),
    at: NOW,
    sealed: sealBaseline(baseline, sha256),
  };
}
