import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { answerWith, toldHost } from '../../../test/bridge';
import { createFakeOffice } from '../../../test/fake-office';
import { settle } from '../../../test/fake-office-state';
import { renderInForge } from '../../../test/render';
import { StandardsPanel } from './standards-panel';

async function show() {
  const office = createFakeOffice(settle);
  const asked = answerWith(office.answers);
  renderInForge(<StandardsPanel />);
  await screen.findByRole('heading', { name: 'Which standard holds where' });
  return { office, asked };
}

it('assigns a standard and a mandate to all selected projects at once', async () => {
  const { asked } = await show();
  expect(screen.getByRole('button', { name: 'Assign to selected projects' })).toBeDisabled();

  await userEvent.click(screen.getByRole('checkbox', { name: 'Billing platform renewal (BILL)' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Branch network refresh (BRANCH)' }));
  await userEvent.type(screen.getByRole('combobox', { name: 'Standard' }), 'PM²{Enter}');
  await userEvent.type(screen.getByRole('combobox', { name: 'Mandate' }), 'Directive{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Assign to 2 projects' }));

  expect(asked).toContainEqual({
    name: 'standards.assign',
    input: {
      governedIds: ['project:10001', 'project:10005'],
      standardId: 'pm2',
      mode: 'directive',
    },
  });
  expect(await screen.findByText('0 of 12 projects selected')).toBeInTheDocument();
  expect(toldHost('showFlag')).toContainEqual(
    expect.objectContaining({ title: 'Assigned to 2 projects' }),
  );
});

it('takes the standard away', async () => {
  const { office } = await show();

  await userEvent.click(screen.getByRole('checkbox', { name: 'Billing platform renewal (BILL)' }));
  await userEvent.type(screen.getByRole('combobox', { name: 'Standard' }), 'No standard{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Assign to 1 project' }));

  await screen.findByText('0 of 12 projects selected');
  expect(office.state.tree.governed[0]?.standardId).toBeNull();
});

it('reads out the rules of the standard chosen, gravest first', async () => {
  await show();

  await userEvent.click(screen.getByRole('radio', { name: 'PM²' }));

  const rules = within(screen.getByRole('list', { name: 'Rules of PM²' }));
  const [first] = rules.getAllByRole('listitem');
  expect(first).toHaveTextContent('Critical');
  expect(first).toHaveTextContent('A business case is approved');
  expect(first).toHaveTextContent('Passes when a business case is approved.');
});
