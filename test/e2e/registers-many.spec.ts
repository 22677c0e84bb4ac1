import type { FrameLocator, Locator, Page } from '@playwright/test';

import { downloaded, parseCsv } from './support/csv';
import type { Host } from './support/host';
import { choose, complaintsOf, picture, settled, violationsOn } from './support/page';
import { columnOf, keysShown, linesOfRegisters, openRegisters, rowsOf, showKind } from './support/registers'; // prettier-ignore
import { expect, test } from './support/test';

const PROJECT = 'Electric Bus Rollout';

test('one figure of many risks is changed together, and the file that leaves says what is shown', async ({
  page,
  demonstration: host,
}) => {
  const complaints = complaintsOf(page);
  const app = await openRisks(page, host);
  const count = await rowsOf(app).count();
  await app.getByRole('button', { name: 'Tick all of this page' }).click();
  await expect(app.getByRole('group', { name: 'Ticked rows' })).toContainText(`${count} ticked`);
  await app.getByRole('button', { name: 'Edit a figure' }).click();
  await choose(app, 'Figure', 'Proximity');
  await choose(app, 'Proximity', 'Any day now');
  await app.getByRole('button', { name: 'Review the changes' }).click();

  const dialog = app.getByRole('dialog');
  const { change, same, refused } = await announced(dialog);
  expect(change + same).toBe(count);
  expect(refused).toBe(0);
  await expect(dialog.getByRole('row')).toHaveCount(count + 1);
  await shown(page, 'demonstration-registers-bulk');
  await dialog.getByRole('button', { name: /^Change \d+ work items?$/ }).click();
  await expect(dialog.getByRole('status')).toContainText(`${change} written, 0 refused`);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => columnOf(app, 'Proximity')).toEqual(Array(count).fill('Any day now'));

  const file = parseCsv(await downloaded(page, app.getByRole('button', { name: 'Export CSV' })));
  expect(file.map((line) => line['Work item'])).toEqual(await keysShown(app));
  expect(file.map((line) => line['Proximity'])).toEqual(await columnOf(app, 'Proximity'));
  expect(file.map((line) => line['Response'])).toEqual((await columnOf(app, 'Response')).map(said));
  expect(file.map((line) => line['Owner'])).toEqual((await columnOf(app, 'Owner')).map(said));
  expect(new Set(file.map((line) => line['Project']))).toEqual(new Set([PROJECT]));
  expect(complaints).toEqual([]);
});

