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

import { answerWith, jiraAnswers, type Answers } from '../../../test/bridge';
import { renderInForge } from '../../../test/render';
import { ScenariosTab } from './scenarios-tab';

const node = nodeId('fleet');
const at = instant('2026-03-02T09:30:00.000Z');

function aScenario(
  name: string,
  selected: readonly number[],
  change: Partial<ShownScenario> = {},
): ShownScenario {
  return {
    id: scenarioId(name.toLowerCase()),
    nodeId: node,
    name,
    currency: 'EUR',
    budget: 1_000_00,
    pools: [],
    relations: [],
    drivers: [],
    modelVersion: 1,
    weights: [{ criterion: 'Strategic fit', share: 1 }],
    proof: { kind: 'optimal', bound: 90 },
    lines: [1, 2, 3].map((number) => ({
      workItemId: workItemId(`${number}`),
      key: workItemKey(`IDEA-${number}`),
      projectId: projectId('1'),
      summary: `Proposal ${number}`,
      cost: 400_00,
      takes: [30],
      leastShare: null,
      window: null,
      start: null,
      isPinned: false,
      share: 100,
      parts: [],
      score: 45,
      lock: 'free',
      isIn: selected.includes(number),
    })),
    created: { by: accountId('ann'), at },
    approved: null,
    fingerprint: 'f00d',
    hiddenLines: 0,
    mayApprove: true,
    ...change,
  };
}

const lean = aScenario('Lean', [1]);
const bold = aScenario('Bold', [1, 2]);
const approved = { ...bold, approved: { by: accountId('ben'), at }, mayApprove: false };

async function show(answers: Answers = {}) {
  jiraAnswers({ '/rest/api/3/user/bulk': { values: [{ accountId: 'ann', displayName: 'Ann Lee' }] } }); // prettier-ignore
  const asked = answerWith({
    'scenarios.list': { scenarios: [lean, bold], mayManage: true },
    ...answers,
  });
  renderInForge(<ScenariosTab nodeId={node} onPaper={() => undefined} />);
  await screen.findByRole('table', { name: 'Scenarios' });
  return { asked };
}

const rowsOf = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent);

it('lists what each scenario costs and is worth, and compares who is in', async () => {
  await show();

  expect(await screen.findAllByText(/Ann Lee/)).toHaveLength(2);
  expect(rowsOf('Scenarios')[1]).toContain('€1,000€8002 of 390.0Optimal');
  expect(rowsOf('Comparison')).toEqual([
    'IDEA-2 Proposal 2– Out✓ In1 of 2',
    'IDEA-1 Proposal 1✓ In✓ In2 of 2',
    'IDEA-3 Proposal 3– Out– Out0 of 2',
  ]);
});

it('compares what each takes of the pools', async () => {
  const architects = { name: 'Architects', unit: 'person-days', limit: 80, series: null };
  await show({
    'scenarios.list': { scenarios: [lean, { ...bold, pools: [architects] }], mayManage: true },
  });

  expect(rowsOf('Cost by pool')).toEqual([
    'Budget€400 of €1,000€800 of €1,000',
    'Architects–60 person-days of 80 person-days',
  ]);
});

it('compares those that are chosen', async () => {
  await show();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Compare Lean' }));

  expect(screen.getByRole('heading', { name: 'What it selects' })).toBeVisible();
  expect(rowsOf('Comparison')[0]).toBe('IDEA-1 Proposal 1✓ In');
});

it('makes one the plan, and tells what could not be written', async () => {
  const notWritten = [{ key: workItemKey('IDEA-2'), why: 'You may not edit IDEA-2.' }];
  const { asked } = await show({ 'scenario.approve': { scenario: approved, notWritten } });

  await userEvent.click(screen.getByRole('button', { name: 'Approve Bold' }));
  expect(screen.getByRole('dialog')).toHaveTextContent('2 proposals for €800');
  await userEvent.click(screen.getByRole('button', { name: 'Approve scenario' }));

  expect(await screen.findByRole('note')).toHaveTextContent('IDEA-2: You may not edit IDEA-2.');
  expect(asked.map(({ name }) => name)).toContain('scenario.approve');
});

it('writes the budgets of an approved one again', async () => {
  const { asked } = await show({
    'scenarios.list': { scenarios: [approved], mayManage: true },
    'scenario.write-budgets': { scenario: approved, notWritten: [] },
  });

  await userEvent.click(screen.getByRole('button', { name: 'Write budgets again: Bold' }));
  await userEvent.click(screen.getByRole('button', { name: 'Write budgets' }));

  expect(await screen.findByText('Bold is the plan.')).toBeVisible();
  expect(asked.map(({ name }) => name)).not.toContain('scenario.approve');
});

it('leaves the approval to somebody else', async () => {
  const own = { ...lean, mayApprove: false };
  await show({ 'scenarios.list': { scenarios: [own], mayManage: true } });

  expect(screen.getByText('For somebody else to approve')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Approve/ })).toBeNull();
});

it('says how much of a scenario is hidden, and proves nothing of it', async () => {
  const some = { ...lean, hiddenLines: 2, proof: null, mayApprove: false };
  await show({ 'scenarios.list': { scenarios: [some], mayManage: false } });

  expect(screen.getByText(/2 proposals hidden/)).toBeVisible();
});
