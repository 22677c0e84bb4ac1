import type { ListedBaseline, ProjectValue, ProposedBaseline } from '@contract/earned-value';
import type { Baseline } from '@domain/earned-value/baseline';
import { valueFigures } from '@domain/earned-value/value-figures';
import { day, instant } from '@domain/foundation/calendar';
import { accountId, governedId, projectId, workItemId, workItemKey } from '@domain/foundation/ids';

export const VALUE_ID = governedId('project:10006');

export const aSaid = (
  overrides: Partial<NonNullable<ListedBaseline['said']>> = {},
): NonNullable<ListedBaseline['said']> => ({
  reason: 'The board agreed.',
  start: day('2026-10-01'),
  finish: day('2026-10-10'),
  weighing: 'estimate',
  rule: { kind: 'fifty-fifty' },
  currency: 'EUR',
  budget: 100_00,
  scope: { items: 20, undated: 5, outside: 0, weightless: 0, weight: 200_000 },
  changes: [],
  ...overrides,
});

export const aListedBaseline = (overrides: Partial<ListedBaseline> = {}): ListedBaseline => ({
  number: 1,
  by: accountId('ann'),
  at: instant('2026-10-01T09:30:00.000Z'),
  hash: 'a'.repeat(64),
  flaws: [],
  said: aSaid(),
  ...overrides,
});

export const aChange = (overrides: Partial<ProjectValue['changes'][number]> = {}) => ({
  id: workItemId('30'),
  key: workItemKey('DEPO-30'),
  cost: 20_00,
  currency: 'EUR',
  days: 7,
  isApproved: true,
  ...overrides,
});

const perDay = Array.from({ length: 10 }, (_, at) => (at + 1) * 10_00);

/** The worked case of the textbook: of 100 EUR 50 were planned, 40 are earned, 45 are spent. */
export function aProjectValue(overrides: Partial<ProjectValue> = {}): ProjectValue {
  const baseline: Pick<Baseline, 'budget'> = aSaid();
  return {
    project: {
      id: VALUE_ID,
      key: 'DEPO',
      name: 'Harbour Depot Rebuild',
      projectId: projectId('10006'),
    },
    asOf: day('2026-10-05'),
    maySet: true,
    plan: { plannedFinish: null, budget: 100_00, actualCost: 45_00, currency: 'EUR' },
    changes: [],
    baselines: [aListedBaseline()],
    current: {
      kind: 'measured',
      number: 1,
      gone: 0,
      added: 2,
      figures: valueFigures(baseline, {
        planned: 50_00,
        earned: 40_00,
        spent: { value: 45_00, why: null },
        actualTime: 5,
        plannedPerDay: perDay,
      }),
      curve: {
        planned: [
          { day: day('2026-10-07'), amount: 70_00 },
          { day: day('2026-10-10'), amount: 100_00 },
        ],
        original: [],
        earned: [
          { day: day('2026-10-02'), amount: 10_00, from: 'dates' },
          { day: day('2026-10-05'), amount: 40_00, from: 'measured' },
        ],
        spent: [{ day: day('2026-10-05'), amount: 45_00 }],
      },
    },
    ...overrides,
  };
}

export const aProposedBaseline = (overrides: Partial<ProposedBaseline> = {}): ProposedBaseline => ({
  seen: 1,
  suggested: {
    start: day('2026-10-01'),
    finish: day('2026-10-10'),
    weighing: 'estimate',
    rule: { kind: 'fifty-fifty' },
    money: { amount: 100_00, currency: 'EUR' },
  },
  items: 20,
  undated: 5,
  unestimated: 3,
  changes: [],
  ...overrides,
});
