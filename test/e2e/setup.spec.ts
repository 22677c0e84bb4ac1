import { type Host, startDemo } from './support/host';
import { appOf, complaintsOf, settled, violationsOn } from './support/page';
import { expect, test } from './support/test';

let host: Host;
test.beforeAll(async () => {
  host = await startDemo();
});
test.afterAll(() => host.stop());

test('ten clicks lead from a fresh install to the first findings', async ({ page }) => {
  const complaints = complaintsOf(page);
  let clicks = 0;
  const click = async (name: string | RegExp) => {
    clicks += 1;
    await appOf(page).getByRole('button', { name }).click();
  };

  await page.goto(`${host.url}/jira/apps/portfolio`);
  await expect(
    appOf(page)
      .getByText(/not set up/i)
      .first(),
  ).toBeVisible();

  await page.goto(`${host.url}/jira/settings/apps/mandate`);
  await click('Connect to Jira');
  await click('Continue');
  await click(/^Import \d+ projects$/);
  await click('Continue');
  await page.reload();
  await click(/^Create portfolio of \d+ projects$/);
  await click(/^Check \d+ projects/);
  await click('Finish setup');
  await click('See the portfolio');

  await expect(appOf(page).getByRole('heading', { level: 1 })).toBeVisible();
  await expect(appOf(page).getByText(/findings failed/)).toBeVisible();
  await settled(page);
  expect(clicks).toBeLessThanOrEqual(10);
  expect(await violationsOn(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