test('a file with figures is taken line by line: what cannot be read is named by its line, the rest is written', async ({
  page,
  demonstration: host,
}) => {
  const complaints = complaintsOf(page);
  const app = await openRisks(page, host);
  const [first = '', second = ''] = await keysShown(app);
  const before = await columnOf(app, 'Proximity');
  await app.getByLabel('CSV file with figures').setInputFiles({
    name: 'figures.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      ['Work item,Proximity', `${first},After the project`, `${second},Some day`, 'no key,Any day now', 'EBUS-99999,Any day now'].join('\r\n'), // prettier-ignore
    ),
  });

  const dialog = app.getByRole('dialog');
  expect(await announced(dialog)).toEqual({ change: 1, same: 0, refused: 3 });
  await expect(lineOf(dialog, 2)).toContainText('After the project');
  await expect(lineOf(dialog, 3)).toContainText('Proximity: Write one of: Any day now');
  await expect(lineOf(dialog, 4)).toContainText('Write the key of a work item');
  await expect(lineOf(dialog, 5)).toContainText('EBUS-99999');
  await expect(lineOf(dialog, 5)).toContainText('Refused');
  await shown(page, 'demonstration-registers-csv-in');

  await dialog.getByRole('button', { name: 'Change 1 work item' }).click();
  await expect(dialog.getByRole('status')).toContainText('1 written, 0 refused while writing');
  await expect(lineOf(dialog, 2)).toContainText('Written');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect
    .poll(() => columnOf(app, 'Proximity'))
    .toEqual(['After the project', ...before.slice(1)]);

  // What was exported and is read again changes nothing.
  const text = await downloaded(page, app.getByRole('button', { name: 'Export CSV' }));
  await app
    .getByLabel('CSV file with figures')
    .setInputFiles({ name: 'again.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  expect(await announced(dialog)).toEqual({ change: 0, same: before.length, refused: 0 });
  expect(complaints).toEqual([]);
});

test('a cell of the matrix is grouped by project, and Jira finds the same work items by what it is handed', async ({
  page,
  demonstration: host,
}) => {
  const complaints = complaintsOf(page);
  const app = await openRegisters(page, host);
  await showKind(app, 'Risks');
  const cells = app.getByRole('region', { name: 'Risk matrix' }).getByRole('button', { name: /^\d+ risks?: probability/ }); // prettier-ignore
  const labels = await cells.evaluateAll((all) => all.map((each) => String(each.getAttribute('aria-label')))); // prettier-ignore
  const counts = labels.map((label) => Number.parseInt(label, 10));
  const most = Math.max(...counts);
  await cells.nth(counts.indexOf(most)).click();
  await expect(rowsOf(app)).toHaveCount(most);
  const group = app.getByRole('group', { name: 'Group by' }).getByRole('button', { name: 'Project' }); // prettier-ignore
  await group.click();
  await expect(group).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(async () => groupsIn(await linesOfRegisters(app).allInnerTexts())).not.toEqual([]); // prettier-ignore

  const groups = groupsIn(await linesOfRegisters(app).allInnerTexts());
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(most);
  expect(groups.map(({ count, rows }) => [count, rows])).toEqual(groups.map(({ count }) => [count, count])); // prettier-ignore
  await shown(page, 'demonstration-registers-grouped');

  const opened = page.waitForEvent('popup');
  await app.getByRole('button', { name: 'Open in Jira' }).click();
  const jql = new URL((await opened).url()).searchParams.get('jql') ?? '';
  expect((await keysInJira(page, host, jql)).sort()).toEqual((await keysShown(app)).sort());
  expect(complaints).toEqual([]);
});

async function openRisks(page: Page, host: Host): Promise<FrameLocator> {
  const app = await openRegisters(page, host);
  await showKind(app, 'Risks');
  await choose(app, 'Projects', PROJECT);
  await expect(rowsOf(app).filter({ hasNotText: PROJECT })).toHaveCount(0);
  return app;
}

async function shown(page: Page, name: string): Promise<void> {
  await settled(page);
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, name);
}

/** What a dialog says will be, before anything is written. */
async function announced(dialog: Locator) {
  const status = dialog.getByRole('status');
  await expect(status).toContainText(/refused\.$/);
  const [change = NaN, same = NaN, refused = NaN] = ((await status.innerText()).match(/\d+/g) ?? []).map(Number); // prettier-ignore
  return { change, same, refused };
}

const lineOf = (dialog: Locator, line: number): Locator =>
  dialog.getByRole('row').filter({ has: dialog.page().getByRole('cell', { name: String(line), exact: true }) }); // prettier-ignore

/** What a file says where the page says so. */
const said = (word: string) => (word.startsWith('–') || word === 'Nobody' ? '' : word);

type Group = { readonly count: number; readonly rows: number };

/** A heading ends with how many it counts; a row names its work item. */
function groupsIn(lines: readonly string[]): readonly Group[] {
  return lines.reduce<readonly Group[]>((groups, line) => {
    if (!/[A-Z]+-\d+/.test(line)) {
      return [...groups, { count: Number(/(\d+)\s*$/.exec(line)?.[1]), rows: 0 }];
    }
    const last = groups.at(-1);
    return last === undefined ? [] : [...groups.slice(0, -1), { ...last, rows: last.rows + 1 }];
  }, []);
}

async function keysInJira(page: Page, host: Host, jql: string): Promise<string[]> {
  const answer = await page.request.post(`${host.url}/__shell/jira`, {
    data: {
      method: 'POST',
      path: '/rest/api/3/search/jql',
      body: JSON.stringify({ jql, fields: ['summary'] }),
    },
  });
  const { value } = (await answer.json()) as { readonly value: { readonly body: string } };
  const { issues } = JSON.parse(value.body) as { readonly issues: readonly { key: string }[] };
  return issues.map(({ key }) => key);
}
