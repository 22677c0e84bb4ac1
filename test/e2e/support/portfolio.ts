import type { FrameLocator, Locator, Page } from '@playwright/test';

import type { Host } from './host';
import { appOf } from './page';
import { expect } from './test';

/** A line of the portfolio table: what each column shows, by the column's name. */
export type Line = Readonly<Record<string, string>>;

/** Opens the portfolio page and waits for its table. */
export async function openPortfolio(page: Page, host: Host): Promise<FrameLocator> {
  await page.goto(`${host.url}/jira/apps/portfolio`);
  const app = appOf(page);
  await expect(tableOf(app)).toBeVisible();
  return app;
}

export const tableOf = (app: FrameLocator): Locator =>
  app.getByRole('table', { name: 'Projects', exact: true });

/** The lines in the order of the table; the last is that of the totals. */
export async function linesOf(app: FrameLocator): Promise<readonly Line[]> {
  const table = tableOf(app);
  const heads = await table.getByRole('columnheader').allInnerTexts();
  const cells = await table
    .getByRole('row')
    .evaluateAll((rows): string[][] =>
      rows.map((row) =>
        Array.from(
          row.querySelectorAll('td') as Iterable<{ readonly innerText: string }>,
          (cell) => cell.innerText,
        ),
      ),
    );

  return cells
    .slice(1)
    .map((texts) =>
      Object.fromEntries(heads.map((head, at) => [plain(head), plain(texts[at] ?? '')])),
    );
}

/** The lines of the projects alone. */
export async function projectLines(app: FrameLocator): Promise<readonly Line[]> {
  return (await linesOf(app)).slice(0, -1);
}

/** The first number in a cell: `1,539` of `1,539 1,200 done`. */
export function numberIn(text: string | undefined): number {
  return Number(/[\d,.]+/.exec(text ?? '')?.[0].replaceAll(',', ''));
}

/** Without the mark of the column that sorts. */
const plain = (text: string) => text.replaceAll(/[▲▼]/g, '').replaceAll(/\s+/g, ' ').trim();
