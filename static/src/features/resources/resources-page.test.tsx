import '../../../test/patience';

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import type { OpenWorkView } from '@contract/resources';
import { addDays } from '@domain/foundation/calendar';
import { workItemKey } from '@domain/foundation/ids';

import { answerWith, jiraAnswers, Refused } from '../../../test/bridge';
import { aNode, AS_OF } from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { loadCsv } from './load-csv';
import { loadRows } from './load-rows';
import { ResourcesPage } from './resources-page';
import { capacityIn } from './resources-words';

const item = (key: string, due: number | null, estimate: number | null) => ({
  key: workItemKey(key),
  project: key.startsWith('A') ? 'Alpha' : 'Beta',
  due: due === null ? null : addDays(AS_OF, due),
  estimate,
});
const aView = (change: Partial<OpenWorkView> = {}): OpenWorkView => ({
  asOf: AS_OF, // a Monday
  isEstimated: true,
  items: [
    item('A-1', -3, 5),
    item('A-2', 7, 4),
    item('B-1', 0, 3),
    item('B-2', null, 2),
    item('B-3', 2, null),
  ],
  isCut: false,
  hiddenProjects: 1,
  ...change,
});
const mia = { accountId: 'mia', displayName: '=Mia' };
const ben = { accountId: 'ben', displayName: 'Ben' };

function show(view: OpenWorkView | (() => never)) {
  jiraAnswers({
    '/rest/api/3/issue/bulkfetch': {
      issues: [
        { key: 'A-1', fields: { assignee: mia } },
        { key: 'A-2', fields: { assignee: ben } },
        { key: 'B-1', fields: { assignee: mia } },
        { key: 'B-2', fields: { assignee: null } },
      ],
    },
  });
  answerWith({
    'portfolio.nodes': { nodes: [aNode()], isSetUp: true, mayManage: false, mayAdminister: false },
    'resources.open-work': view,
  });
  return renderInForge(<ResourcesPage initialNode={null} />);
}
const table = async () => within(await screen.findByRole('table', { name: 'Load by week' }));

it('shows the load of each person week by week, and no overallocation without a capacity', async () => {
  const { container } = show(aView());
  const rows = (await table()).getAllByRole('row').slice(1);

  expect(rows.map((row) => row.textContent)).toEqual([
    '=Mia8––––––––––––0022',
    'Ben22–––––––––––0011',
    'Nobody is assigned–––––––––––––0211',
  ]);
  expect(screen.getByText('Overallocated').nextSibling).toHaveTextContent('not available');
  expect(screen.getByText('Overallocation is not available')).toBeVisible();
  expect(screen.getByText(/Jira did not tell you who does 1 work item\. 1 project you may not browse/)).toBeVisible(); // prettier-ignore
  expect((await axe.run(container)).violations).toEqual([]);
});

it('says by how much whom is over a capacity that is typed, across projects', async () => {
  show(aView());
  await userEvent.type(await screen.findByLabelText('Capacity of a person in a week'), '6,5');

  const row = (await table()).getByRole('row', { name: /^=Mia/ });
  expect(row).toHaveTextContent('8▲ +1.5');
  expect(screen.getByText('Overallocated').nextSibling).toHaveTextContent('1');
  expect(screen.getByText('1 of them across projects')).toBeVisible();
});

it('counts work items where the site has no estimates', async () => {
  show(aView({ isEstimated: false }));
  expect((await table()).getByRole('row', { name: /^=Mia/ })).toHaveTextContent(/^=Mia2–/);
  expect(screen.getByText(/no field that estimates are read from/)).toBeVisible();
});

it('is taken away without formulas, and adds up', () => {
  const view = aView();
  const assignees = new Map([
    ['A-1', { id: 'mia', name: '=Mia' }],
    ['A-2', null],
  ] as const);
  const rows = loadRows(view, assignees, { measure: 'effort', capacity: null });

  expect(loadCsv(rows, view.asOf)).toContain("'=Mia,5,0,0");
  expect(['6', '6,5', '0', 'six', ''].map(capacityIn)).toEqual([6, 6.5, null, null, null]);
});

it('says what would fill it while there is no open work', async () => {
  show(aView({ items: [] }));
  expect(await screen.findByText('There is no open work here that you may see')).toBeVisible();
});

it('says that nothing could be loaded, and asks again', async () => {
  show(() => {
    throw new Refused('internal', 'The database is away.');
  });
  expect(await screen.findByText('The database is away.')).toBeVisible();
  answerWith({ 'resources.open-work': aView() });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('table', { name: 'Load by week' })).toBeVisible();
});
