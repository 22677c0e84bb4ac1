import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { answerWith, hostAnswers, jiraAnswers } from '../../../test/bridge';
import { createFakeOffice } from '../../../test/fake-office';
import { settle, type State } from '../../../test/fake-office-state';
import { renderInForge } from '../../../test/render';
import { RolesPanel } from './roles-panel';

const PEOPLE = [
  { accountId: 'account-1', accountType: 'atlassian', displayName: 'Ada Novak' },
  { accountId: 'account-2', accountType: 'atlassian', displayName: 'Ben Osei' },
];

function show(change?: (state: State) => void, accountId = 'account-1') {
  const office = createFakeOffice(change);
  const asked = answerWith(office.answers);
  jiraAnswers({
    '/rest/api/3/user/bulk': { values: PEOPLE },
    '/rest/api/3/user/search': [
      { accountId: 'bot-1', accountType: 'app', displayName: 'Ben the bot' },
      ...PEOPLE.slice(1),
    ],
  });
  renderInForge(<RolesPanel />, { accountId });
  return { office, asked };
}

it('grants a role to a person found by name, and lists it', async () => {
  const { asked } = show();
  await screen.findByText('Nobody holds a role yet');

  await userEvent.type(screen.getByRole('combobox', { name: /Person/ }), 'Ben');
  await userEvent.click(await screen.findByText('Ben Osei'));
  await userEvent.click(screen.getByRole('button', { name: 'Grant role' }));

  expect(asked).toContainEqual({
    name: 'roles.grant',
    input: { accountId: 'account-2', role: 'pmo-admin' },
  });
  const table = within(await screen.findByRole('table'));
  expect(await table.findByText('Ben Osei')).toBeVisible();
  expect(table.getByText(/by Ada Novak/)).toBeVisible();
});

it('offers people alone, not apps', async () => {
  show();
  await screen.findByText('Nobody holds a role yet');

  await userEvent.type(screen.getByRole('combobox', { name: /Person/ }), 'Ben');
  await screen.findByText('Ben Osei');

  expect(screen.queryByText('Ben the bot')).not.toBeInTheDocument();
});

it('takes a role back only once that is confirmed', async () => {
  const { office } = show(settle);

  await userEvent.click(
    await screen.findByRole('button', { name: 'Take back PMO administrator from Ben Osei' }),
  );
  expect(office.state.roles).toHaveLength(1);
  await userEvent.click(
    within(screen.getByRole('dialog')).getByRole('button', { name: 'Take back' }),
  );

  expect(await screen.findByText('Nobody holds a role yet')).toBeVisible();
});

it('warns those who are about to shut themselves out', async () => {
  show(settle, 'account-2');

  await userEvent.click(await screen.findByRole('button', { name: /^Take back/ }));

  expect(screen.getByRole('dialog')).toHaveTextContent('you cannot come back to these pages');
});

it('shows account ids where Jira gives no names', async () => {
  const office = createFakeOffice(settle);
  answerWith(office.answers);
  hostAnswers('fetchProduct', () => ({ body: '', headers: {}, status: 403, statusText: 'No' }));
  renderInForge(<RolesPanel />);

  expect(await screen.findByText('Names could not be read from Jira')).toBeVisible();
  expect(screen.getByText('account-2')).toBeVisible();
});
