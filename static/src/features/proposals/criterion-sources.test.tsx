import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { ProposalsView } from '@contract/proposals';

import { aProposal, show, tab, view } from './test-page';

const FIELD = 'customfield_10007';
const [fit] = view.model.criteria;
const reading: ProposalsView = {
  ...view,
  model: {
    ...view.model,
    criteria: [
      ...(fit === undefined ? [] : [fit]),
      { id: 'gain', name: 'Gain', source: 'return', of: null, direction: 'max', group: null, isDriver: false }, // prettier-ignore
      { id: 'reach', name: 'Reach', source: 'field', of: FIELD, direction: 'max', group: null, isDriver: false }, // prettier-ignore
    ],
    weighting: { kind: 'direct', weights: [1, 1, 1] },
  },
  proposals: [aProposal(1, [400, 5, 0]), aProposal(2, [200, 5, 0]), aProposal(3, [100, 5, 0])].map(
    (each, at) => ({
      ...each,
      facts: { ...each.facts, benefit: at === 1 ? null : 600_00 },
      numbers: at === 2 ? {} : { [FIELD]: 1200 },
    }),
  ),
};
const row = (key: string) => screen.getAllByRole('row').find(({ textContent }) => textContent.includes(key)); // prettier-ignore

it('ranks by what is reckoned and by what stands in Jira, and says why one is not ranked', async () => {
  await show({ 'proposals.view': reading });

  expect(row('IDEA-1')).toHaveTextContent('1.5');
  expect(row('IDEA-1')).toHaveTextContent('1,200');
  expect(row('IDEA-2')).toHaveTextContent('No benefit is stated.');
  expect(row('IDEA-3')).toHaveTextContent('Jira shows you no number in this field.');

  await userEvent.click(screen.getByRole('button', { name: /IDEA-3/ }));
  expect(screen.getByText(/Reach is not available: Jira shows you no number/)).toBeVisible();
});

it('lets a criterion read a field of Jira', async () => {
  const { asked } = await show({
    'proposals.number-fields': [{ id: FIELD, name: 'Reach per year' }],
    'proposals.save-model': { ...view, version: 2 },
  });
  await tab('Model');
  await userEvent.type(
    screen.getByRole('combobox', { name: 'Value of Strategic fit' }),
    'Reach per{Enter}',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Save model' }));

  await waitFor(() => expect(asked.at(-1)?.name).toBe('proposals.save-model'));
  expect(asked.at(-1)?.input).toMatchObject({
    model: {
      criteria: [
        { source: 'field', of: FIELD },
        { source: 'rating', of: null },
      ],
    },
  });
});

it('names a field that Jira does not list any more, and says where fields could not be loaded', async () => {
  await show({
    'proposals.view': reading,
    'proposals.number-fields': () => {
      throw new Error('Jira does not answer.');
    },
  });
  await tab('Model');

  expect(await screen.findByText('The number fields of Jira could not be loaded')).toBeVisible();
  expect(screen.getByText(`Jira field ${FIELD}`)).toBeVisible();
});
