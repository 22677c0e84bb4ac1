import type { FrameLocator, Page } from '@playwright/test';

import type { Host } from './host';
import { appOf, choose } from './page';
import { expect } from './test';

/** Opens one tab of the administration as a Jira administrator does. */
export async function openTab(page: Page, host: Host, tab: string): Promise<FrameLocator> {
  await page.goto(`${host.url}/jira/settings/apps/mandate`);
  const app = appOf(page);
  await app.getByRole('tab', { name: tab, exact: true }).click();
  return app;
}

type Assignment = { readonly project: string; readonly standard: string; readonly mode: string };

/** Holds one project to a standard, on the Standards tab. */
export async function assignStandard(
  page: Page,
  host: Host,
  { project, standard, mode }: Assignment,
): Promise<void> {
  const app = await openTab(page, host, 'Standards');
  await app.getByText(project, { exact: true }).click();
  await choose(app, 'Standard', standard);
  await choose(app, 'Mandate', mode);
  await app.getByRole('button', { name: 'Assign to 1 project' }).click();
  const row = app.getByRole('region', { name: 'Standards by project' }).getByRole('listitem');
  await expect(row.filter({ hasText: project })).toContainText(`${standard}${mode}`);
}
