import type { FrameLocator, Page } from '@playwright/test';

import { downloaded, parseCsv } from './support/csv';
import type { Host } from './support/host';
import { appOf, choose, complaintsOf, picture, violationsOn } from './support/page';
import { openRegisters, rowsOf, showKind } from './support/registers';
import { expect, test } from './support/test';

test('the risks of all projects stand in one list, and a cell of the matrix leaves those it counts', async ({
  page,
  demonstration,
}) => {
  const complaints = complaintsOf(page);
  const app = await openRegisters(page, demonstration);
  const matrix = app.getByRole('region', { name: 'Risk matrix' });
  await showKind(app, 'Risks');
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-registers');

  const cell = matrix.getByRole('button', { name: /^\d+ risks?: probability/ }).first();
  const counted = Number(/^\d+/.exec((await cell.getAttribute('aria-label')) ?? '')?.[0]);
  await cell.click();
  await expect(rowsOf(app)).toHaveCount(counted);
  const file = parseCsv(await downloaded(page, app.getByRole('button', { name: 'Export CSV' })));
  expect(file).toHaveLength(counted);
  expect(new Set(file.map((line) => line['Kind']))).toEqual(new Set(['risk']));

  const opened = page.waitForEvent('popup');
  await app.getByRole('button', { name: 'Open in Jira' }).click();
  const jql = new URL((await opened).url()).searchParams.get('jql') ?? '';
  expect(keysIn(jql)).toEqual(file.map((line) => line['Work item']).sort());

  await app.getByRole('button', { name: 'Clear filters' }).click();
  await matrix.getByRole('button', { name: 'Show data: Risk matrix' }).click();
  await expect(matrix.getByRole('table')).toContainText('5, very high');
  expect(complaints).toEqual([]);
});

test('a risk is rated in its panel, and of two who do so at once the second is told and loses nothing', async ({
  page,
  demonstration,
}) => {
  const registers = await openRegisters(page, demonstration);
  await showKind(registers, 'Risks');
  const key = await rowsOf(registers).first().getByRole('link').innerText();
  const other = await page.context().newPage();
  const [mine, theirs] = [
    await openForm(page, demonstration, key),
    await openForm(other, demonstration, key),
  ];

  await mine.getByRole('textbox', { name: 'Currency' }).fill('euro');
  await mine.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(mine.getByRole('alert')).toContainText('A code like EUR.');
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-risk-form');
  await mine.getByRole('textbox', { name: 'Currency' }).fill('EUR');
  await rate(mine, '1, very low');
  await expect(mine.getByRole('region', { name: 'Risk figures' })).toContainText('probability 1, impact 1'); // prettier-ignore

  await rate(theirs, '5, very high');
  const told = theirs.getByRole('alert');
  await expect(told).toContainText('Somebody changed it since you looked');
  await expect(told).toContainText('probability 1, impact 1');
  await picture(other, 'demonstration-risk-conflict');
  await theirs.getByRole('button', { name: 'Save mine instead' }).click();
  await expect(theirs.getByRole('region', { name: 'Risk figures' })).toContainText('probability 5, impact 5'); // prettier-ignore

  await expect
    .poll(async () => {
      const again = await openRegisters(page, demonstration);
      return rowsOf(again).filter({ hasText: key }).innerText();
    })
    .toContain('25');

  await theirs.getByRole('button', { name: 'Show history' }).click();
  const versions = theirs.getByRole('list', { name: 'Versions, latest first' }).getByRole('listitem'); // prettier-ignore
  await expect(versions.nth(0)).toContainText('becomes probability 5, impact 5');
  await expect(versions.nth(1)).toContainText('becomes probability 1, impact 1');
  expect(await violationsOn(other)).toEqual([]);
  await picture(other, 'demonstration-risk-history');
  await versions
    .nth(1)
    .getByRole('button', { name: /^Restore this version/ })
    .click();
  await picture(other, 'demonstration-risk-restore');
  await theirs.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(theirs.getByRole('region', { name: 'Risk figures' })).toContainText('probability 1, impact 1'); // prettier-ignore
  await expect(versions.nth(0)).toContainText(/^Restored by /);
});

async function openForm(page: Page, host: Host, key: string): Promise<FrameLocator> {
  await page.goto(`${host.url}/browse/${key}`);
  const panel = page.locator('[data-panel="governance-panel"]');
  if ((await panel.getAttribute('aria-expanded')) !== 'true') await panel.click();
  const app = appOf(page);
  await app.getByRole('button', { name: 'Edit', exact: true }).click();
  return app;
}

/** Says the same of everything. */
async function rate(app: FrameLocator, step: string): Promise<void> {
  for (const field of ['Inherent', 'Residual']) {
    await choose(app, `${field} probability`, step);
    await choose(app, `${field} impact`, step);
  }
  await app.getByRole('button', { name: 'Save', exact: true }).click();
}

const keysIn = (jql: string) => (/\((.*)\)/.exec(jql)?.[1] ?? '').split(', ').sort();
