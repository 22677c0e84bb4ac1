import type { FrameLocator } from '@playwright/test';

import { downloaded, parseCsv } from './support/csv';
import { tabTo } from './support/keyboard';
import { appOf } from './support/page';
import { type Line, numberIn, openPortfolio, projectLines, tableOf } from './support/portfolio';
import { expect, test } from './support/test';

test('the table sorts, filters, searches, opens a project and leads to its page', async ({
  page,
  demonstration,
}) => {
  const app = await openPortfolio(page, demonstration);

  await sortBy(app, 'Overdue').click();
  const falling = await figuresIn(app, 'Overdue');
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  await sortBy(app, 'Overdue').click();
  expect(await figuresIn(app, 'Overdue')).toEqual([...falling].reverse());

  await app.getByRole('button', { name: /^Off track/ }).click();
  await expect(app.getByText('2 of 15 projects', { exact: true })).toBeVisible();
  expect((await projectLines(app)).map((line) => line['Health'])).toEqual([
    'Off track',
    'Off track',
  ]);
  await app.getByRole('searchbox', { name: 'Search projects' }).fill('depot');
  await expect(app.getByText('1 of 15 projects', { exact: true })).toBeVisible();

  await tableOf(app).getByText('Harbour Depot Rebuild').click();
  const details = app.getByRole('region', { name: 'Harbour Depot Rebuild' });
  await expect(details.getByRole('region', { name: 'Why this colour' })).toContainText('Off track');
  await details.getByRole('button', { name: 'Open in Mandate' }).click();
  await page.waitForURL('**/jira/projects/DEPO/apps/**');
  await expect(
    appOf(page).getByRole('heading', { level: 1, name: 'Harbour Depot Rebuild' }),
  ).toBeVisible();
});

test('the file that is exported has the lines and figures of the table', async ({
  page,
  demonstration,
}) => {
  const app = await openPortfolio(page, demonstration);
  const file = app.getByRole('button', { name: 'Export CSV' });
  expect(byKey(parseCsv(await downloaded(page, file)).map(ofFile))).toEqual(
    byKey((await projectLines(app)).map(ofTable)),
  );

  await app.getByRole('button', { name: /^At risk/ }).click();
  await expect(app.getByText(/^\d+ of 15 projects$/)).toBeVisible();
  const some = (await projectLines(app)).map(ofTable);
  expect(some.length).toBeGreaterThan(0);
  expect(byKey(parseCsv(await downloaded(page, file)).map(ofFile))).toEqual(byKey(some));
});

test('all of it works from the keyboard alone, and the focus can be seen', async ({
  page,
  demonstration,
}) => {
  const app = await openPortfolio(page, demonstration);
  const { keyboard } = page;
  await keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await keyboard.press('Enter');

  await tabTo(page, app.getByRole('button', { name: 'Switch portfolio' }));
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Digital Services');
  await tabTo(page, app.getByRole('searchbox', { name: 'Search projects' }));
  await keyboard.type('platform');
  await expect(app.getByText('1 of 7 projects', { exact: true })).toBeVisible();
  await tabTo(page, app.getByRole('button', { name: 'Clear filters' }));
  await keyboard.press('Enter');
  await tabTo(page, sortBy(app, 'Items'));
  await keyboard.press('Enter');
  const items = await figuresIn(app, 'Items');
  expect(items).toEqual([...items].sort((a, b) => b - a));

  const rows = tableOf(app).locator('[data-row]');
  await tabTo(page, rows.first());
  await keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  const project = (await rows.nth(1).innerText()).split('\n')[0]?.trim() ?? '';
  await keyboard.press('Enter');
  const details = app.getByRole('region', { name: project, exact: true });
  await tabTo(page, details.getByRole('button', { name: 'Open in Mandate' }));
  await keyboard.press('Escape');
  await expect(details).toHaveCount(0);
  await expect(rows.nth(1)).toBeFocused();

  const file = app.getByRole('button', { name: 'Export CSV' });
  await tabTo(page, file, 'Shift+Tab');
  expect(parseCsv(await downloaded(page, file))).toHaveLength(7);
});

const sortBy = (app: FrameLocator, column: string) =>
  tableOf(app).getByRole('columnheader', { name: column }).getByRole('button');

async function figuresIn(app: FrameLocator, column: string): Promise<readonly number[]> {
  return (await projectLines(app)).map((line) => numberIn(line[column]));
}

type Figures = {
  readonly key: string;
  readonly name: string;
  readonly health: string;
  readonly figures: readonly number[];
};

/** Figures are compared as the table rounds them; what is not available is NaN in both. */
function ofTable(line: Line): Figures {
  const [, name = '', key = ''] = /^(.*) ([A-Z]+)$/.exec(line['Project'] ?? '') ?? [];
  const [items, done] = (line['Items'] ?? '').split(' ');
  const shown = [items, done, line['Overdue'], line['Blocked'], line['Compliance'], line['Score']];
  return { key, name, health: line['Health'] ?? '', figures: shown.map(numberIn) };
}

function ofFile(line: Line): Figures {
  const kept = ['Work items', 'Done', 'Overdue', 'Blocked', 'Compliance', 'Score'];
  const figures = kept.map((name) => {
    const text = line[name] ?? '';
    return text === '' ? Number.NaN : Math.round(Number(text) * 10) / 10;
  });
  return {
    key: line['Key'] ?? '',
    name: line['Project'] ?? '',
    health: line['Health'] ?? '',
    figures,
  };
}

const byKey = (all: readonly Figures[]) => [...all].sort((a, b) => (a.key < b.key ? -1 : 1));
