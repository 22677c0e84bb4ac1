import type { FrameLocator } from '@playwright/test';

import { appOf, chooseTheme } from './support/page';
import { expect, test } from './support/test';

test('the badge of a work item says kind and health before anything is opened', async ({
  page,
  demonstration,
}) => {
  await page.goto(`${demonstration.url}/browse/TICK-1`);
  const context = page.locator('[data-context="governance-badge"]');

  await expect(context.getByText(/At risk$/)).toBeVisible();
  await expect(context.locator('iframe')).toBeHidden();
});

test('the panel of a work item takes one invocation, and is as tall as what it says', async ({
  page,
  demonstration,
}) => {
  await page.goto(`${demonstration.url}/browse/TICK-1`);
  const invoked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/__shell/invoke')) return;
    invoked.push((request.postDataJSON() as { readonly functionKey: string }).functionKey);
  });
  await page.getByRole('button', { name: 'Governance' }).click();
  const panel = appOf(page);
  await expect(panel.getByRole('region', { name: 'Findings that name it' })).toBeVisible();

  await expect
    .poll(() =>
      panel
        .locator('html')
        .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
    )
    .toBe(0);
  expect(invoked).toEqual(['item.governance']);
});

test('the dark theme chosen in Jira reaches the app without a new page', async ({
  page,
  demonstration,
}) => {
  await page.goto(`${demonstration.url}/jira/projects/DRIV/apps/mandate`);
  const app = appOf(page);
  await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
  await chooseTheme(page, 'Light');
  await expect.poll(() => brightnessOf(app)).toBeGreaterThan(200);

  await chooseTheme(page, 'Dark');

  await expect.poll(() => brightnessOf(app)).toBeLessThan(60);
});

/** From 0 to 255, of what the app's page is painted on. */
async function brightnessOf(app: FrameLocator): Promise<number> {
  const color = await app
    .locator('body')
    .evaluate((body) => body.ownerDocument.defaultView.getComputedStyle(body).backgroundColor);
  return Math.max(...(String(color).match(/\d+/g) ?? []).map(Number));
}
