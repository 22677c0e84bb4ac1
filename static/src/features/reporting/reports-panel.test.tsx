import '../../../test/patience';

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import type { ReportsOfProject } from '@contract/reporting';
import { day, instant } from '@domain/foundation/calendar';
import { accountId, governedId } from '@domain/foundation/ids';

import { answerWith, type Answers, Refused } from '../../../test/bridge';
import { renderInForge } from '../../../test/render';
import {
  aListedReport,
  aNarrative,
  anOpenedReport,
  anOpenReport,
  reportsOfProject,
} from '../../../test/report-builders';
import { ReportsPanel } from './reports-panel';

const id = governedId('project:10006');
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));
const inDialog = async () => within(await screen.findByRole('dialog'));

function show(reports: ReportsOfProject, answers: Answers = {}) {
  const asked = answerWith({ 'reports.show': reports, ...answers });
  const { container } = renderInForge(<ReportsPanel id={id} />);
  return { asked, container };
}

const signed = { by: accountId('ann'), at: instant('2026-11-17T09:30:00.000Z') };
const refusing = (overrides: Partial<ReportsOfProject['open']['refusals']>) => ({
  ...anOpenReport().refusals,
  write: 'This report waits for approval.',
  send: 'This report waits for approval.',
  ...overrides,
});

