import { appOf } from './support/page';
import { expect, test } from './support/test';

test('a project says when it will be finished, what would make a day hold, and how its work flows', async ({
  page,
  demonstration,
}) => {
  await page.goto(`${demonstration.url}/jira/projects/EBUS/apps/mandate`);
  const app = appOf(page);
  await app.getByRole('tab', { name: 'Forecast' }).click();
  await expect(app.getByText('Finished by, 85% odds')).toBeVisible();
  await expect(app.getByRole('img', { name: 'Burn-up and forecast' })).toBeVisible();

  const hold = app.getByRole('region', { name: 'What would make a day hold' });
  await hold.getByLabel('Day to hold').fill('2099-01-01');
  await expect(hold.getByRole('status')).toContainText('It holds with 85% odds');

  await app.getByRole('button', { name: 'Show data: Burn-up and forecast' }).click();
  await expect(app.getByRole('columnheader', { name: 'Finished, 85% odds' })).toBeVisible();
  const listed = app.getByRole('table', { name: 'Work items left to finish' });
  await expect(listed.getByRole('link', { name: /^EBUS-/ }).first()).toBeVisible();

  await app.getByRole('tab', { name: 'Flow' }).click();
  await expect(app.getByRole('img', { name: 'Cumulative flow' })).toBeVisible();
  await expect(app.getByText('85% of finished work took', { exact: true })).toBeVisible();
  await expect(app.getByRole('img', { name: 'Cycle times' })).toBeVisible();
});
