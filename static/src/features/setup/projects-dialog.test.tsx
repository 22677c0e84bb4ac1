import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { answerWith } from '../../../test/bridge';
import { createFakeOffice } from '../../../test/fake-office';
import { settle, statusOf } from '../../../test/fake-office-state';
import { aSurvey } from '../../../test/fake-site';
import { renderInForge } from '../../../test/render';
import { ProjectsDialog } from './projects-dialog';

function show() {
  const office = createFakeOffice((state) => {
    settle(state);
    state.setup.chosenProjectIds = state.setup.chosenProjectIds.slice(0, 2);
  });
  const asked = answerWith(office.answers);
  const onClose = jest.fn();
  renderInForge(
    <ProjectsDialog status={statusOf(office.state)} survey={aSurvey()} onClose={onClose} />,
  );
  return { asked, onClose };
}

it('narrows the list by key or name, and selects what it shows', async () => {
  show();

  await userEvent.type(screen.getByRole('searchbox', { name: 'Search projects' }), 'app');
  const names = within(screen.getByRole('region', { name: 'Projects' })).getAllByRole('checkbox');
  expect(names).toHaveLength(1);

  await userEvent.click(screen.getByRole('button', { name: 'Select all 1' }));
  expect(screen.getByText('3 of 12 projects selected')).toBeInTheDocument();
});

it('says what the new ones cost, and imports all that are ticked', async () => {
  const { asked, onClose } = show();

  await userEvent.click(screen.getByRole('checkbox', { name: 'Supplier onboarding (SUPP)' }));
  expect(screen.getByText(/1 new project: 143 work items, about 147 Jira points/)).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: 'Save and import' }));
  expect(asked).toContainEqual({
    name: 'setup.choose-projects',
    input: { projectIds: ['10001', '10002', '10007'] },
  });
  await waitFor(() => expect(onClose).toHaveBeenCalled());
});

it('marks team-managed and private projects', () => {
  show();

  expect(screen.getAllByText('Team-managed')).toHaveLength(2);
  expect(screen.getByText('Private')).toBeVisible();
});