it('shows when the next is due, the draft that the data suggest, and figures then and now', async () => {
  const { container } = show(reportsOfProject());
  expect(await screen.findByText('A report is due every second week on Monday.')).toBeVisible();
  expect(screen.getByText('2 days overdue, due on Nov 16, 2026.')).toBeVisible();
  expect(screen.getByText(/Nobody has written this report yet/)).toBeVisible();

  const row = screen.getByRole('row', { name: /^Work items done/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['28 of 60', '34 of 60']);
  expect((await axe.run(container)).violations).toEqual([]);
});

it('saves what somebody wrote, with what they were looking at', async () => {
  const { asked } = show(reportsOfProject(), { 'report.write': { governedId: id, number: 2 } });
  await press('Write report');
  const summary = await screen.findByRole('textbox', { name: /^Summary/ });
  await userEvent.clear(summary);
  await userEvent.type(summary, 'We are late.');
  await press('Save report');

  expect(asked).toContainEqual({
    name: 'report.write',
    input: { id, number: 2, seen: 0, narrative: aNarrative({ summary: 'We are late.' }) },
  });
});

it('says in the form that better is reported than the data say', async () => {
  const narrative = aNarrative({ color: 'green' });
  show(reportsOfProject({ issued: [], open: anOpenReport({ narrative, isSaved: true }) }));
  await press('Edit report');

  expect(await screen.findByText('Green is reported while the data say red.')).toBeVisible();
  expect(screen.getByRole('textbox', { name: /^Why this colour/ })).toBeRequired();
});

it('keeps the text when somebody else was faster, and shows theirs', async () => {
  let isChanged = false;
  const theirs = anOpenReport({
    seen: 1,
    isSaved: true,
    narrative: aNarrative({ summary: 'Their words.' }),
  });
  answerWith({
    'reports.show': () => reportsOfProject(isChanged ? { open: theirs } : {}),
    'report.write': () => {
      isChanged = true;
      throw new Refused('conflict', 'Someone else changed this meanwhile.');
    },
  });
  renderInForge(<ReportsPanel id={id} />);
  await press('Write report');
  const summary = await screen.findByRole('textbox', { name: /^Summary/ });
  await userEvent.clear(summary);
  await userEvent.type(summary, 'My words.');
  await press('Save report');

  expect(await screen.findByText('Their words.')).toBeVisible();
  expect(screen.getByRole('textbox', { name: /^Summary/ })).toHaveValue('My words.');
});

it('sends a saved report after saying what that means', async () => {
  const open = anOpenReport({ isSaved: true, seen: 1 });
  const { asked } = show(reportsOfProject({ open }), {
    'report.move': { governedId: id, number: 2, state: 'sent' },
  });
  await press('Send for approval');
  const dialog = await inDialog();
  expect(dialog.getByText(/The text and the figures are frozen/)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Send for approval' }));

  expect(asked).toContainEqual({
    name: 'report.move',
    input: { id, number: 2, seen: 1, move: 'send', note: '' },
  });
});

it('tells who wrote it why they cannot approve it, and offers no button', async () => {
  const why = 'You wrote or sent this report: somebody else has to approve it.';
  const refusals = refusing({ approve: why, return: why, 'take-back': null });
  show(
    reportsOfProject({ open: anOpenReport({ state: 'sent', seen: 2, sent: signed, refusals }) }),
  );

  expect(await screen.findByText(why)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Take back' })).toBeVisible();
});

it('lets who may approve return it with what has to change, and tells a refusal', async () => {
  const refusals = refusing({ approve: null, return: null });
  const { asked } = show(
    reportsOfProject({ open: anOpenReport({ state: 'sent', seen: 2, sent: signed, refusals }) }),
    {
      'report.move': () => {
        throw new Refused('conflict', 'Someone else changed this meanwhile.');
      },
    },
  );
  await press('Return');
  const dialog = await inDialog();
  await userEvent.type(dialog.getByLabelText(/What has to change/), 'Name the risk.');
  await userEvent.click(dialog.getByRole('button', { name: 'Return' }));

  expect(asked).toContainEqual({
    name: 'report.move',
    input: { id, number: 2, seen: 2, move: 'return', note: 'Name the risk.' },
  });
  expect(await dialog.findByText('Someone else changed this meanwhile.')).toBeVisible();
});

it('sets a cadence for who may, and says when the first report is due', async () => {
  const { asked } = show(reportsOfProject({ cadence: null, schedule: null, maySetCadence: true }), {
    'report.set-cadence': { changed: 1 },
  });
  await press('Set cadence');
  const dialog = await inDialog();
  expect(dialog.getByText(/The first report is due on Nov 30, 2026/)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Set cadence' }));

  expect(asked).toContainEqual({
    name: 'report.set-cadence',
    input: {
      projects: [{ id, version: 1 }],
      cadence: { kind: 'monthly', dayOfMonth: 31, from: '2026-11-18' },
    },
  });
});

it('opens an issued report with who approved it, its hash, and hidden bad news called out', async () => {
  const { container } = show(reportsOfProject(), { 'report.read': anOpenedReport() });
  await press('Report 1');

  expect(
    await screen.findByRole('heading', { name: 'DOC Documents: status report 1' }),
  ).toBeVisible();
  expect(screen.getByText('Green is reported while the data say red.')).toBeVisible();
  expect(
    screen.getByText(/Both hashes of this report were computed again, and agree/),
  ).toBeVisible();
  expect((await axe.run(container)).violations).toEqual([]);
  await press('← All reports');
  expect(await screen.findByText('Issued reports')).toBeVisible();
});

it('warns of a report that is not as it was issued', async () => {
  const tampered = anOpenedReport({
    flaws: ['report-changed'],
    body: null,
    due: null,
    computed: null,
    reported: null,
    badNews: null,
  });
  const listed = aListedReport({ ...tampered, flaws: ['report-changed'] });
  show(reportsOfProject({ issued: [listed] }), { 'report.read': tampered });
  expect(await screen.findByText(/Not as it was issued/)).toBeVisible();
  await press('Report 1');

  expect(await screen.findByText(/its hash does not agree/)).toBeVisible();
  expect(screen.queryByText(/and agree/)).toBeNull();
});

it('says that nothing was issued yet, and that the next due day is answered', async () => {
  const schedule = { due: day('2026-11-30'), answers: null, daysLate: 0 };
  show(reportsOfProject({ issued: [], schedule, canRemind: false }));
  expect(await screen.findByText('No report was issued yet')).toBeVisible();
  expect(screen.getByText(/The next due day is answered already/)).toBeVisible();
  expect(screen.getByText(/^Nobody is reminded of it/)).toBeVisible();
});

it('says what failed, and asks again', async () => {
  let isDown = true;
  answerWith({
    'reports.show': () => {
      if (isDown) throw new Refused('upstream-failed', 'Jira does not answer.');
      return reportsOfProject();
    },
  });
  renderInForge(<ReportsPanel id={id} />);
  expect(await screen.findByText('Jira does not answer.')).toBeVisible();
  isDown = false;
  await press('Try again');
  expect(await screen.findByText(/A report is due/)).toBeVisible();
});
