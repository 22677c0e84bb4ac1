import type { FrameLocator, Page } from '@playwright/test';

import { downloaded, parseCsv } from './support/csv';
import { complaintsOf, picture, violationsOn } from './support/page';
import { openPortfolio } from './support/portfolio';
import { expect, test } from './support/test';

test('what waits across projects stands in a table, a file and a picture that say the same', async ({
  page,
  demonstration,
}) => {
  const complaints = complaintsOf(page);
  const app = await openFromPortfolio(page, demonstration, 'Dependencies');
  const table = app.getByRole('table', { name: 'Dependencies' });
  await expect(table).toContainText('Harbour Depot Rebuild');
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-dependencies');

  const file = parseCsv(
    await downloaded(page, app.getByRole('button', { name: 'Export CSV', exact: true })),
  );
  const found = file.filter((line) =>
    `${line['In project']} ${line['Of project']}`.toLowerCase().includes('depot'),
  );
  expect(found.length).toBeGreaterThan(0);
  await app.getByRole('searchbox', { name: 'Search dependencies' }).fill('depot');
  await expect(table.locator('tbody tr')).toHaveCount(found.length);
  for (const line of found) await expect(table).toContainText(line['Waits'] ?? 'a key');

  const graph = app.getByRole('region', { name: 'Who waits for whom' });
  await graph.getByRole('button', { name: 'Show data: Who waits for whom' }).click();
  await expect(graph.getByRole('row', { name: /^Harbour Depot Rebuild → / })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('leaders read one page, which prints on white and leads to where its figures are from', async ({
  page,
  demonstration,
}) => {
  const complaints = complaintsOf(page);
  const app = await openFromPortfolio(page, demonstration, 'Executive page');
  const paper = app.getByRole('article');
  await expect(paper.getByRole('region', { name: 'Status and health' })).toContainText(
    '2Off track',
  );
  await expect(paper.getByRole('region', { name: 'Needs a decision or help' })).toContainText(
    'Harbour Depot Rebuild',
  );
  await expect(paper.getByRole('region', { name: 'Resource availability' })).toContainText(
    'Not available: Mandate keeps',
  );
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-executive');

  await page.emulateMedia({ media: 'print' });
  await expect(app.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(paper.getByRole('region', { name: 'Cost' })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await paper.getByRole('button', { name: 'From: Gates' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Gates' })).toBeVisible();
  expect(complaints).toEqual([]);
});

async function openFromPortfolio(
  page: Page,
  demonstration: Parameters<typeof openPortfolio>[1],
  name: string,
): Promise<FrameLocator> {
  const app = await openPortfolio(page, demonstration);
  await app.getByRole('button', { name, exact: true }).click();
  await expect(app.getByRole('heading', { level: 1, name })).toBeVisible();
  return app;
}
