import '../../../test/patience';

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import type { PortfolioValue, ProjectOfValue } from '@contract/portfolio-value';
import { valueTotals } from '@domain/earned-value/value-totals';
import { addDays, weekOf } from '@domain/foundation/calendar';
import { governedId } from '@domain/foundation/ids';

import { answerWith, Refused } from '../../../test/bridge';
import { aNode, AS_OF } from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { PortfolioValuePage } from './portfolio-value-page';

const standing = { currency: 'EUR', budget: 1_000_000, planned: 500_000, earned: 400_000, spent: 500_000 }; // prettier-ignore
const project = (id: string, change: Partial<ProjectOfValue> = {}): ProjectOfValue => ({
  id: governedId(`project:${id}`),
  key: `P${id}`,
  name: `Project ${id}`,
  value: standing,
  reason: null,
  within: null,
  measuredOn: AS_OF,
  isOutdated: false,
  ...change,
});
const without = (id: string, reason: ProjectOfValue['reason']) =>
  project(id, { reason, value: null, measuredOn: null, within: reason === 'within' ? 'P1' : null });
const dollars = { ...standing, currency: 'USD', spent: null };
const weeks = [-7, 0].map((days) => ({
  week: weekOf(addDays(AS_OF, days)),
  planned: 500_000,
  earned: 400_000 + 1_000 * days,
  projects: days === 0 ? 2 : 1,
  spent: 500_000,
  costed: 1,
}));
const euros = valueTotals([standing]).map((total) => ({ ...total, sharing: 2 }));
const inDollars = valueTotals([dollars]).map((total) => ({ ...total, sharing: 0 }));

const aView = (change: Partial<PortfolioValue> = {}): PortfolioValue => ({
  node: null,
  asOf: AS_OF,
  currencies: [...euros, ...inDollars].map((total) => ({ ...total, weeks })),
  nodes: [{ ...aNode(), totals: euros }],
  projects: [
    project('1'),
    project('2', { value: dollars, isOutdated: true }),
    without('3', 'no-baseline'),
    without('4', 'within'),
    without('5', 'spread'),
  ],
  hiddenProjects: 1,
  ...change,
});

function show(view: PortfolioValue | (() => never)) {
  answerWith({
    'portfolio.nodes': { nodes: [aNode()], isSetUp: true, mayManage: false, mayAdminister: false },
    'portfolio.value': view,
  });
  return renderInForge(<PortfolioValuePage initialNode={null} />);
}

it('shows each currency for itself, and that there is no total over them', async () => {
  const { container } = show(aView());
  const inEuros = within(await screen.findByRole('region', { name: 'In EUR' }));
  const inDollars = within(screen.getByRole('region', { name: 'In USD' }));

  expect(inEuros.getByText('Schedule index (SPI)').nextSibling).toHaveTextContent(/^0\.80/);
  expect(inEuros.getByText('Estimate at completion (EAC)').nextSibling).toHaveTextContent(
    '€12,500',
  );
  expect(inDollars.getByText('Spent (AC)').nextSibling).toHaveTextContent('not available');
  expect(screen.getByText(/no exchange rates are kept, and amounts in EUR, USD/)).toBeVisible();
  expect((await axe.run(container)).violations).toEqual([]);
});

it('says how many projects count, and why each other does not', async () => {
  show(aView());
  const table = within(await screen.findByRole('table', { name: 'By project' }));

  expect(screen.getByText(/^2 of 5 projects count\. Left out: 1 without a baseline, 1 within another project, 1 spread over other projects\.$/)).toBeVisible(); // prettier-ignore
  expect(table.getByRole('row', { name: /Project 3/ })).toHaveTextContent(
    'No baseline was set.–––',
  );
  expect(table.getByRole('row', { name: /Project 4/ })).toHaveTextContent('Lies within P1');
  expect(table.getByRole('row', { name: /Project 2/ })).toHaveTextContent('before its latest baseline.$10,000$5,000$4,000–0.80––'); // prettier-ignore
  expect(table.getByRole('row', { name: /Project 5/ })).toHaveTextContent('All of its work lies in several other projects'); // prettier-ignore
  expect(screen.getByText('1 project you may not browse is left out.')).toBeVisible();
});

it('says where sums count shared work more than once', async () => {
  show(aView());
  expect(await screen.findByText(/^2 projects in EUR share work with another: what they share counts more than once/)).toBeVisible(); // prettier-ignore
  const nodes = within(screen.getByRole('table', { name: 'By portfolio and programme' }));
  expect(nodes.getByText(/^1 of \d+, 2 share work$/)).toBeVisible();
  expect(screen.queryByText(/in USD share work/)).toBeNull();
});

it('tells the course of the sums as a table, with how many projects each week counts', async () => {
  show(aView());
  await userEvent.click(
    await screen.findByRole('button', { name: 'Show data: Planned, earned and spent in EUR' }),
  );
  const rows = within(screen.getByRole('region', { name: /in EUR, data/ })).getAllByRole('row');

  expect(rows[2]).toHaveTextContent('€5,000€4,0002€5,0001');
  expect(screen.getAllByText(/1 in the first week, 2 in the last/)[0]).toBeVisible();
});

it('says how earned value comes about where there is none', async () => {
  show(aView({ currencies: [], nodes: [], projects: [without('3', 'no-money')] }));
  expect(await screen.findByText('No project here is measured in money yet')).toBeVisible();
});

it('says that nothing could be loaded, and asks again', async () => {
  show(() => {
    throw new Refused('internal', 'The database is away.');
  });
  expect(await screen.findByText('The database is away.')).toBeVisible();
  answerWith({ 'portfolio.value': aView() });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('table', { name: 'By project' })).toBeVisible();
});
