import type { FrameLocator, Page } from '@playwright/test';

import { openTab } from './support/administration';
import type { Host } from './support/host';
import { appOf, choose, complaintsOf, lookAs, picture, violationsOn } from './support/page';
import { expect, test } from './support/test';

const BOARD = 'Network and Fleet';
const APPROVER = 'Ines Calloway';

test('from 40 proposals in Jira to an approved scenario: ranked, rated, selected, compared, and approved by somebody else', async ({
  page,
  demonstration,
}) => {
  const complaints = complaintsOf(page);
  await grant(page, demonstration);

  // What ranks first follows the weights.
  const app = await openProposals(page, demonstration);
  const ranking = app.getByRole('table', { name: 'Proposals' });
  await expect(ranking.getByRole('row')).toHaveCount(41);
  await expect(ranking.getByRole('row').nth(1)).toContainText('IDEA-23');
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-proposals-ranking');
  for (const name of ['Strategic fit', 'Value to users', 'Delivery risk']) {
    await app.getByRole('slider', { name }).press('Home');
  }
  await expect(ranking.getByRole('row').nth(1)).toContainText('IDEA-18');
  await app.getByRole('button', { name: 'Back to the model’s weights' }).click();

  // A rating that is typed counts at once, and is still there after a reload.
  await app.getByRole('button', { name: /IDEA-30/ }).click();
  await app.getByRole('textbox', { name: 'Strategic fit, 0 to 10' }).fill('10');
  await app.getByRole('textbox', { name: 'Cost, EUR' }).fill('95,000');
  await app.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await openProposals(page, demonstration);
  await expect(ranking.getByRole('row', { name: /IDEA-30/ })).toContainText('€95,000');

  // Two budgets, the second with a lock, each saved under a name.
  await app.getByRole('tab', { name: 'Selection' }).click();
  await saveAs(app, 'Steady', '15,000,000');
  const selection = app.getByRole('table', { name: 'Selection' });
  const depot = selection.getByRole('row', { name: /IDEA-1 / });
  await expect(depot).toHaveAttribute('data-in', 'false');
  await selection.getByRole('button', { name: 'Force in: IDEA-1', exact: true }).press('i');
  await expect(depot).toHaveAttribute('data-in', 'true');
  await expect(app.getByText('Optimal', { exact: true })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await app.getByRole('tab', { name: 'Selection' }).scrollIntoViewIfNeeded();
  await picture(page, 'demonstration-proposals-selection');
  await saveAs(app, 'With the depot', '15,000,000');

  // Nothing fits, and the page says why; the step is taken back.
  await app.getByRole('textbox', { name: 'Budget, EUR' }).fill('5,000,000');
  await app.getByRole('textbox', { name: 'Budget, EUR' }).press('Enter');
  await expect(app.getByText(/No selection is possible/)).toBeVisible();
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(app.getByText('Optimal', { exact: true })).toBeVisible();

  // Who saved it does not approve it.
  await app.getByRole('tab', { name: 'Scenarios' }).click();
  const scenarios = app.getByRole('table', { name: 'Scenarios' });
  await expect(scenarios.getByRole('row')).toHaveCount(3);
  await expect(scenarios.getByRole('button', { name: /^Approve/ })).toHaveCount(0);

  await page.goto(`${demonstration.url}/jira/apps/portfolio`);
  await lookAs(page, APPROVER);
  await openProposals(page, demonstration);
  await app.getByRole('tab', { name: 'Scenarios' }).click();
  await expect(app.getByRole('table', { name: 'Comparison' })).toContainText('1 of 2');
  await scenarios.getByRole('button', { name: 'Approve With the depot' }).click();
  await app.getByRole('button', { name: 'Approve scenario' }).click();
  await expect(app.getByText('With the depot is the plan.')).toBeVisible();
  await expect(scenarios.getByRole('row', { name: /With the depot/ })).toContainText(APPROVER);
  expect(await violationsOn(page)).toEqual([]);
  await app.getByRole('tab', { name: 'Scenarios' }).scrollIntoViewIfNeeded();
  await picture(page, 'demonstration-proposals-scenarios');

  // The proposals bear their budgets.
  await app.getByRole('tab', { name: 'Ranking' }).click();
  await app.getByRole('button', { name: 'IDEA-1 Second depot for electric buses' }).click();
  await expect(app.getByRole('dialog')).toContainText('€4,200,000 approved:');

  await takeBack(page, demonstration);
  expect(complaints).toEqual([]);
});

test('a portfolio with a pool, relations and drivers: kept to on the board, drawn, weighed against strategy, and put on paper', async ({
  page,
  demonstration,
}) => {
  const complaints = complaintsOf(page);
  await page.goto(`${demonstration.url}/jira/apps/portfolio`);
  const app = appOf(page);
  await app.getByRole('button', { name: 'Proposals', exact: true }).click();

  // The portfolio that opens first is ranked.
  await expect(app.getByText(/ranks first/)).toBeVisible();
  await app.getByRole('tab', { name: 'Selection' }).click();
  await expect(app.getByText(/person-weeks taken/)).toBeVisible();
  await expect(app.getByText('IDEA-9 needs IDEA-27', { exact: true })).toBeVisible();
  const selection = app.getByRole('table', { name: 'Selection' });
  const crowding = selection.getByRole('row', { name: /IDEA-9 / });
  await expect(crowding).toHaveAttribute('data-in', 'true');
  await selection.getByRole('button', { name: 'Force out: IDEA-27', exact: true }).press('o');
  await expect(crowding).toHaveAttribute('data-in', 'false');
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-proposals-pools');

  // The chart goes by key, and leaves as a picture.
  const bubble = app.getByRole('img', { name: /^IDEA-9 / });
  await bubble.focus();
  await bubble.press('ArrowRight');
  await expect(bubble).not.toBeFocused();
  const download = page.waitForEvent('download');
  await app.getByRole('button', { name: 'Export PNG: Value and cost' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.png$/);

  await app.getByRole('tab', { name: 'Alignment' }).click();
  await expect(app.getByText(/of the money for/)).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-proposals-alignment');

  await app.getByRole('tab', { name: 'Selection' }).click();
  await app.getByRole('button', { name: 'Save as scenario' }).click();
  await app.getByRole('textbox', { name: 'Name' }).fill('Digital first');
  await app.getByRole('button', { name: 'Save scenario' }).click();
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await app.getByRole('tab', { name: 'Scenarios' }).click();
  await app.getByRole('button', { name: 'Decision paper: Digital first' }).click();
  const paper = app.getByRole('article', { name: 'Decision paper: Digital first' });
  await expect(paper).toContainText('IDEA-9 needs IDEA-27.');
  await expect(paper).toContainText('It needs IDEA-27, which is not done.');
  await expect(paper).toContainText(/Fingerprint, as in the audit trail: [0-9a-f]{64}/);
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-decision-paper');
  expect(complaints).toEqual([]);
});

test('a proposal is handed in from the page, once it is seen what is like it, and likely repeats are compared', async ({
  page,
  demonstration,
}) => {
  const complaints = complaintsOf(page);
  const app = await openProposals(page, demonstration);
  const repeated = app
    .getByRole('table', { name: 'Proposals' })
    .getByRole('row', { name: /^IDEA-40 / });
  await expect(repeated).toContainText('Like IDEA-1');
  await app.getByRole('button', { name: 'Compare IDEA-1 with IDEA-40' }).click();
  await expect(app.getByRole('table', { name: 'Side by side' })).toContainText('€3,950,000');
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-proposals-side-by-side');
  await app.getByRole('button', { name: 'Close' }).click();

  await app.getByRole('button', { name: 'New proposal' }).click();
  await app.getByRole('textbox', { name: 'Title' }).fill('Depot for electric ferries');
  const alike = app.getByRole('status', { name: 'Proposals like it' });
  await expect(alike).toContainText('IDEA-1 Second depot for electric buses');
  await app
    .getByRole('textbox', { name: 'Problem it solves' })
    .fill('The ferries charge at the public pier.');
  await app.getByRole('textbox', { name: 'Cost, EUR' }).fill('2,300,000');
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-proposals-new');
  await app.getByRole('button', { name: 'Hand in' }).click();
  await expect(app.getByRole('dialog')).toHaveCount(0);

  const row = app
    .getByRole('table', { name: 'Proposals' })
    .getByRole('row', { name: /Depot for electric ferries/ });
  await expect(row).toContainText('€2,300,000');
  await expect(row).toContainText('Not rated');
  await page.goto(`${demonstration.url}/browse/IDEA-41`);
  await expect(page.getByText('The ferries charge at the public pier.')).toBeVisible();
  expect(complaints).toEqual([]);
});

async function openProposals(page: Page, host: Host): Promise<FrameLocator> {
  await page.goto(`${host.url}/jira/apps/portfolio`);
  const app = appOf(page);
  await app.getByRole('button', { name: 'Proposals', exact: true }).click();
  await choose(app, 'Portfolio', BOARD);
  await expect(app.getByRole('table', { name: 'Proposals' })).toBeVisible();
  return app;
}

async function saveAs(app: FrameLocator, name: string, budget: string): Promise<void> {
  const field = app.getByRole('textbox', { name: 'Budget, EUR' });
  await field.fill(budget);
  await field.press('Enter');
  await app.getByRole('button', { name: 'Save as scenario' }).click();
  await app.getByRole('textbox', { name: 'Name' }).fill(name);
  await app.getByRole('button', { name: 'Save scenario' }).click();
  await expect(app.getByRole('dialog')).toHaveCount(0);
}

async function grant(page: Page, host: Host): Promise<void> {
  const roles = await openTab(page, host, 'Roles');
  await choose(roles, 'Person', APPROVER);
  await choose(roles, 'Role', 'Portfolio manager');
  await roles.getByRole('button', { name: 'Grant role' }).click();
  await expect(roles.getByRole('row', { name: APPROVER })).toContainText('Portfolio manager');
}

async function takeBack(page: Page, host: Host): Promise<void> {
  await page.context().clearCookies();
  const roles = await openTab(page, host, 'Roles');
  await roles.getByRole('button', { name: `Take back Portfolio manager from ${APPROVER}` }).click();
  await roles.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
  await expect(roles.getByRole('row', { name: APPROVER })).toHaveCount(0);
}
