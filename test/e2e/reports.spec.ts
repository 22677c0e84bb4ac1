import { appOf, choose, lookAs, picture, violationsOn } from './support/page';
import { openPortfolio } from './support/portfolio';
import { expect, test } from './support/test';

const PROJECT_MANAGER = 'Lotte Vinter';
const ADMINISTRATOR = 'Marek Solberg';

test('a status report is written by one, approved by another, issued, and stands in the history of all projects', async ({
  page,
  demonstration,
}) => {
  const app = appOf(page);
  const dialog = app.getByRole('dialog');
  await page.goto(`${demonstration.url}/jira/projects/DEPO/apps/mandate`);
  await app.getByRole('tab', { name: 'Reports' }).click();
  await app.getByRole('button', { name: 'Set cadence' }).click();
  await choose(app, 'Cadence', 'Every week');
  await dialog.getByRole('button', { name: 'Set cadence' }).click();
  await expect(app.getByText('A report is due every week on Friday.')).toBeVisible();

  await lookAs(page, PROJECT_MANAGER);
  await app.getByRole('tab', { name: 'Reports' }).click();
  await expect(app.getByText('Nobody has written this report yet')).toBeVisible();
  await expect(app.getByRole('table', { name: 'Figures then and now' })).toContainText('Overdue');
  await app.getByRole('button', { name: 'Write report' }).click();
  await app.getByRole('textbox', { name: 'Summary' }).fill('The depot opens in time.');
  await app.getByRole('textbox', { name: 'Why this colour' }).fill('As planned.');
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-report-draft');
  await app.getByRole('button', { name: 'Save report' }).click();
  await app.getByRole('button', { name: 'Send for approval' }).click();
  await dialog.getByRole('button', { name: 'Send for approval' }).click();
  const report = app.getByRole('region', { name: 'Report 1' });
  await expect(report).toContainText('Waits for approval');
  await expect(report.getByRole('button', { name: 'Approve' })).toHaveCount(0);

  await lookAs(page, ADMINISTRATOR);
  await app.getByRole('tab', { name: 'Reports' }).click();
  await expect(report).toContainText('The depot opens in time.');
  await report.getByRole('button', { name: 'Approve' }).click();
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Well told.');
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await report.getByRole('button', { name: 'Issue' }).click();
  await dialog.getByRole('button', { name: 'Issue' }).click();

  await app.getByRole('table', { name: 'Issued reports' }).getByRole('button').click();
  const issued = app.getByRole('region', { name: /status report 1$/ });
  await expect(issued).toContainText('Both hashes of this report were computed again, and agree.');
  await expect(issued).toContainText(`Written by ${PROJECT_MANAGER}`);
  await expect(issued).toContainText(`approved by ${ADMINISTRATOR}`);
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-report-issued');

  const portfolio = await openPortfolio(page, demonstration);
  await portfolio.getByRole('button', { name: 'Status reports' }).click();
  const grid = portfolio.getByRole('table', { name: 'History of status reports' });
  await expect(grid.getByRole('button', { name: /DEPO, / })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-report-history');
});
