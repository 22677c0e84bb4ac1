import type { FrameLocator, Locator, Page } from '@playwright/test';

import type { Host } from './host';
import { appOf, lookAs } from './page';

/** Opens a work item in Jira as somebody. */
export async function openItem(
  page: Page,
  host: Host,
  { key, as }: { readonly key: string; readonly as: string },
): Promise<void> {
  await page.goto(`${host.url}/browse/${key}`);
  await lookAs(page, as);
}

export const statusOf = (page: Page): Locator => page.locator('[data-region="status"]');

/** Takes one of the transitions that Jira offers. */
export async function moveTo(page: Page, transition: string): Promise<void> {
  await statusOf(page).locator('summary').click();
  await statusOf(page)
    .getByRole('button', { name: new RegExp(`^${transition}`) })
    .click();
}

/** Opens Mandate's panel where it is not open yet. */
export async function openPanel(page: Page): Promise<FrameLocator> {
  const panel = page.locator('[data-panel="governance-panel"]');
  if ((await panel.getAttribute('aria-expanded')) !== 'true') await panel.click();
  return appOf(page);
}

export async function openWorkflow(page: Page, host: Host, name: string): Promise<void> {
  await page.goto(`${host.url}/jira/projects`);
  await page.getByRole('navigation', { name: 'Main' }).getByText('Workflows').click();
  await page.getByRole('link', { name, exact: true }).click();
}
