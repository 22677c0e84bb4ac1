import { assignStandard, openTab } from './support/administration';
import { appOf, choose, complaintsOf, lookAs, picture, violationsOn } from './support/page';
import { expect, test } from './support/test';

const HEAD_OF_PMO = 'Ines Calloway';
const PROJECT = 'ACCS';
const LABEL = `Accessible Stops (${PROJECT})`;
const STANDARD = 'House rules';

test('a standard is written without code, tried on every project, approved by somebody else and published; a project fails it', async ({
  page,
  demonstration,
}) => {
  test.setTimeout(600_000);
  const complaints = complaintsOf(page);
  const app = appOf(page);
  const dialog = app.getByRole('dialog');
  const press = (name: string) => app.getByRole('button', { name, exact: true }).click();
  const roles = await openTab(page, demonstration, 'Roles');
  await choose(roles, 'Person', HEAD_OF_PMO);
  await press('Grant role');
  await expect(roles.getByRole('row', { name: HEAD_OF_PMO })).toContainText('PMO administrator');

  // The head of the PMO writes it. What cannot hold is refused where it stands, and nothing typed is lost.
  await page.goto(`${demonstration.url}/jira/apps/portfolio`);
  await lookAs(page, HEAD_OF_PMO);
  await press('Administration');
  await app.getByRole('tab', { name: 'Library', exact: true }).click();
  await press('New standard');
  await app.getByRole('textbox', { name: 'Name', exact: true }).fill(STANDARD);
  await app.getByLabel('Weight').fill('0');
  await expect(app.getByRole('button', { name: 'Save draft' })).toBeDisabled();
  await app.getByLabel('Weight').fill('3');
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-library-draft');
  await press('Save draft');

  // It is tried on every project before anybody is held to it.
  await press('Simulate');
  const change = app.getByRole('region', { name: 'What it would change' });
  await expect(change.getByRole('row', { name: PROJECT })).toContainText('OUR-1');
  await expect(change.getByRole('status')).toContainText('would appear');
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-library-simulation');

  // And on how they stood, by Jira's log.
  await change.getByText('Also look back on the last 90 days').click();
  await expect(change.getByText(/^Reads what Jira logged of/)).toBeVisible();
  await press('Simulate again');
  const past = change.getByRole('region', { name: 'The last 90 days' });
  await expect(past.getByRole('row', { name: '90 days ago' })).toBeVisible();
  await expect(past.getByText(/^Of [\d,]+ transitions in/)).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-library-look-back');

  await press('Send for review');
  await dialog.getByRole('button', { name: 'Send for review' }).click();
  await expect(app.getByText('You saved it last')).toBeVisible();
  await expect(app.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0);

  // Somebody else approves and publishes it.
  await page.context().clearCookies();
  await openTab(page, demonstration, 'Library');
  await press(STANDARD);
  for (const step of ['Approve', 'Publish']) {
    await press(step);
    await dialog.getByRole('button', { name: step }).click();
    await expect(dialog).toHaveCount(0);
  }
  await expect(app.getByText('In force', { exact: true })).toBeVisible();

  await assignStandard(page, demonstration, { project: LABEL, standard: STANDARD, mode: 'Directive' }); // prettier-ignore
  await page.goto(`${demonstration.url}/jira/projects/${PROJECT}/apps/mandate`);
  await app.getByRole('tab', { name: 'Compliance' }).click();
  const finding = app.getByRole('region', { name: 'Findings by clause' }).locator('details');
  await expect(finding.locator('summary')).toContainText('FailedNo open work item');
  await expect(app.getByText('Directive rules are detected here, not enforced.')).toBeVisible();

  // As it was, for whoever comes next.
  await assignStandard(page, demonstration, { project: LABEL, standard: 'PM²', mode: 'Controlling' }); // prettier-ignore
  const again = await openTab(page, demonstration, 'Roles');
  await again
    .getByRole('button', { name: `Take back PMO administrator from ${HEAD_OF_PMO}` })
    .click();
  await again.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
  await expect(again.getByText('Nobody holds a role yet')).toBeVisible();
  expect(complaints).toEqual([]);
});
