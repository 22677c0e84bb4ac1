import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { ShownScenario } from '@contract/scenarios';
import { instant } from '@domain/foundation/calendar';
import {
  accountId,
  nodeId,
  projectId,
  scenarioId,
  workItemId,
  workItemKey,
} from '@domain/foundation/ids';

import { jiraAnswers } from '../../../test/bridge';
import { renderInForge } from '../../../test/render';
import { DecisionPaper } from './decision-paper';

const at = instant('2026-03-02T09:30:00.000Z');
const line = (number: number, [cost, score]: readonly [number, number], isIn: boolean) =>
  ({
    workItemId: workItemId(`${number}`),
    key: workItemKey(`IDEA-${number}`),
    projectId: projectId('1'),
    summary: `Proposal ${number}`,
    cost: cost * 100,
    takes: [],
    leastShare: null,
    window: null,
    start: null,
    isPinned: false,
    share: 100,
    parts: [1],
    score,
    lock: 'free',
    isIn,
  }) as const;

const scenario: ShownScenario = {
  id: scenarioId('lean'),
  nodeId: nodeId('fleet'),
  name: 'Lean year',
  currency: 'EUR',
  budget: 1_000_00,
  pools: [],
  relations: [{ kind: 'excludes', one: workItemId('1'), other: workItemId('3') }],
  modelVersion: 4,
  weights: [{ criterion: 'Strategic fit', share: 1 }],
  drivers: [{ id: 'fit', name: 'Strategic fit', weight: 1, within: [] }],
  proof: { kind: 'optimal', bound: 130 },
  lines: [line(1, [600, 75], true), line(2, [300, 55], true), line(3, [90, 30], false), line(4, [400, 20], false)], // prettier-ignore
  created: { by: accountId('ann'), at },
  approved: { by: accountId('ben'), at },
  fingerprint: 'f00d',
  hiddenLines: 0,
  mayApprove: false,
};

async function show(change: Partial<ShownScenario> = {}) {
  jiraAnswers({ '/rest/api/3/user/bulk': { values: [{ accountId: 'ann', displayName: 'Ann Lee' }, { accountId: 'ben', displayName: 'Ben Ode' }] } }); // prettier-ignore
  const closed: string[] = [];
  renderInForge(
    <DecisionPaper
      scenario={{ ...scenario, ...change }}
      portfolio="Fleet"
      onClose={() => closed.push('closed')}
    />,
  );
  await screen.findByText(/Saved by Ann Lee/);
  return { closed };
}

const rowsOf = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent);

it('says which share of a proposal is funded, and what that costs', async () => {
  await show({ lines: [{ ...line(2, [300, 55], true), leastShare: 50, share: 70 }] });

  expect(rowsOf('Done: 1 proposal')[0]).toMatch(/IDEA-2 .*, 70% of it€210/);
});

it('says what is done and what is not, with why, by whom it was decided and by what it is known', async () => {
  await show();

  expect(rowsOf('Done: 2 proposals')).toEqual([
    'IDEA-1 Proposal 1€60075.0Worth most together with the others.',
    'IDEA-2 Proposal 2€30055.0Worth most together with the others.',
  ]);
  expect(rowsOf('Not done: 2 proposals')).toEqual([
    'IDEA-3 Proposal 3€9030.0IDEA-1 is done, and the two exclude each other.',
    'IDEA-4 Proposal 4€40020.0Only €100 of the budget is left.',
  ]);
  expect(screen.getByText(/Approved by Ben Ode/)).toBeVisible();
  expect(screen.getByText(/proven that no other selection within the budget/)).toBeVisible();
  expect(screen.getByText('IDEA-1 and IDEA-3 exclude each other.')).toBeVisible();
  expect(screen.getByText('f00d')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'What each budget can buy' })).toBeVisible();
  expect(screen.getByText(/€900 in all/)).toBeVisible();
});

it('says that it is neither proven nor approved, and what pools there were', async () => {
  await show({
    proof: { kind: 'feasible', bound: 140 },
    approved: null,
    pools: [{ name: 'Architects', unit: 'days', limit: 80, series: null }],
    lines: scenario.lines.map((each) => ({ ...each, takes: [30] })),
  });

  expect(screen.getByText(/might be worth up to 140.0, this one is worth 130.0/)).toBeVisible();
  expect(screen.getByText('Not approved yet.')).toBeVisible();
  expect(screen.getByText('60 days taken, 20 days left')).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'What each budget can buy' })).toBeNull();
});

it('says what is hidden, prints, and goes back', async () => {
  const printed: string[] = [];
  window.print = () => printed.push('printed');
  const { closed } = await show({ hiddenLines: 2, proof: null });

  expect(screen.getByText('2 proposals hidden:')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Print' }));
  await userEvent.click(screen.getByRole('button', { name: 'Back to the scenarios' }));
  expect([...printed, ...closed]).toEqual(['printed', 'closed']);
});
