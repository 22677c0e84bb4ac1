import '../../../test/patience';

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import type { JointForecast, JointProject } from '@contract/joint-forecast';
import { addDays } from '@domain/foundation/calendar';
import { governedId } from '@domain/foundation/ids';

import { answerWith, Refused } from '../../../test/bridge';
import { aNode, AS_OF, AT } from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { makeFormats } from '../../shared/format';
import { JointForecastPage } from './joint-forecast-page';

const formats = makeFormats('en-US', 'UTC');
const inDays = (days: number) => addDays(AS_OF, days);
const chance = (days: number, independent: number, bounds: readonly [number, number]) => ({
  day: inDays(days),
  independent,
  apart: bounds[0],
  together: bounds[1],
});
const project = (id: string, change: Partial<JointProject> = {}): JointProject => ({
  id: governedId(`project:${id}`),
  key: `P${id}`,
  name: `Project ${id}`,
  total: 30,
  done: 20,
  finishedLately: 40,
  plannedFinish: inDays(30),
  standing: 'counted',
  reason: null,
  within: null,
  days: [10, 12, 14, 18].map(inDays),
  chance: 0.9,
  heldBackDays: 5,
  dayWithout: inDays(17),
  ...change,
});
const uncounted = {
  chance: null,
  heldBackDays: null,
  dayWithout: null,
  days: [null, null, null, null],
};

const aForecast = (change: Partial<JointForecast> = {}): JointForecast => ({
  node: null,
  asOf: AS_OF,
  computedAt: AT,
  percentiles: [50, 70, 85, 95].map((percentile, at) => ({
    percentile,
    together: inDays(10 + at),
    independent: inDays(20 + at),
    apart: inDays(30 + at),
  })),
  curve: [chance(0, 0, [0, 0]), chance(20, 0.5, [0.4, 0.7]), chance(40, 0.99, [0.98, 1])],
  plannedFinish: chance(30, 0.9, [0.88, 0.95]),
  by: null,
  projects: [
    project('1'),
    project('2', { chance: 0.95, heldBackDays: 0 }),
    project('3', { standing: 'none', reason: 'No work item was finished in the last 182 days.', ...uncounted }), // prettier-ignore
    project('4', { standing: 'within', within: 'P1', ...uncounted }),
    project('5', { standing: 'finished', ...uncounted }),
  ],
  sharing: 0,
  hiddenProjects: 2,
  partlyHidden: 1,
  partialProjects: [],
  ...change,
});

function show(forecast: JointForecast | (() => never)) {
  answerWith({
    'portfolio.nodes': { nodes: [aNode()], isSetUp: true, mayManage: false, mayAdminister: false },
    'portfolio.forecast': forecast,
  });
  return renderInForge(<JointForecastPage initialNode={null} />);
}

it('says by when all are finished, between which bounds, and how likely the latest plan is', async () => {
  const { container } = show(aForecast());
  const sure = await screen.findByText('All finished by, 85% odds');

  expect(sure.nextSibling).toHaveTextContent(formats.day(inDays(22)));
  expect(screen.getByText(`between ${formats.day(inDays(12))} and ${formats.day(inDays(32))}`)).toBeVisible(); // prettier-ignore
  expect(screen.getByText('Odds of the latest planned finish').nextSibling).toHaveTextContent(
    '90%',
  );
  expect((await axe.run(container)).violations).toEqual([]);
});

it('says what is assumed, and what is left out', async () => {
  show(aForecast({ sharing: 2 }));
  const assumed = within(await screen.findByRole('region', { name: 'What this rests on' }));

  expect(assumed.getByText(/^2 projects with work left count.*1 project has nothing left/)).toBeVisible(); // prettier-ignore
  expect(assumed.getByText(/their odds are multiplied/)).toBeVisible();
  expect(assumed.getByText(/at the worst no two slip together, as far as that can be/)).toBeVisible(); // prettier-ignore
  expect(assumed.getByText(/^1 project lies wholly within another/)).toBeVisible();
  expect(assumed.getByText(/^2 projects share work with another/)).toBeVisible();
  expect(screen.getByText(/1 project \(P3\) has work left and no forecast, so that all are finished no earlier than this says.*2 projects you may not browse are left out.*1 project has work in projects that you may not browse/)).toBeVisible(); // prettier-ignore
});

it('lists what holds it back, the least likely first, and why others do not count', async () => {
  show(aForecast());
  const table = within(await screen.findByRole('table', { name: 'What holds it back' }));
  const rows = table.getAllByRole('row').slice(1);

  expect(rows[0]).toHaveTextContent(/^Project 1590%/);
  expect(rows[2]).toHaveTextContent('Left out: No work item was finished in the last 182 days.');
  expect(rows[3]).toHaveTextContent('Lies within P1, and counts there.');
  expect(rows[4]).toHaveTextContent('Nothing is left to finish.');
});

it('tells the day without a project where all have none within ten years', async () => {
  const hopeless = { heldBackDays: null, chance: null };
  show(aForecast({ projects: [project('1', hopeless), project('2', { ...hopeless, dayWithout: null })] })); // prettier-ignore
  const table = within(await screen.findByRole('table', { name: 'What holds it back' }));

  expect(table.getByRole('row', { name: /Project 1/ })).toHaveTextContent(`without it: ${formats.day(inDays(17))}–`); // prettier-ignore
  expect(table.getByRole('row', { name: /Project 2/ })).toHaveTextContent(/^Project 2––/);
});

it('tells the odds of a day that somebody names', async () => {
  show(aForecast());
  await userEvent.click(await screen.findByRole('button', { name: 'Tell the odds' }));
  expect(await screen.findByText('Working it out…')).toBeVisible();
  answerWith({ 'portfolio.forecast': aForecast({ by: chance(25, 0.6, [0.5, 0.8]) }) });

  const field = screen.getByLabelText('All finished by');
  await userEvent.clear(field);
  await userEvent.type(field, inDays(25));
  await userEvent.click(screen.getByRole('button', { name: 'Tell the odds' }));
  expect(await screen.findByText(/60% odds, and whatever hangs together between 50% and 80%\./)).toBeVisible(); // prettier-ignore
});

it('says that there is no forecast where no project has one', async () => {
  show(aForecast({ curve: [], projects: [project('5', { standing: 'finished', ...uncounted })] }));
  expect(await screen.findByText('There is no forecast')).toBeVisible();
});

it('says that nothing could be loaded, and asks again', async () => {
  show(() => {
    throw new Refused('internal', 'The database is away.');
  });
  expect(await screen.findByText('The database is away.')).toBeVisible();
  answerWith({ 'portfolio.forecast': aForecast() });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('table', { name: 'What holds it back' })).toBeVisible();
});
