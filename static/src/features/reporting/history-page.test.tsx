import '../../../test/patience';

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import type { ReportHistory } from '@contract/reporting';
import { governedId } from '@domain/foundation/ids';

import { answerWith, type Answers, Refused } from '../../../test/bridge';
import { renderInForge } from '../../../test/render';
import { aHistoryRow, anOpenedReport, aReportHistory } from '../../../test/report-builders';
import { historyCsv } from './history-csv';
import { HistoryPage } from './history-page';

const nodes = { nodes: [], mayAdminister: false, mayManage: false, isSetUp: true };

function show(history: ReportHistory, answers: Answers = {}) {
  const asked = answerWith({
    'reports.history': history,
    'portfolio.nodes': nodes,
    ...answers,
  });
  const { container } = renderInForge(<HistoryPage initialNode={null} />);
  return { asked, container };
}

const other = aHistoryRow({
  id: governedId('project:2'),
  key: 'PAY',
  name: 'Payments',
  cadence: null,
  version: 0,
  due: null,
  daysLate: 0,
  cells: [],
});

it('shows projects by their due days, with a letter beside the colour, and lists what is overdue', async () => {
  const unreminded = [aHistoryRow().id];
  const { container } = show(aReportHistory({ rows: [aHistoryRow(), other], unreminded }));
  const row = await screen.findByRole('row', { name: /Documents/ });

  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual([
    '✕ Nov 2, no report was issued',
    'G!Nov 9DOC, Nov 9, 2026: Green, on track. Green is reported while the data say red.',
    '✕ Nov 16, overdue',
    '○ Nov 23, not due yet',
  ]);
  expect(screen.getByText('Overdue reports: 1')).toBeVisible();
  expect(
    screen.getByText(/2 days overdue, due on Nov 16, 2026, and nobody is reminded/),
  ).toBeVisible();
  expect(screen.getByText('No cadence is set')).toBeVisible();
  expect((await axe.run(container)).violations).toEqual([]);
});

it('opens a report from its cell, which says in words what it hides', async () => {
  show(aReportHistory(), { 'report.read': anOpenedReport({ number: 4 }) });
  await userEvent.click(
    await screen.findByRole('button', {
      name: /DOC, Nov 9, 2026: Green, on track. Green is reported while the data say red.$/,
    }),
  );
  expect(
    await screen.findByRole('heading', { name: 'DOC Documents: status report 4' }),
  ).toBeVisible();
});

it('sets a cadence at once for all that have none', async () => {
  const { asked } = show(aReportHistory({ rows: [aHistoryRow(), other], maySetCadence: true }), {
    'report.set-cadence': { changed: 1 },
  });
  await userEvent.click(
    await screen.findByRole('button', { name: 'Set cadence where there is none' }),
  );
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Set cadence' }));

  expect(asked.find(({ name }) => name === 'report.set-cadence')?.input).toMatchObject({
    projects: [{ id: 'project:2', version: 0 }],
  });
});

it('says what is hidden, and that nothing is late', async () => {
  const rows = [
    aHistoryRow({ daysLate: 0 }),
    { ...other, key: 'EPIC-1', isPartlyHidden: true },
    { ...other, id: governedId('project:3'), key: 'BAD', flawed: [2] },
  ];
  show(aReportHistory({ rows, hiddenProjects: 2 }));
  expect(await screen.findByText('Every report that is due was issued.')).toBeVisible();
  expect(screen.getByText('2 projects you may not browse are left out.')).toBeVisible();
  expect(screen.getByText(/^Part of what its reports rest on is hidden/)).toBeVisible();
  expect(screen.getByText('Not as issued: report 2')).toBeVisible();
});

it.each([
  ['nothing is governed', aReportHistory({ rows: [] }), 'No project to show'],
  [
    'no project has a cadence',
    aReportHistory({ rows: [aHistoryRow({ cadence: null, cells: [], due: null, daysLate: 0 })] }),
    /^No project has a cadence yet/,
  ],
  [
    'all is hidden',
    aReportHistory({ rows: [], hiddenProjects: 1 }),
    /1 project you may not browse is left out/,
  ],
])('says that %s', async (_what, history, words) => {
  show(history);
  expect(await screen.findByText(words)).toBeVisible();
});

it('says what failed', async () => {
  answerWith({
    'portfolio.nodes': nodes,
    'reports.history': () => {
      throw new Refused('upstream-failed', 'Jira does not answer.');
    },
  });
  renderInForge(<HistoryPage initialNode={null} />);
  expect(await screen.findByText('Jira does not answer.')).toBeVisible();
});

it('exports a line for each due day, and one for a project without any', () => {
  expect(historyCsv({ rows: [aHistoryRow(), other] }).split('\r\n')).toEqual([
    '\uFEFFProject,Name,Cadence,Due,State,Report,Reported,By the data,Note,Days late',
    'DOC,Documents,every week on Monday,2026-11-02,no report was issued,,,,,',
    'DOC,Documents,every week on Monday,2026-11-09,issued,4,On track,Off track,Green is reported while the data say red.,',
    'DOC,Documents,every week on Monday,2026-11-16,overdue,,,,,2',
    'DOC,Documents,every week on Monday,2026-11-23,not due yet,,,,,',
    'PAY,Payments,,,,,,,,',
    '',
  ]);
});
