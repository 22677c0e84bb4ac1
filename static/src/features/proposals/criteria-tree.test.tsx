import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { ProposalsView } from '@contract/proposals';

import { aProposal, show, tab, view } from './test-page';

const criteria = view.model.criteria.map((each) => ({ ...each, isDriver: true }));
const grouped: ProposalsView = {
  ...view,
  model: {
    ...view.model,
    criteria: [
      ...criteria.map((each) => ({ ...each, group: 'strategy' })),
      {
        id: 'risk',
        name: 'Risk',
        group: null,
        source: 'rating',
        of: null,
        direction: 'min',
        isDriver: false,
      },
    ],
    groups: [
      {
        id: 'strategy',
        name: 'Strategy',
        group: null,
        weighting: { kind: 'direct', weights: [3, 1] },
      },
    ],
    weighting: { kind: 'direct', weights: [2, 3] },
  },
  proposals: [aProposal(1, [300, 10, 0]), aProposal(2, [100, 2, 6])].map((each) => ({
    ...each,
    ratings: { ...each.ratings, risk: 5 },
  })),
};
const shareOf = (name: string) =>
  screen.getAllByRole('row').find((row) => within(row).queryByDisplayValue(name) !== null)
    ?.textContent;

it('tells what a criterion weighs as its share of the share of its group', async () => {
  await show({ 'proposals.view': grouped });
  await tab('Model');

  expect(shareOf('Strategy')).toContain('40%');
  expect(shareOf('Strategic fit')).toContain('75% of 40% = 30%');
  expect(shareOf('Risk')).toContain('60%');
});

it('puts a criterion into a new group, and saves the tree', async () => {
  const { asked } = await show({ 'proposals.save-model': { ...view, version: 2 } });
  await tab('Model');
  await userEvent.click(screen.getByRole('button', { name: 'Add group' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Name of the group' }), 'Growth');
  await userEvent.type(
    screen.getByRole('combobox', { name: 'Group of Strategic fit' }),
    'Growth{Enter}',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Add a criterion to Growth' }));
  const [, added] = screen.getAllByRole('textbox', { name: 'Name of the criterion' });
  if (added === undefined) throw new Error('There is no new criterion.');
  await userEvent.type(added, 'Brand');
  await userEvent.type(
    screen.getByRole('combobox', { name: 'Weights in Growth' }),
    'pairwise{Enter}',
  );
  await userEvent.type(
    screen.getByRole('combobox', { name: 'Strategic fit against Brand' }),
    '3: Strategic{Enter}',
  );
  expect(shareOf('Brand')).toContain('25% of 50% = 13%');

  await userEvent.click(screen.getByRole('button', { name: 'Save model' }));
  await waitFor(() => expect(asked.at(-1)?.name).toBe('proposals.save-model'));
  expect(asked.at(-1)?.input).toMatchObject({
    model: {
      criteria: [
        { id: 'fit', group: 'group-1' },
        { id: 'value', group: null },
        { id: 'criterion-3', name: 'Brand', group: 'group-1' },
      ],
      groups: [
        {
          id: 'group-1',
          name: 'Growth',
          group: null,
          weighting: { kind: 'pairwise', judgements: [{ first: 0, second: 1, value: 3 }] },
        },
      ],
      weighting: { kind: 'direct', weights: [1, 1] },
    },
  });
});

it('does not save a group without a criterion, and says so', async () => {
  const { asked } = await show();
  await tab('Model');
  await userEvent.click(screen.getByRole('button', { name: 'Add group' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Name of the group' }), 'Growth');
  await userEvent.click(screen.getByRole('button', { name: 'Save model' }));

  expect(screen.getByRole('alert')).toHaveTextContent('Growth has no criterion.');
  expect(asked.map(({ name }) => name)).not.toContain('proposals.save-model');
});

it('keeps what a removed group held, and takes the removal back from the keyboard', async () => {
  await show({ 'proposals.view': grouped });
  await tab('Model');
  await userEvent.click(screen.getByRole('button', { name: 'Remove Strategy' }));

  expect(screen.getByText(/Removed the group Strategy: what it held stands/)).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'Name of the group' })).toBeNull();
  expect(shareOf('Strategic fit')).toContain('43%');

  expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(shareOf('Strategic fit')).toContain('75% of 40% = 30%');
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

it('tries another weight for all of a group', async () => {
  await show({ 'proposals.view': grouped });
  const slider = screen.getByRole('slider', { name: 'All of Strategy' });
  expect(slider).toHaveValue('0.4');
  expect(screen.getByText('25% of 40% = 10%')).toBeVisible();

  fireEvent.change(slider, { target: { value: '0.6' } });
  // 0.6 of 1.2
  expect(screen.getByText('25% of 50% = 13%')).toBeVisible();
});

it('adds up what is spent on the drivers of a group, and opens it', async () => {
  await show({
    'proposals.view': grouped,
    'scenarios.list': { scenarios: [], mayManage: true },
  });
  await tab('Alignment');
  await userEvent.click(screen.getByRole('button', { name: 'Show data: Spend by driver' }));
  const twin = (name: string) =>
    within(screen.getByRole('region', { name }))
      .getAllByRole('row')
      .slice(1)
      .map(({ textContent }) => textContent);
  expect(twin('Spend by driver, data').map((row) => row.slice(0, 12))).toEqual(['Strategy100%', 'No driver0%€']); // prettier-ignore

  await userEvent.type(screen.getByRole('combobox', { name: 'Drivers' }), 'In Strategy{Enter}');
  expect(screen.getByText('Spend by driver in Strategy')).toBeVisible();
});
