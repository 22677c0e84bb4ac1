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

const GROUPS = [{ groupId: 'group-1', name: 'pmo-office' }];

function show(change?: (state: State) => void, accountId = 'account-1') {
  const office = createFakeOffice(change);
  const asked = answerWith(office.answers);
  jiraAnswers({
    '/rest/api/3/user/bulk': { values: PEOPLE },
    '/rest/api/3/user/search': [
      { accountId: 'bot-1', accountType: 'app', displayName: 'Ben the bot' },
      ...PEOPLE.slice(1),
    ],
    '/rest/api/3/groups/picker': { groups: GROUPS },
    '/rest/api/3/group/bulk': { values: GROUPS },
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

const viewer = (state: State) => {
  settle(state);
  state.roles = state.roles.map((grant) => ({ ...grant, role: 'portfolio-viewer' as const }));
};
const dialog = () => within(screen.getByRole('dialog'));

it('grants a role to a group, by the keyboard alone', async () => {
  const { asked } = show();
  await screen.findByText('Nobody holds a role yet');

  await userEvent.type(screen.getByRole('combobox', { name: 'Give a role to' }), 'A group{Enter}');
  await userEvent.type(screen.getByRole('combobox', { name: /^Group/ }), 'pmo');
  await screen.findByText('pmo-office');
  await userEvent.keyboard('{Enter}');
  await userEvent.type(screen.getByRole('combobox', { name: 'Role' }), 'Portfolio manager{Enter}');
  screen.getByRole('button', { name: 'Grant role' }).focus();
  await userEvent.keyboard('{Enter}');

  expect(await screen.findByRole('table')).toHaveTextContent('pmo-office (group)');
  expect(asked).toContainEqual({
    name: 'roles.grant-group',
    input: { groupId: 'group-1', role: 'portfolio-manager' },
  });
});

it('says what hidden totals show, and grants them only once that is confirmed', async () => {
  const { office } = show(viewer);

  await userEvent.click(
    await screen.findByRole('button', { name: 'Grant hidden totals to Ben Osei' }),
  );
  expect(dialog().getByText(/work items and findings of those projects stay hidden/)).toBeVisible();
  expect(dialog().getByText(/can be worked out from the total/)).toBeVisible();
  expect(office.state.roles[0]?.countsHidden).toBe(false);

  await userEvent.click(dialog().getByRole('button', { name: 'Grant hidden totals' }));

  expect(await screen.findByText('Counts hidden projects in totals')).toBeVisible();
});

it('withdraws hidden totals and leaves the role', async () => {
  const { office } = show((state) => {
    viewer(state);
    state.roles = state.roles.map((grant) => ({ ...grant, countsHidden: true }));
  });

  await userEvent.click(
    await screen.findByRole('button', { name: 'Withdraw hidden totals from Ben Osei' }),
  );
  await userEvent.click(dialog().getByRole('button', { name: 'Withdraw hidden totals' }));

  expect(
    await screen.findByRole('button', { name: 'Grant hidden totals to Ben Osei' }),
  ).toBeVisible();
  expect(office.state.roles).toHaveLength(1);
});

it('offers hidden totals to nobody who may not grant them', async () => {
  const office = createFakeOffice(viewer);
  answerWith({
    ...office.answers,
    'roles.list': () => ({ grants: office.state.roles, mayGrantTotals: false }),
  });
  jiraAnswers({ '/rest/api/3/user/bulk': { values: PEOPLE } });
  renderInForge(<RolesPanel />);

  await screen.findByRole('button', { name: /^Take back/ });
  expect(screen.queryByRole('button', { name: /hidden totals/ })).not.toBeInTheDocument();
});
