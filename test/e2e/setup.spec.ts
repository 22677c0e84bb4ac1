import { type Host, startDemo } from './support/host';
import { appOf, complaintsOf, picture, settled, violationsOn } from './support/page';
import { expect, test } from './support/test';

test.describe.configure({ mode: 'serial' });

let host: Host;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  host = await startDemo();
});
test.afterAll(() => host.stop());

test('a fresh install says on each surface that there is nothing yet, and where to begin', async ({
  page,
}) => {
  const app = appOf(page);
  await page.goto(`${host.url}/jira/apps/portfolio`);
  await expect(app.getByText('Mandate is not set up yet')).toBeVisible();
  await picture(page, 'fresh-portfolio');
  await page.goto(`${host.url}/jira/projects/TICK/apps/mandate`);
  await expect(app.getByText('This project is not governed')).toBeVisible();
  await page.goto(`${host.url}/browse/TICK-1`);
  await page.getByRole('button', { name: 'Governance' }).click();
  await expect(app.getByText('It lies in no governed project')).toBeVisible();

  await page.goto(`${host.url}/jira/apps/portfolio`);
  await app.getByRole('button', { name: 'Set up Mandate' }).click();
  await expect(app.getByRole('button', { name: 'Connect to Jira' })).toBeVisible();
});

test('ten clicks lead to the first findings; an import may pause, and what it lacks is named', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  const app = appOf(page);
  let clicks = 0;
  const click = async (name: string | RegExp, step?: string) => {
    const button = app.getByRole('button', { name });
    await expect(button).toBeVisible();
    if (step !== undefined) await picture(page, `setup-${step}`);
    clicks += 1;
    await button.click();
  };

  await page.goto(`${host.url}/jira/settings/apps/mandate`);
  await click('Connect to Jira', '1-begin');
  await click('Continue', '2-connected');
  await click(/^Import \d+ projects$/, '3-projects');
  await app.getByRole('button', { name: 'Pause import' }).click();
  await expect(app.getByRole('button', { name: 'Resume import' })).toBeVisible();
  await page.goto(`${host.url}/jira/apps/portfolio`);
  await expect(app.getByText(/still being imported/)).toBeVisible();
  await page.goto(`${host.url}/jira/settings/apps/mandate`);
  await app.getByRole('button', { name: 'Projects (done)' }).click();
  await app.getByRole('button', { name: 'Resume import' }).click();
  await click('Continue');
  await click(/^Create portfolio of \d+ projects$/, '4-portfolio');
  await click(/^Check \d+ projects/, '5-standard');
  await click('Finish setup', '6-roles');
  await click('See the portfolio', '7-done');

  await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(app.getByText(/findings failed/)).toBeVisible();
  await settled(page);
  expect(clicks).toBeLessThanOrEqual(10);
  expect(await violationsOn(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
