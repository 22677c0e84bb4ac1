import type { FrameLocator } from '@playwright/test';

import { openTab } from './support/administration';
import { choose } from './support/page';
import { linesOf, numberIn, openPortfolio, projectLines } from './support/portfolio';
import { expect, test } from './support/test';

test('a project in two portfolios, and twice in one of them, is counted once in each total', async ({
  page,
  demonstration,
}) => {
  const tree = await openTab(page, demonstration, 'Portfolio tree');
  await tree.getByRole('button', { name: 'New portfolio' }).click();
  await nameIt(tree, 'Waterfront');
  await add(tree, 'Tram Line 6 Extension (TRAM)');
  await add(tree, 'Harbour Depot Rebuild (DEPO)');
  await tree.getByRole('button', { name: 'New programme' }).click();
  await nameIt(tree, 'Quays');
  await add(tree, 'Harbour Depot Rebuild (DEPO)');
  await expect(
    tree
      .getByRole('region', { name: 'All governed projects' })
      .getByRole('listitem')
      .filter({ hasText: 'Harbour Depot Rebuild' }),
  ).toContainText('in 3 places');

  const app = await openPortfolio(page, demonstration);
  for (const portfolio of ['Waterfront', 'Network and Fleet']) {
    await app.getByRole('button', { name: 'Switch portfolio' }).click();
    await app.getByRole('button', { name: new RegExp(`^${portfolio} \\d+ projects$`) }).click();
    await expect(app.getByRole('heading', { name: portfolio, level: 1 })).toBeVisible();
    await expect(app.getByRole('button', { name: /^Harbour Depot Rebuild/ })).toHaveCount(1);

    const lines = await projectLines(app);
    const total = (await linesOf(app)).at(-1);
    expect(total?.['Project']).toContain(`All ${lines.length} projects`);
    expect(numberIn(total?.['Items'])).toBe(
      lines.reduce((sum, line) => sum + numberIn(line['Items']), 0),
    );
  }

  const again = await openTab(page, demonstration, 'Portfolio tree');
  await again.getByRole('button', { name: /^Waterfront/ }).click();
  await again.getByRole('button', { name: 'Delete' }).click();
  await again.getByRole('button', { name: 'Delete portfolio' }).click();
  await expect(again.getByRole('button', { name: /^Waterfront/ })).toHaveCount(0);
});

async function nameIt(tree: FrameLocator, name: string): Promise<void> {
  const dialog = tree.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(tree.getByRole('heading', { name, level: 3 })).toBeVisible();
}

async function add(tree: FrameLocator, project: string): Promise<void> {
  await choose(tree, 'Add projects', project);
  await tree.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(
    tree
      .getByRole('region', { name: /^Projects in / })
      .getByRole('listitem')
      .filter({ hasText: project.replace(/ \(.*/, '') }),
  ).toBeVisible();
}
