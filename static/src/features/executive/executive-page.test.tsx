import '../../../test/patience';

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import type { ExecutiveView } from '@contract/executive';
import { day } from '@domain/foundation/calendar';
import { governedId } from '@domain/foundation/ids';

import { answerWith, Refused } from '../../../test/bridge';
import { aNode, AS_OF, AT, TREND_WEEKS } from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { ExecutivePage } from './executive-page';

const nodes = { nodes: [aNode()], isSetUp: true, mayManage: false, mayAdminister: false };
const none = TREND_WEEKS.map(() => 0);
const view: ExecutiveView = {
  node: aNode(),
  asOf: AS_OF,
  computedAt: AT,
  projects: 3,
  counts: { red: 1, amber: 0, green: 2, unknown: 0 },
  before: {
    day: day('2026-10-17'),
    counts: { red: 0, amber: 1, green: 2, unknown: 0 },
    changes: [{ key: 'BUS', name: 'Electric buses', from: 'amber', to: 'red' }],
  },
  needing: [
    {
      id: governedId('project:1'),
      key: 'BUS',
      name: 'Electric buses',
      color: 'red',
      reasons: ['The planned finish has passed.'],
      waiting: [{ gate: 'Ready for planning', days: 3 }],
      reportDaysLate: 1,
    },
  ],
  needingInAll: 2,
  costs: [
    { currency: 'CHF', projects: 1, budget: 100_00, spent: 50_00, forecast: null },
    {
      currency: 'EUR',
      projects: 2,
      budget: 9_000_00,
      spent: 4_000_00,
      forecast: { cost: 6_000_00, budget: 5_000_00, projects: 1 },
    },
  ],
  performance: {
    total: 200,
    done: 150,
    overdue: 4,
    trend: { created: none, finished: none },
    weeks: TREND_WEEKS,
    compliance: { score: 80, passed: 8, failed: 2, undecided: 0, waived: 0 },
    milestones: { total: 5, done: 2, overdue: 1, compared: 4, onTime: 3 },
    gatesWaiting: 1,
    gatesOverdue: 0,
    reportsAsked: 2,
    reportsLate: 1,
  },
  hiddenProjects: 1,
  hiddenInTotal: 0,
  partialProjects: ['BUS'],
};

function show(change: Partial<ExecutiveView> | (() => never) = {}) {
  answerWith({
    'portfolio.nodes': nodes,
    'portfolio.executive': typeof change === 'function' ? change : { ...view, ...change },
  });
  const opened: unknown[] = [];
  const shown = renderInForge(
    <ExecutivePage initialNode={null} onOpen={(...page) => opened.push(page)} />,
  );
  return { ...shown, opened };
}
const block = (name: string) => screen.findByRole('region', { name });

it('tells how it stands, what changed, and which project needs somebody and why', async () => {
  const { container } = show();

  expect(await block('Status and health')).toHaveTextContent(
    /1Off track0 on Oct 17, 2026.*Electric buses: at risk before, off track now/,
  );
  expect(await block('Needs a decision or help')).toHaveTextContent(
    /The planned finish has passed. A decision at “Ready for planning” is waited for since 3 days. Its status report is 1 day late.1 more project/,
  );
  expect(screen.getByText('1 project hidden:')).toBeVisible();
  expect(screen.getByText('Not complete:')).toBeVisible();
  expect((await axe.run(container)).violations).toEqual([]);
});

it('adds no currencies up, and says of which projects a forecast is', async () => {
  show();
  const [, francs, euros] = within(
    await screen.findByRole('table', { name: 'Cost by currency' }),
  ).getAllByRole('row');

  expect(francs).toHaveTextContent('CHF1CHF 100CHF 50Not available');
  expect(euros).toHaveTextContent('EUR2€9,000€4,000€6,000for 1 of 2, whose budget is €5,000');
});

it('tells what gets done, and says of everything that is missing why', async () => {
  show();
  expect(await block('Performance')).toHaveTextContent(
    /Work done75%.*Milestones on time75%3 of 4 as approved or earlier; 2 of 5 milestones done, 1 overdue.*Rules kept80%.*Reports overdue1of 2 projects that report/,
  );
  expect(await block('Resource availability')).toHaveTextContent('Not available: Mandate keeps');
});

it('is not available rather than 0 where nothing is known', async () => {
  const { performance } = view;
  show({
    before: null,
    needing: [],
    needingInAll: 0,
    costs: [],
    performance: {
      ...performance,
      total: 0,
      done: 0,
      compliance: { score: null, passed: 0, failed: 0, undecided: 0, waived: 0 },
      milestones: { total: 0, done: 0, overdue: 0, compared: 0, onTime: 0 },
      reportsAsked: 0,
    },
  });

  const words = (await block('Performance')).textContent;
  expect(words.match(/Not available/g)).toHaveLength(4);
  expect(await block('Cost')).toHaveTextContent('Not available: nobody typed a budget');
  expect(await block('Status and health')).toHaveTextContent(
    'no figures were kept thirty days ago',
  );
  expect(screen.getByText(/No project is off track/)).toBeVisible();
});

it('leads to where figures are from, and prints', async () => {
  const { opened } = show();
  const printed: string[] = [];
  window.print = () => printed.push('printed');
  await userEvent.click(await screen.findByRole('button', { name: 'From: Gates' }));
  await userEvent.click(screen.getByRole('button', { name: 'Print' }));

  expect([opened, printed]).toEqual([[['gates', null]], ['printed']]);
});

it('says that there is nothing to be seen, or that nothing could be loaded', async () => {
  const { unmount } = show({ projects: 0 });
  expect(await screen.findByText('There is no project here that you may see')).toBeVisible();
  unmount();
  show(() => {
    throw new Refused('internal', 'The database is away.');
  });
  expect(await screen.findByText('The database is away.')).toBeVisible();
});
