import '../../../test/patience';

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import type { ProjectForecast } from '@contract/forecasting';
import { addDays, day, instant, weekOf } from '@domain/foundation/calendar';
import { governedId } from '@domain/foundation/ids';

import { answerWith, jiraAnswers, Refused } from '../../../test/bridge';
import { AS_OF, AT } from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { chanceWords } from '../../shared/chance-words';
import { makeFormats } from '../../shared/format';
import { ForecastPanel } from './forecast-panel';
import { groundSentence, remedySentence, verdictWords } from './forecast-words';

const id = governedId('project:10006');
const formats = makeFormats('en-US', 'UTC');

/** Ten items left, each day a coin. */
const aForecast = (override: Partial<ProjectForecast> = {}): ProjectForecast => ({
  project: { id, key: 'DOC', name: 'Documents' },
  asOf: AS_OF,
  computedAt: AT,
  plannedFinish: addDays(AS_OF, 19),
  unavailable: null,
  total: 30,
  done: 20,
  throughput: [0, 1],
  firstWeek: day('2024-01-01'),
  createdBefore: 1,
  createdPerWeek: [{ week: weekOf(AS_OF), count: 1 }],
  finishedPerWeek: [{ week: day('2026-10-05'), count: 3 }],
  open: {
    listed: [
      { key: 'DOC-7', category: 'in-progress', created: instant('2026-01-05T09:00:00.000Z'), due: null }, // prettier-ignore
    ],
    total: 10,
  },
  milestones: {
    listed: [
      { key: 'DOC-50', due: addDays(AS_OF, 3), by: 'relation', total: 4, open: 1 },
      { key: 'DOC-51', due: null, by: 'due-day', total: 0, open: 0 },
    ],
    total: 2,
  },
  calibration: {
    forecasts: 12,
    undated: 1,
    shares: [{ percentile: 85, held: 8, judged: 10, interval: { low: 0.49, high: 0.943 } }],
  },
  ...override,
});

async function show(forecast: ProjectForecast) {
  answerWith({ 'project.forecast': forecast });
  jiraAnswers({
    '/rest/api/3/issue/bulkfetch': { issues: [{ key: 'DOC-50', fields: { summary: 'Pilot' } }] },
  });
  const rendered = renderInForge(<ForecastPanel id={id} />);
  await screen.findByText(/Pilot/);
  return rendered;
}

const cellsOf = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

describe('the forecast of a project', () => {
  it('says by when with which odds, and how likely the planned finish is', async () => {
    const { container } = await show(aForecast());

    expect(await screen.findByText('Finished by, 85% odds')).toBeVisible();
    for (const days of [22, 25, 28]) {
      expect(screen.getAllByText(formats.day(addDays(AS_OF, days)))[0]).toBeVisible();
    }
    expect(screen.getByText('Odds of the planned finish').nextSibling).toHaveTextContent('50%');
    expect((await axe.run(container)).violations).toEqual([]);
  });

  it('counts on added work where it is asked to', async () => {
    await show(aForecast({ createdBefore: 0.5 }));
    await userEvent.click(await screen.findByRole('checkbox', { name: /Work keeps being added/ }));

    const even = screen.getByText('Finished by, 50% odds');
    expect(even.nextSibling).not.toHaveTextContent(formats.day(addDays(AS_OF, 19)));
  });

  it('says what would make a day hold, and of another day that it does', async () => {
    await show(aForecast());
    const region = within(await screen.findByRole('region', { name: 'What would make a day hold' })); // prettier-ignore
    const answer = region.getByRole('status');
    expect(answer).toHaveTextContent(
      'Take 3 of the 10 work items out, or finish 43% more on each day than before.',
    );

    const field = region.getByLabelText('Day to hold');
    await userEvent.clear(field);
    expect(answer).toHaveTextContent('Choose a day.');
    await userEvent.type(field, addDays(AS_OF, 25));
    expect(answer).toHaveTextContent('It holds with 85% odds as things stand.');
  });

  it('shows the confidence of milestones, or why there is none', async () => {
    await show(aForecast());
    const pilot = await screen.findByRole('row', { name: /DOC-50 Pilot/ });

    expect(cellsOf(pilot)).toEqual([formats.day(addDays(AS_OF, 3)), '1 open of 4 linked or below', '88%']); // prettier-ignore
    expect(cellsOf(screen.getByRole('row', { name: /DOC-51/ })).at(-1)).toBe(
      'Not available: it has no due date.',
    );
  });

  it('shows how often forecasts held, with how sure that is', async () => {
    await show(aForecast());
    const row = await screen.findByRole('row', { name: /^85%/ });

    expect(cellsOf(row)).toEqual(['8 of 10', '80%', '49% to 94%', 'as often as said']);
  });

  it('says the reason in place of a forecast, and still what is left', async () => {
    await show(aForecast({ unavailable: 'No work item was finished in the last 182 days.' }));

    expect(await screen.findByText('There is no forecast')).toBeVisible();
    expect(screen.getByText('No work item was finished in the last 182 days.')).toBeVisible();
    expect(screen.queryByText(/Finished by/)).toBeNull();
    expect(screen.getByRole('link', { name: 'DOC-7' })).toBeVisible();
  });

  it('says why it could not be loaded', async () => {
    answerWith({
      'project.forecast': () => {
        throw new Refused('jira-unavailable', 'Jira does not answer.');
      },
    });
    renderInForge(<ForecastPanel id={id} />);
    expect(await screen.findByText('Jira does not answer.')).toBeVisible();
  });
});

describe('the words of a forecast', () => {
  it.each([
    [0, '0%'],
    [0.001, 'under 1%'],
    [0.999, 'over 99%'],
    [1, '100%'],
  ])('a chance of %d is %s', (chance, words) => {
    expect(chanceWords(chance, formats)).toBe(words);
  });

  it.each([
    [{ kind: 'none' }, 'Nothing would: with 85% odds not even one work item is finished by Nov 20, 2026.'], // prettier-ignore
    [{ kind: 'change', fewerItems: null, fasterBy: 2.31 }, 'Taking work items out would not do. Finish 2.4 times as much on each day as before.'], // prettier-ignore
  ] as const)('%j', (change, words) => {
    const wish = { day: day('2026-11-20'), asOf: AS_OF, remaining: 10, change };
    expect(remedySentence(wish, formats)).toBe(words);
  });

  it('say that a project is younger than its history', () => {
    expect(groundSentence(aForecast({ firstWeek: addDays(AS_OF, -1) }), formats)).toContain(
      'The first work item is only 1 day old',
    );
  });

  it.each([
    [{ held: 1, judged: 10, interval: { low: 0.02, high: 0.4 } }, 'held less often: too hopeful'],
    [{ held: 10, judged: 10, interval: { low: 0.9, high: 1 } }, 'held more often: too careful'],
    [{ held: 0, judged: 0, interval: null }, 'too early to tell'],
  ])('%j', (share, words) => {
    expect(verdictWords({ percentile: 85, ...share })).toBe(words);
  });
});
