import type { FrameLocator, Locator, Page } from '@playwright/test';

import type { Host } from './host';
import { openPortfolio } from './portfolio';
import { expect } from './test';

/** Opens the registers of all projects and waits for their rows. */
export async function openRegisters(page: Page, host: Host): Promise<FrameLocator> {
  const app = await openPortfolio(page, host);
  await app.getByRole('button', { name: 'Registers' }).click();
  await expect(linesOfRegisters(app).first()).toBeVisible();
  return app;
}

/** The rows of the table as it stands, without the headings of groups. */
export const rowsOf = (app: FrameLocator): Locator =>
  linesOfRegisters(app).filter({ has: app.getByRole('link') });

/** The headings of groups and the rows below them, in the order of the table. */
export const linesOfRegisters = (app: FrameLocator): Locator =>
  app.getByRole('table', { name: 'Registers' }).locator('tbody').getByRole('row');

/** The keys of the work items that are shown, in the order of the table. */
export const keysShown = (app: FrameLocator): Promise<string[]> =>
  rowsOf(app).getByRole('link').allInnerTexts();

/** What the rows show in one column, by the name of that. */
export async function columnOf(app: FrameLocator, name: string): Promise<readonly string[]> {
  const table = app.getByRole('table', { name: 'Registers' });
  const heads = await table.getByRole('columnheader').allInnerTexts();
  const rows = await rowsOf(app).all();
  return Promise.all(rows.map((row) => row.getByRole('cell').nth(heads.indexOf(name)).innerText()));
}

/** Chooses one kind and waits for its rows. */
export async function showKind(app: FrameLocator, kind: string): Promise<void> {
  const chip = app.getByRole('group', { name: 'Kind' }).getByRole('button', { name: kind });
  await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await expect(app.getByRole('columnheader', { name: 'Kind', exact: true })).toHaveCount(0);
}
