import type { FrameLocator, Page } from '@playwright/test';

import type { Host } from './support/host';
import { appOf, choose, lookAs, picture, violationsOn } from './support/page';
import { openPortfolio } from './support/portfolio';
import { expect, test } from './support/test';

const OWNER = 'Helena Frost';
const ADMINISTRATOR = 'Marek Solberg';
const CHANGE = 'Raise the ground floor by 40 centimetres';

test('the owner of a project sets a baseline, reads its figures, and takes an approved change into the next one', async ({
  page,
  demonstration,
}) => {
  const app = await openValue(page, demonstration, OWNER);
  const dialog = app.getByRole('dialog');
  await expect(app.getByText('No baseline was set yet')).toBeVisible();
  await picture(page, 'demonstration-value-empty');
  await app.getByRole('button', { name: 'Set a baseline' }).click();
  await dialog.getByLabel('Finish').fill('2030-06-30');
  await dialog.getByLabel('Budget').fill('1,000,000');
  await dialog.getByLabel('Currency').fill('EUR');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The board agreed.');
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-baseline-form');
  await dialog.getByRole('button', { name: 'Set baseline 1' }).click();

  await expect(app.getByText(/^Against baseline 1, as of/)).toBeVisible();
  await app.getByText('All figures with their formulas').click();
  const figures = app.getByRole('table', { name: 'All figures' });
  await expect(figures.getByRole('row', { name: /^Budget at completion/ })).toContainText('1,000,000'); // prettier-ignore
  await expect(figures.getByRole('row', { name: /^Planned value/ })).toContainText(/[1-9]/);
  await app.getByRole('button', { name: 'Show data: Planned, earned and spent' }).click();
  await expect(app.getByRole('region', { name: 'Planned, earned and spent, data' })).toContainText('measured'); // prettier-ignore
  await app.getByRole('button', { name: 'Show chart: Planned, earned and spent' }).click();
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-value');

  const key = await keyOfChange(page, demonstration);
  await page.goto(`${demonstration.url}/browse/${key}`);
  await lookAs(page, ADMINISTRATOR);
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: 'Edit', exact: true }).click();
  await choose(panel, 'Verdict', 'Approved');
  await panel.getByRole('textbox', { name: 'Effect on the cost' }).fill('-50,000');
  await panel.getByRole('textbox', { name: 'Currency' }).fill('EUR');
  await panel.getByRole('textbox', { name: 'Effect in days' }).fill('-30');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel.getByRole('button', { name: 'Edit', exact: true })).toBeVisible();

  await lookAs(page, OWNER);
  const asked = await openPanel(page);
  await asked.getByRole('button', { name: 'Approve', exact: true }).click();
  await asked.getByRole('dialog').getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(asked.getByRole('dialog')).toHaveCount(0);

  await expect
    .poll(async () => {
      await openValue(page, demonstration, OWNER);
      await expect(app.getByText(/^Against baseline 1/)).toBeVisible();
      return app.getByRole('button', { name: 'Take into a new baseline' }).count();
    })
    .toBe(1);
  await app.getByRole('button', { name: 'Take into a new baseline' }).click();
  await expect(dialog.getByLabel('Finish')).toHaveValue('2030-05-31');
  await expect(dialog.getByLabel('Budget')).toHaveValue('950,000');
  await dialog.getByRole('button', { name: 'Set baseline 2' }).click();
  await expect(app.getByText(/^Against baseline 2/)).toBeVisible();
  const baselines = app.getByRole('table', { name: 'Baselines' });
  await expect(baselines.getByRole('row', { name: /^Baseline 2/ })).toContainText(key);
  await picture(page, 'demonstration-value-rebaselined');

  await baselines.getByRole('button', { name: 'Baseline 1' }).click();
  const first = app.getByRole('region', { name: 'Baseline 1' });
  await expect(first).toContainText('The board agreed.');
  await expect(first).toContainText(/30 Jun 2030|Jun 30, 2030/);
  await expect(first).toContainText('Every hash of this baseline was computed again, and agrees.');
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-baseline');
});

async function openValue(page: Page, host: Host, name: string): Promise<FrameLocator> {
  await page.goto(`${host.url}/jira/projects/DEPO/apps/mandate`);
  await lookAs(page, name);
  const app = appOf(page);
  await app.getByRole('tab', { name: 'Earned value' }).click();
  return app;
}

async function keyOfChange(page: Page, host: Host): Promise<string> {
  const app = await openPortfolio(page, host);
  await app.getByRole('button', { name: 'Registers' }).click();
  await app.getByRole('group', { name: 'Kind' }).getByRole('button', { name: /change requests/i }).click(); // prettier-ignore
  const row = app.getByRole('table', { name: 'Registers' }).getByRole('row', { name: CHANGE });
  return row.getByRole('link').first().innerText();
}

async function openPanel(page: Page): Promise<FrameLocator> {
  const panel = page.locator('[data-panel="governance-panel"]');
  if ((await panel.getAttribute('aria-expanded')) !== 'true') await panel.click();
  return appOf(page);
}
