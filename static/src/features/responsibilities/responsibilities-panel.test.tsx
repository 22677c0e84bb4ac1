import { screen, within } from '@testing-library/react';

import type { ProjectResponsibilities } from '@contract/responsibilities';
import { accountId, governedId } from '@domain/foundation/ids';
import { PROJECT_ROLES, projectRoleName } from '@domain/foundation/project-role';
import { PM2_MATRIX } from '@domain/responsibilities/pm2-matrix';

import { answerWith, jiraAnswers, Refused } from '../../../test/bridge';
import { AT } from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { ResponsibilitiesPanel } from './responsibilities-panel';

const id = governedId('project:1');
const mia = accountId('mia');
const view: ProjectResponsibilities = {
  matrix: PM2_MATRIX,
  readAt: AT,
  roles: PM2_MATRIX.columns.map((role) => ({
    role,
    name: projectRoleName(role),
    holding:
      role === 'project-owner' ? { kind: 'held', people: [mia], groups: [] } : { kind: 'unbound' },
  })),
  problems: [
    {
      role: PROJECT_ROLES[1],
      reason: 'The Jira project has no role for the project steering committee.',
      remedy: 'Let a Jira administrator add one.',
    },
  ],
  load: [{ person: mia, projects: 3, answersFor: 12, does: 4 }],
};

function show(answer: ProjectResponsibilities) {
  jiraAnswers({
    '/rest/api/3/user/bulk': { values: [{ accountId: 'mia', displayName: 'Mia Okoro' }] },
  });
  answerWith({ 'project.responsibilities': answer });
  renderInForge(<ResponsibilitiesPanel id={id} />);
}

it('names who holds which role, who is missing, and who has much to do', async () => {
  show(view);

  const matrix = await screen.findByRole('region', { name: 'RASCI matrix' });
  expect(await within(matrix).findByRole('columnheader', { name: /project owner/ })).toHaveTextContent('Mia Okoro'); // prettier-ignore
  const row = within(matrix).getByRole('row', { name: /^Business case/ });
  expect(within(row).getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    'I', 'C', 'A', 'R', 'C', 'S', 'S', 'No part',
  ]); // prettier-ignore
  expect(screen.getByText(/has no role for the project steering committee/)).toBeVisible();
  expect(screen.getByRole('row', { name: /^Mia Okoro/ })).toHaveTextContent('3124');
});

it('says why nobody can tell who holds a role', async () => {
  const holding = { kind: 'unread', reason: 'You may not see them.' } as const;
  const roles = view.roles.map((role) => ({ ...role, holding }));
  show({ ...view, readAt: null, roles, problems: [], load: [] });

  expect(await screen.findByText('You may not see them.')).toBeVisible();
  expect(screen.getByText('Nobody can tell.')).toBeVisible();
});

it('says that the roles could not be loaded', async () => {
  answerWith({
    'project.responsibilities': () => {
      throw new Refused('not-found', 'There is no such project.');
    },
  });
  renderInForge(<ResponsibilitiesPanel id={id} />);

  expect(await screen.findByText('The roles of this project could not be loaded')).toBeVisible();
});
