import '../../../test/patience';
import '../../../test/plain-response';

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { MilestoneTrends, ProjectAsOf, ProjectDifference } from '@contract/history';
import { day, instant } from '@domain/foundation/calendar';
import { governedId, workItemKey } from '@domain/foundation/ids';
import type { MeasuresThen } from '@domain/rollup/measures-then';

import { type Answers, answerWith, jiraAnswers } from '../../../test/bridge';
import { aFigures, aHealth, aPortfolioRow } from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { HistoryPanel } from './history-panel';

const id = governedId('project:10006');
const project = { id, key: 'DOC', name: 'Documentation' };
const trends: MilestoneTrends = {
  project,
  asOf: day('2026-11-16'),
  unavailable: null,
  listed: [
    {
      key: workItemKey('DOC-50'),
      due: day('2026-12-20'),
      reached: null,
      original: { day: day('2026-11-30'), from: 'baseline' },
      current: { day: day('2026-12-10'), from: 'baseline' },
      slipDays: 20,
      said: [
        { on: day('2026-09-30'), due: day('2026-11-30') },
        { on: day('2026-10-31'), due: day('2026-12-10') },
        { on: day('2026-11-16'), due: day('2026-12-20') },
      ],
    },
    {
      key: workItemKey('DOC-51'),
      due: day('2026-10-15'),
      reached: day('2026-10-13'),
      original: { day: day('2026-10-15'), from: 'first-said' },
      current: null,
      slipDays: -2,
      said: [
        { on: day('2026-09-30'), due: day('2026-10-15') },
        { on: day('2026-10-13'), due: day('2026-10-13') },
      ],
    },
  ],
  total: 2,
};
const keptOn = (asked: string, done: number, color: 'green' | 'red'): ProjectAsOf => ({
  ...{ project, asked: day(asked), today: day('2026-11-16'), estimateAvailable: true },
  kept: {
    ...{ asOf: day(asked), computedAt: null, createdPerWeek: [], finishedPerWeek: [] },
    row: aPortfolioRow({ figures: aFigures({ done }), health: aHealth(color) }),
  },
  workedOut: null,
});
const difference: ProjectDifference = {
  then: keptOn('2026-10-17', 70, 'green'),
  now: keptOn('2026-11-16', 80, 'red'),
  moved: [{ key: 'DOC-93', what: 'finished', at: instant('2026-11-15T16:20:00.000Z') }],
  movedTotal: 1,
};

function show(answers: Answers = {}) {
  jiraAnswers({ '/rest/api/3/issue/bulkfetch': { issues: [] } });
  const asked = answerWith({
    'project.milestone-trends': trends,
    'project.difference': difference,
    ...answers,
  });
  renderInForge(<HistoryPanel id={id} />);
  return asked;
}

describe('the milestone trend', () => {
  it('holds the day agreed first beside the one agreed now and the one due now, with the slip', async () => {
    show();
    const table = await screen.findByRole('table', { name: 'Days agreed and days due' });
    const [, late, early] = within(table).getAllByRole('row');

    expect(late).toHaveTextContent(
      'DOC-50 Nov 30, 2026, in a baselineDec 10, 2026, in a baselineDec 20, 202620Due 20 days later than agreed first.',
    );
    expect(early).toHaveTextContent(
      'first said–Oct 15, 2026-2Reached 2 days earlier than agreed first.',
    );
  });

  it('is drawn, and told as a table too', async () => {
    show();
    const chart = await screen.findByRole('region', { name: 'Milestone trend' });
    expect(within(chart).getByRole('img')).toBeVisible();
    expect(chart).toHaveTextContent(
      '1 of 2 milestones with an agreed day is later than agreed first.',
    );

    await userEvent.click(screen.getByRole('button', { name: 'Show data: Milestone trend' }));
    expect(
      within(chart).getByRole('row', { name: 'DOC-50, Oct 31, 2026 Dec 10, 2026' }),
    ).toBeVisible();
  });

  it('says why it is not available, and where milestones come from', async () => {
    show({ 'project.milestone-trends': { ...trends, unavailable: 'Jira is busy.' } });
    expect(await screen.findByText(/Jira is busy\. The days of today are shown/)).toBeVisible();
  });

  it('says where there is no milestone', async () => {
    show({ 'project.milestone-trends': { ...trends, listed: [], total: 0 } });
    expect(await screen.findByText(/There is no milestone in this project/)).toBeVisible();
  });
});

describe('two days of a project', () => {
  it('says what became of each measure and of the colour, and what moved', async () => {
    show();
    const table = await screen.findByRole('table', { name: 'Measures on two days' });
    expect(within(table).getByRole('row', { name: /^Done/ })).toHaveTextContent(
      'Done7080+10Up 10, from 70 to 80.',
    );
    const section = screen.getByRole('region', { name: 'Two days compared' });
    expect(section).toHaveTextContent('Colour:On track on the first day, off track on the second.');
    expect(section).toHaveTextContent('DOC-93finished Nov 15, 2026, 4:20');
    expect(section).toHaveTextContent('finished in between and reopened later is missing here.');
    expect(section).toHaveTextContent('deleted, or moved to another project, since are not seen.');
  });

  it('reads the logs when asked to, where a day was not kept', async () => {
    const NONE = { known: 0, untold: 0 };
    const measures: MeasuresThen = {
      ...{ total: 40, createdLast7Days: 2, createdPerWeek: [], finishedPerWeek: [] },
      ...{ toDo: NONE, inProgress: NONE, unestimated: NONE, finishedUndated: NONE },
      ...{ estimateTotal: NONE, estimateDone: NONE, finishedLast7Days: NONE, overdue: NONE },
      ...{ done: { known: 30, untold: 4 }, finishedUntold: 4 },
    };
    const then = (isByLogs: boolean): ProjectAsOf => ({
      ...difference.then,
      kept: null,
      workedOut: {
        ...{ asOf: day('2026-10-17'), changed: 4, mayRead: true, isByLogs, refused: null },
        measures: isByLogs ? { ...measures, done: { known: 33, untold: 0 } } : measures,
      },
    });
    const asked = show({
      'project.difference': ({ readsLogs }) => ({ ...difference, then: then(readsLogs) }),
    });
    const done = async () =>
      within(await screen.findByRole('table', { name: 'Measures on two days' })).getByRole('row', {
        name: /^Done/,
      });
    expect(await done()).toHaveTextContent('Donenot available80–Not available on the first day.');
    expect(screen.getByText(/moved here since count as if they had been here/)).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Read the logs' }));
    await waitFor(async () => expect(await done()).toHaveTextContent('Done3380+47'));
    expect(asked.at(-1)?.input).toMatchObject({ id, readsLogs: true });
  });
});
