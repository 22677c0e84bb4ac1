import '../../../test/patience';

import { screen, within } from '@testing-library/react';
import axe from 'axe-core';

import type { CycleTimes, ProjectFlow } from '@contract/flow';
import { addDays } from '@domain/foundation/calendar';
import { governedId } from '@domain/foundation/ids';

import { answerWith, jiraAnswers } from '../../../test/bridge';
import { AS_OF, AT, TREND_WEEKS } from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { makeFormats } from '../../shared/format';
import { FlowPanel } from './flow-panel';
import { flowSentence, readSentence } from './flow-words';

const id = governedId('project:10006');
const formats = makeFormats('en-US', 'UTC');
const before = (days: number) => addDays(AS_OF, -days);

const aFlow = (override: Partial<ProjectFlow> = {}): ProjectFlow => ({
  project: { id, key: 'DOC', name: 'Documents' },
  asOf: AS_OF,
  computedAt: AT,
  weeks: TREND_WEEKS,
  created: TREND_WEEKS.map(() => 2),
  finished: TREND_WEEKS.map(() => 3),
  keptSince: before(1),
  flow: [
    { day: before(7), done: 3, inProgress: null, toDo: null, total: 8 },
    { day: before(1), done: 4, inProgress: 3, toDo: 2, total: 9 },
    { day: AS_OF, done: 4, inProgress: 3, toDo: 2, total: 9 },
  ],
  inProgress: 4,
  undated: 1,
  ages: [
    { key: 'DOC-7', since: before(20) },
    { key: 'DOC-8', since: before(4) },
    { key: 'DOC-9', since: AS_OF },
  ],
  ...override,
});
const aCycle = (days: number) => ({ key: `DOC-10${days}`, finished: before(days), days });
const someTimes = (override: Partial<CycleTimes> = {}): CycleTimes => ({
  unavailable: null,
  finished: 5,
  read: 5,
  items: [2, 3, 4, 10].map(aCycle),
  efficiency: 0.4,
  ...override,
});

async function show(times: CycleTimes, flow = aFlow()) {
  answerWith({ 'project.flow': flow, 'project.cycle-times': times });
  jiraAnswers({
    '/rest/api/3/issue/bulkfetch': { issues: [{ key: 'DOC-7', fields: { summary: 'Pilot' } }] },
  });
  const rendered = renderInForge(<FlowPanel id={id} />);
  await screen.findByText(/Pilot/);
  return rendered;
}

const ages = () =>
  within(screen.getByRole('table', { name: 'Age of work in progress' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell').slice(1).map((cell) => cell.textContent)); // prettier-ignore

describe('the flow of a project', () => {
  it('shows throughput, cumulative flow, cycle times and the age of open work beside them', async () => {
    const { container } = await show(someTimes());

    expect(await screen.findByText('85% of finished work took')).toBeVisible();
    for (const name of ['Throughput', 'Cumulative flow', 'Cycle times']) {
      expect(screen.getByRole('region', { name })).toBeVisible();
    }
    expect(ages()).toEqual([
      ['21', 'Ageing: longer than 85% of finished work took'],
      ['5', 'Longer than half of finished work took'],
      ['1', 'As usual'],
    ]);
    expect(screen.getByText('Flow efficiency').nextSibling).toHaveTextContent('40%');
    expect((await axe.run(container)).violations).toEqual([]);
  });

  it('keeps what dates tell where the logs cannot be read, and says why', async () => {
    await show(someTimes({ unavailable: 'Jira does not answer.', items: [], efficiency: null }));

    expect(await screen.findByText('Cycle times are not available')).toBeVisible();
    expect(screen.getByText(/^Jira does not answer\./)).toBeVisible();
    expect(screen.getByRole('region', { name: 'Cumulative flow' })).toBeVisible();
    expect(ages()[0]).toEqual(['21', 'no cycle times to compare with']);
  });
});

describe('the words of flow', () => {
  it('say from what days are told', () => {
    expect(flowSentence(aFlow(), formats)).toBe(
      '4 of 9 work items are done on Nov 16, 2026, 3 are in progress. Status categories are kept since Nov 15, 2026; days before are told by dates of creation and resolution alone.',
    );
    expect(flowSentence(aFlow({ keptSince: null }), formats)).toContain('Days before today');
    expect(flowSentence(aFlow({ flow: [] }), formats)).toBe(
      'There is no work item in this project.',
    );
  });

  it.each([
    [{ finished: 0, read: 0, items: [] }, 'No work item was finished in the last 26 weeks.'],
    [{ finished: 4, read: 4 }, '4 work items finished in 26 weeks, from Jira’s logs.'],
    [{ finished: 900, read: 4 }, 'The 4 finished last of 900 work items of 26 weeks, from Jira’s logs.'], // prettier-ignore
    [{}, '5 work items finished in 26 weeks, from Jira’s logs; of 1 they do not tell when work began, as they never were in progress or had a status that is gone.'], // prettier-ignore
  ])('%j', (times, words) => {
    expect(readSentence(someTimes(times), formats)).toBe(words);
  });
});
