import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { answerWith } from '../../../test/bridge';
import { createFakeOffice } from '../../../test/fake-office';
import { settle } from '../../../test/fake-office-state';
import { renderInForge } from '../../../test/render';
import { ScoringPanel } from './scoring-panel';

async function show() {
  const office = createFakeOffice(settle);
  const asked = answerWith(office.answers);
  renderInForge(<ScoringPanel />);
  await screen.findByRole('heading', { name: 'Scoring model' });
  return { office, asked, last: () => asked.at(-1) };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string | RegExp) => screen.getByRole('textbox', { name });

it('shows each criterion’s share of the whole as the weights change', async () => {
  await show();
  expect(screen.getByText('50%')).toBeVisible();

  await userEvent.clear(field('Weight of Strategic value'));
  await userEvent.type(field('Weight of Strategic value'), '9');

  expect(screen.getByText('75%')).toBeVisible();
});

it('saves a new criterion, and what it reads', async () => {
  const { last } = await show();
  expect(button('Save model')).toBeDisabled();

  await userEvent.click(button('Add criterion'));
  const names = screen.getAllByRole('textbox', { name: 'Name of the criterion' });
  await userEvent.type(names.at(-1) ?? document.body, 'Flow');
  await userEvent.type(
    screen.getByRole('combobox', { name: 'Value of Flow' }),
    'Throughput{Enter}',
  );
  await userEvent.click(button('Save model'));

  await waitFor(() => expect(button('Save model')).toBeDisabled());
  expect(last()).toMatchObject({
    name: 'scoring.save-model',
    input: { version: 1 },
  });
  expect(last()?.input).toHaveProperty('criteria.3', {
    id: 'criterion-4',
    name: 'Flow',
    source: 'throughput',
    direction: 'max',
    group: null,
  });
  expect(last()?.input).toHaveProperty('weighting.weights', [3, 2, 1, 1]);
});

it('does not save what is not complete, and says where', async () => {
  const { asked } = await show();

  await userEvent.click(button('Add criterion'));
  await userEvent.clear(field('Weight of Compliance'));
  await userEvent.click(button('Save model'));

  expect(screen.getByText('Give it a name.')).toBeVisible();
  expect(field('Weight of Compliance')).toHaveAccessibleDescription(/From 0/);
  expect(asked.map(({ name }) => name)).not.toContain('scoring.save-model');
});

it('weighs criteria in a group by swings of their own', async () => {
  const { last } = await show();
  await userEvent.click(button('Add group'));
  await userEvent.type(field('Name of the group'), 'Standing');
  for (const name of ['Compliance', 'Overdue work']) {
    await userEvent.type(
      screen.getByRole('combobox', { name: `Group of ${name}` }),
      'Standing{Enter}',
    );
  }
  await userEvent.type(
    screen.getByRole('combobox', { name: 'Weights in Standing' }),
    'from swings{Enter}',
  );
  // 50 of 150 points, of one weight beside three
  expect(screen.getByText('33% of 25% = 8%')).toBeVisible();

  await userEvent.click(button('Save model'));
  await waitFor(() => expect(last()?.name).toBe('scoring.save-model'));
  expect(last()?.input).toMatchObject({
    criteria: [{ group: null }, { group: 'group-1' }, { group: 'group-1' }],
    groups: [{ name: 'Standing', weighting: { kind: 'swing', points: [100, 50] } }],
    weighting: { kind: 'direct', weights: [1, 3] },
  });
});

it('puts back what was there', async () => {
  await show();

  await userEvent.click(button('Remove Compliance'));
  await userEvent.click(button('Discard changes'));

  expect(field('Weight of Compliance')).toHaveValue('2');
});

it('keeps the changes in sight when somebody else was faster, until they are reloaded', async () => {
  const { office } = await show();
  await userEvent.type(field(/Name of the model/), ' 2027');
  office.state.scoring = { ...office.state.scoring, version: 7 };

  await userEvent.click(button('Save model'));
  expect(await screen.findByRole('alert')).toHaveTextContent('Somebody else saved the model');
  expect(field(/Name of the model/)).toHaveValue('Starter model 2027');

  await userEvent.click(button('Reload'));
  await waitFor(() => expect(field(/Name of the model/)).toHaveValue('Starter model'));
});

it('saves a rating as its field is left, and takes it back when emptied', async () => {
  const { last } = await show();
  const rating = await screen.findByRole('textbox', {
    name: 'Strategic value of Billing platform renewal, 0 to 10',
  });

  await userEvent.type(rating, '7,5');
  await userEvent.tab();
  expect(await screen.findByText('Saved')).toBeInTheDocument();
  expect(rating).toHaveValue('7.5');

  await userEvent.clear(rating);
  await userEvent.type(rating, '{Enter}');
  await waitFor(() =>
    expect(last()?.input).toEqual({
      governedId: 'project:10001',
      criterionId: 'value',
      value: null,
    }),
  );
});

it('refuses a rating above 10', async () => {
  const { asked } = await show();
  const rating = await screen.findByRole('textbox', { name: /^Strategic value of Mobile app/ });

  await userEvent.type(rating, '11{Enter}');

  expect(rating).toBeInvalid();
  expect(asked.map(({ name }) => name)).not.toContain('scoring.rate');
});
