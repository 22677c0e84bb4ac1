import '../../../test/patience';

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import type { Roadmap, RoadmapProject } from '@contract/roadmap';
import { addDays } from '@domain/foundation/calendar';
import { governedId, workItemKey } from '@domain/foundation/ids';

import { answerWith, jiraAnswers, Refused } from '../../../test/bridge';
import { aNode, AS_OF, AT } from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { RoadmapPage } from './roadmap-page';

const inDays = (days: number) => addDays(AS_OF, days);
const project = (id: string, change: Partial<RoadmapProject> = {}): RoadmapProject => ({
  id: governedId(`project:${id}`),
  key: `P${id}`,
  name: `Project ${id}`,
  total: 10,
  done: 4,
  start: inDays(-90 + Number(id)),
  plannedFinish: inDays(40),
  projectedFinish: inDays(30),
  standing: 'on-time',
  days: 0,
  expectedFinish: inDays(30),
  pushedDays: 0,
  totalFloat: 12,
  milestones: [],
  gates: [],
  ...change,
});
const [one, two] = ['1', '2'].map((id) => governedId(`project:${id}`)) as [never, never];

const aRoadmap = (change: Partial<Roadmap> = {}): Roadmap => ({
  asOf: AS_OF,
  computedAt: AT,
  projects: [
    project('1', {
      name: '=Buses',
      standing: 'slipping',
      days: 20,
      projectedFinish: inDays(60),
      expectedFinish: inDays(70),
      pushedDays: 10,
      totalFloat: 0,
      milestones: [
        { key: workItemKey('P1-50'), day: inDays(-4), isDone: false, isLate: true, slipDays: null },
        { key: workItemKey('P1-51'), day: inDays(9), isDone: false, isLate: false, slipDays: 3 },
      ],
      gates: [{ name: 'Build', day: inDays(5), isLate: false }],
    }),
    project('2'),
    project('3', { standing: 'late', days: 8, plannedFinish: inDays(-8) }),
    project('4', { start: null, plannedFinish: null, projectedFinish: null, standing: 'unplanned', expectedFinish: null, totalFloat: null }), // prettier-ignore
  ],
  links: [
    {
      from: two,
      to: one,
      open: 2,
      late: 1,
      pushedDays: 10,
      predecessor: { key: workItemKey('P2-7'), due: inDays(20) },
      successor: { key: workItemKey('P1-8'), due: null },
    },
  ],
  path: {
    end: inDays(70),
    last: one,
    steps: [
      { key: workItemKey('P2-7'), day: inDays(20), projects: [two] },
      { key: workItemKey('P1-8'), day: inDays(20), projects: [one] },
    ],
  },
  outside: [],
  hiddenProjects: 1,
  partlyHidden: 1,
  hiddenLinks: 2,
  isCut: false,
  partialProjects: [],
  ...change,
});

function show(roadmap: Roadmap | (() => never)) {
  jiraAnswers({
    '/rest/api/3/issue/bulkfetch': { issues: [{ key: 'P2-7', fields: { summary: 'Charger' } }] },
  });
  answerWith({
    'portfolio.nodes': { nodes: [aNode()], isSetUp: true, mayManage: false, mayAdminister: false },
    'portfolio.roadmap': roadmap,
  });
  return renderInForge(<RoadmapPage initialNode={null} />);
}

it('tells of each project how it stands, in words and by more than colour', async () => {
  const { container } = show(aRoadmap());
  const slipping = await screen.findByRole('button', { name: /^=Buses: slipping by 20 days, 4 of 10 work items done/ }); // prettier-ignore

  expect(within(slipping).getByText('▸ +20 d')).toBeInTheDocument();
  expect(slipping).toHaveAccessibleName(/What it waits for moves it.*no float.*2 milestones, 1 gate to come, 1 of them late/); // prettier-ignore
  expect(screen.getByText('! 8 d late')).toBeInTheDocument();
  expect(screen.getByText('No work yet')).toBeInTheDocument();
  expect(screen.getByText('Today')).toBeInTheDocument();
  expect((await axe.run(container)).violations).toEqual([]);
});

it('names the chain that sets the end, and what is left out', async () => {
  show(aRoadmap());
  const section = within(await screen.findByRole('region', { name: 'What sets the end' }));

  expect(await section.findByText(/Charger/)).toBeVisible();
  expect(section.getAllByRole('listitem').map(({ textContent }) => textContent.slice(0, 4))).toEqual(['P2-7', 'P1-8', '=Bus']); // prettier-ignore
  expect(screen.getByText(/1 project you may not browse is left out\. 1 project has work in projects that you may not browse: .*\. 2 links lead to work/)).toBeVisible(); // prettier-ignore
});

it('names beside the end the projects of which nobody can tell when they end', async () => {
  show(aRoadmap());
  const end = await screen.findByText('All end, at the earliest');
  expect(end.parentElement).toHaveTextContent('nobody can tell when P4 ends');
});

it('is gone through with arrow keys, and tells what is chosen', async () => {
  show(aRoadmap());
  const first = await screen.findByRole('button', { name: /^=Buses/ });
  first.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('button', { name: /^Project 2/ })).toHaveFocus();

  await userEvent.keyboard('{Enter}');
  expect(screen.getByText(/^Project 2: on time/)).toBeVisible();
  await userEvent.keyboard('{End}');
  expect(screen.getByRole('button', { name: /^Project 4/ })).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(screen.queryByText('Today')).toBeNull();
});

it('shows quarters, a year or everything, and only what is late or slips', async () => {
  show(aRoadmap());
  await userEvent.click(await screen.findByRole('button', { name: 'Quarters' }));
  expect(screen.getByText('2026-12')).toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', { name: 'All' }));
  expect(screen.getByRole('button', { name: '← Earlier' })).toBeDisabled();

  await userEvent.click(screen.getByRole('checkbox', { name: 'Only late or slipping' }));
  expect(screen.queryByRole('button', { name: /^Project 2/ })).toBeNull();
});

it('gives the same as a table', async () => {
  show(aRoadmap());
  await userEvent.click(await screen.findByRole('button', { name: 'Show data: Roadmap' }));
  const row = screen.getByRole('row', { name: /=Buses/ });

  expect(row).toHaveTextContent(/Slipping200211Project 2$/);
});

it('says that nothing could be loaded, and asks again', async () => {
  show(() => {
    throw new Refused('internal', 'The database is away.');
  });
  expect(await screen.findByText('The database is away.')).toBeVisible();
  answerWith({
    'portfolio.roadmap': aRoadmap({ path: { end: inDays(70), last: one, steps: [] } }),
  });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(
    await screen.findByText(/by its own forecast or plan: it waits for nothing/),
  ).toBeVisible();
});
