import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { ProposalsView } from '@contract/proposals';
import { instant } from '@domain/foundation/calendar';
import { accountId, scenarioId } from '@domain/foundation/ids';

import { aProposal, show, tab, view } from './test-page';

const driven: ProposalsView = {
  ...view,
  model: {
    ...view.model,
    criteria: view.model.criteria.map((each) => ({ ...each, isDriver: true })),
    weighting: { kind: 'direct', weights: [3, 1] },
  },
  proposals: [
    aProposal(1, [600, 10, 0]),
    aProposal(2, [400, 2, 6]),
    aProposal(3, [100, 0, 0], { facts: mustDo(100) }),
  ],
};

function mustDo(cost: number) {
  return { cost: cost * 100, benefit: null, currency: 'EUR', obligation: 'must-do', takes: [], leastShare: null, window: null } as const; // prettier-ignore
}

const saved = {
  id: scenarioId('lean'),
  nodeId: view.nodeId,
  name: 'Lean',
  currency: 'EUR',
  budget: 500_00,
  pools: [],
  relations: [],
  modelVersion: 1,
  weights: [],
  drivers: [{ id: 'fit', name: 'Strategic fit', weight: 0.75, within: [] }],
  proof: null,
  lines: [],
  created: { by: accountId('ann'), at: instant('2026-03-02T09:30:00.000Z') },
  approved: null,
  fingerprint: null,
  hiddenLines: 0,
  mayApprove: false,
} as const;
const none = { scenarios: [], mayManage: true } as const;

const twin = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Show data: Spend by driver' }));
  return within(screen.getByRole('region', { name: 'Spend by driver, data' }))
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent);
};

it('shows what is spent on each driver against its weight, and what is tied to none', async () => {
  await show({ 'proposals.view': driven, 'scenarios.list': none });
  await tab('Selection');
  await tab('Alignment');

  // 550 do not buy the first; the third must be done
  expect(await twin()).toEqual([
    'Strategic fit75%€20040%-35',
    'Value to users25%€20040%+15',
    'No driver0%€10020%+20',
  ]);
  expect(screen.getByText(/1 selected proposal for €100, 20% of the money/)).toBeVisible();
  expect(screen.getByText('IDEA-3 Proposal 3')).toBeVisible();
});

it('shows that of a scenario as it was saved', async () => {
  await show({
    'proposals.view': driven,
    'scenarios.list': { scenarios: [saved], mayManage: true },
  });
  await tab('Alignment');
  await userEvent.type(screen.getByRole('combobox', { name: 'Selection' }), 'Lean{Enter}');

  expect(screen.getByText('Nothing is spent yet.')).toBeVisible();
  expect(screen.getByText('Every selected proposal furthers at least one driver.')).toBeVisible();
});

it('says that no criterion is a driver, and lets one be marked', async () => {
  const { asked } = await show({
    'scenarios.list': none,
    'proposals.save-model': { ...driven, version: 2 },
  });
  await tab('Alignment');
  expect(screen.getByText('No criterion is a driver yet')).toBeVisible();

  await tab('Model');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Strategic fit is a driver' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save model' }));
  expect(asked.at(-1)?.input).toMatchObject({
    model: { criteria: [{ id: 'fit', isDriver: true }, { isDriver: false }] },
  });
});
