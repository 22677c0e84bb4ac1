import '../../../test/patience';

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import type { DependenciesView, ShownPair } from '@contract/dependencies';
import { day } from '@domain/foundation/calendar';
import { governedId, workItemKey } from '@domain/foundation/ids';

import { answerWith, jiraAnswers, Refused } from '../../../test/bridge';
import { aNode } from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { dependenciesCsv } from './dependencies-csv';
import { DependenciesPage } from './dependencies-page';
import { rowsOf } from './dependency-rows';
import { layOut } from './graph-layout';

const nodes = { nodes: [aNode()], isSetUp: true, mayManage: false, mayAdminister: false };
const ids = { bus: governedId('project:1'), depot: governedId('project:2'), data: governedId('item:3') }; // prettier-ignore
const pair = (from: ShownPair['from'], to: ShownPair['to'], change: Partial<ShownPair> = {}) => ({
  from,
  to,
  links: 2,
  open: 1,
  late: 0,
  pushedDays: 0,
  waits: 1,
  ...change,
});
const projects = [
  { id: ids.bus, key: 'BUS', name: '=Electric buses', isMember: true },
  { id: ids.depot, key: 'DEPO', name: 'Depot', isMember: false },
  { id: ids.data, key: 'DATA-3', name: 'Data hub', isMember: true },
];
const view: DependenciesView = {
  asOf: day('2026-11-16'),
  links: [
    {
      predecessor: { key: workItemKey('DEPO-7'), category: 'in-progress', due: day('2026-11-10') },
      successor: { key: workItemKey('BUS-4'), category: 'to-do', due: day('2026-11-12') },
      from: [ids.depot],
      to: [ids.bus],
      standing: 'overdue',
      pushedDays: 4,
    },
    {
      predecessor: { key: workItemKey('BUS-9'), category: 'done', due: null },
      successor: { key: workItemKey('DATA-8'), category: 'to-do', due: null },
      from: [ids.bus],
      to: [ids.data],
      standing: 'delivered',
      pushedDays: null,
    },
  ],
  linksFound: 2,
  open: 1,
  late: 1,
  pairs: [pair(ids.depot, ids.bus, { late: 1, pushedDays: 4 }), pair(ids.bus, ids.depot)],
  pairsFound: 2,
  circlesOfWork: [[workItemKey('BUS-1'), workItemKey('DEPO-2'), workItemKey('DATA-3')]],
  circlesOfProjects: [[ids.bus, ids.depot]],
  conversations: [
    { from: ids.depot, to: ids.bus, waiting: 12, more: 12 },
    { from: ids.bus, to: ids.data, waiting: 5, more: 1 },
  ],
  projects,
  hiddenLinks: 1,
  hiddenProjects: 2,
  isCut: true,
};

function show(shown: DependenciesView | (() => never)) {
  jiraAnswers({
    '/rest/api/3/issue/bulkfetch': { issues: [{ key: 'BUS-4', fields: { summary: 'Charge' } }] },
  });
  answerWith({ 'portfolio.nodes': nodes, 'dependencies.view': shown });
  return renderInForge(<DependenciesPage initialNode={null} />);
}

it('shows who waits for what, how late that is, and what Jira calls it', async () => {
  const { container } = show(view);
  const table = await screen.findByRole('table', { name: 'Dependencies' });
  const row = within(table).getByRole('row', { name: /BUS-4/ });

  expect(await within(row).findByText(/Charge/)).toBeVisible();
  expect(row).toHaveTextContent(/=Electric buses · To do, due Nov 12, 2026.*Overdue.*4$/);
  expect(screen.getByText(/12 open work items wait for what Depot has to deliver\./)).toBeVisible();
  expect(screen.getByText(/5 open work items wait.*1 of them for nothing named above/)).toBeVisible(); // prettier-ignore
  expect(screen.getByText(/1 link of these projects leads to work/)).toHaveTextContent(
    '2 projects you may not browse are left out',
  );
  expect(screen.getByText('This picture is not complete')).toBeVisible();
  expect((await axe.run(container)).violations).toEqual([]);
});

it('tells circles as a sentence that comes round', async () => {
  show(view);
  const section = await screen.findByRole('region', { name: 'Waiting in circles' });
  const [work, between] = within(section).getAllByRole('listitem');

  expect(work).toHaveTextContent('BUS-1 waits for DATA-3 waits for DEPO-2 waits for BUS-1.');
  expect(between).toHaveTextContent('=Electric buses waits for Depot waits for =Electric buses.');
});

it('narrows the links down, and takes away what is left without formulas', async () => {
  show(view);
  await userEvent.type(await screen.findByRole('searchbox', { name: 'Search dependencies' }), 'hub'); // prettier-ignore

  expect(screen.getByText('1 of 2 links')).toBeVisible();
  expect(screen.queryByRole('row', { name: /BUS-4/ })).toBeNull();
  expect(dependenciesCsv(rowsOf(view))).toContain("BUS-4,'=Electric buses,To do,2026-11-12,DEPO-7");
});

it('draws what is waited for before what waits, and gives the same as a table', async () => {
  const chain = [pair(ids.data, ids.depot), pair(ids.depot, ids.bus)];
  const columns = (pairs: readonly ShownPair[]) =>
    layOut({ pairs, projects }).projects.map(({ key, column }) => `${key} ${column}`);
  expect(columns(chain)).toEqual(['DATA-3 0', 'DEPO 1', 'BUS 2']);
  expect(columns(chain.toReversed())).toEqual(columns(chain));
  expect(columns(view.pairs)).toEqual(['BUS 0', 'DEPO 0']); // they wait for each other

  show(view);
  await userEvent.click(await screen.findByRole('button', { name: /Show data: Who waits/ }));
  expect(screen.getByRole('row', { name: 'Depot → =Electric buses 1 1 4' })).toBeVisible();
});

it('draws the 24 projects with the most links, and says how many are left out', () => {
  const many = Array.from({ length: 30 }, (_, at) => governedId(`project:${at}`));
  const layout = layOut({
    pairs: many.slice(1).map((id, at) => pair(many[0] ?? id, id, { open: 30 - at })),
    projects: many.map((id, at) => ({ id, key: `P${at}`, name: `${at}`, isMember: true })),
  });
  expect(layout).toMatchObject({ columns: 2, rows: 23, left: 6 });
});

it('says how dependencies come about while there are none', async () => {
  show({ ...view, links: [], linksFound: 0 });
  expect(await screen.findByText('Nothing waits for work in another project')).toBeVisible();
});

it('says that nothing could be loaded, and asks again', async () => {
  show(() => {
    throw new Refused('internal', 'The database is away.');
  });
  expect(await screen.findByText('The database is away.')).toBeVisible();
  answerWith({ 'portfolio.nodes': nodes, 'dependencies.view': view });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('table', { name: 'Dependencies' })).toBeVisible();
});
