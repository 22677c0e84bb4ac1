import { openTab } from './support/administration';
import { appOf, choose, complaintsOf, lookAs, picture, violationsOn } from './support/page';
import { tableOf } from './support/portfolio';
import { expect, test } from './support/test';

const HEAD_OF_PMO = 'Ines Calloway';

test('who is found by name and made PMO administrator administers from the portfolio page, until it is taken back', async ({
  page,
  demonstration,
}) => {
  const portfolio = `${demonstration.url}/jira/apps/portfolio`;
  const administration = appOf(page).getByRole('button', { name: 'Administration' });
  const roles = await openTab(page, demonstration, 'Roles');
  await choose(roles, 'Person', HEAD_OF_PMO);
  await roles.getByRole('button', { name: 'Grant role' }).click();
  await expect(roles.getByRole('row', { name: HEAD_OF_PMO })).toContainText('PMO administrator');

  await page.goto(portfolio);
  await lookAs(page, HEAD_OF_PMO);
  await administration.click();
  await expect(appOf(page).getByRole('tab', { name: 'Portfolio tree' })).toBeVisible();
  await page.goto(`${demonstration.url}/jira/settings/apps/mandate`);
  await expect(page.getByTestId('refusal')).toContainText('Only Jira administrators');

  await page.context().clearCookies();
  const again = await openTab(page, demonstration, 'Roles');
  await again
    .getByRole('button', { name: `Take back PMO administrator from ${HEAD_OF_PMO}` })
    .click();
  await again.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
  await expect(again.getByText('Nobody holds a role yet')).toBeVisible();
  await page.goto(portfolio);
  await lookAs(page, HEAD_OF_PMO);
  await expect(appOf(page).getByRole('button', { name: 'Export CSV' })).toBeVisible();
  await expect(administration).toHaveCount(0);
});

test('a group is granted a role and totals over hidden projects: its members have them at once, until they are taken back', async ({
  page,
  demonstration,
}) => {
  const complaints = complaintsOf(page);
  const portfolio = `${demonstration.url}/jira/apps/portfolio`;
  const roles = await openTab(page, demonstration, 'Roles');
  await choose(roles, 'Give a role to', 'A group');
  await choose(roles, 'Group', 'portfolio-managers');
  await choose(roles, 'Role', 'Portfolio viewer');
  await roles.getByRole('button', { name: 'Grant role' }).click();
  const row = roles.getByRole('row', { name: 'portfolio-managers (group)' });
  await expect(row).toContainText('Portfolio viewer');

  await page.goto(portfolio);
  await lookAs(page, 'Priya Nandakumar');
  const notice = appOf(page).getByText('you may not browse', { exact: false });
  await expect(notice).toContainText('leaves');

  await page.context().clearCookies();
  await openTab(page, demonstration, 'Roles');
  await row.getByRole('button', { name: 'Grant hidden totals' }).click();
  await expect(roles.getByRole('dialog')).toContainText('members of this group');
  await picture(page, 'demonstration-hidden-totals-dialog');
  await roles.getByRole('dialog').getByRole('button', { name: 'Grant hidden totals' }).click();
  await expect(row).toContainText('Counts hidden projects in totals');
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-administration-roles-group');

  await page.goto(portfolio);
  await lookAs(page, 'Priya Nandakumar');
  await expect(notice).toContainText('as you were granted');
  await picture(page, 'demonstration-portfolio-hidden-totals');

  await page.context().clearCookies();
  await openTab(page, demonstration, 'Roles');
  await row.getByRole('button', { name: 'Withdraw hidden totals' }).click();
  await roles.getByRole('dialog').getByRole('button', { name: 'Withdraw hidden totals' }).click();
  await expect(row.getByRole('button', { name: 'Grant hidden totals' })).toBeVisible();
  await row.getByRole('button', { name: 'Take back' }).click();
  await roles.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
  await expect(roles.getByText('Nobody holds a role yet')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a portfolio manager arranges portfolios and rates projects, and administers nothing else', async ({
  page,
  demonstration,
}) => {
  const roles = await openTab(page, demonstration, 'Roles');
  await choose(roles, 'Give a role to', 'A group');
  await choose(roles, 'Group', 'portfolio-managers');
  await choose(roles, 'Role', 'Portfolio manager');
  await roles.getByRole('button', { name: 'Grant role' }).click();
  await expect(roles.getByRole('row', { name: 'portfolio-managers' })).toBeVisible();

  const complaints = complaintsOf(page);
  await page.goto(`${demonstration.url}/jira/apps/portfolio`);
  await lookAs(page, 'Priya Nandakumar');
  const app = appOf(page);
  await expect(tableOf(app)).toBeVisible();
  await app.getByRole('button', { name: 'Arrange portfolios' }).click();
  await expect(app.getByRole('tab')).toHaveText(['Portfolio tree', 'Ratings', 'Waivers']);
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-arrange-tree');
  await app.getByRole('tab', { name: 'Ratings' }).click();
  await picture(page, 'demonstration-arrange-ratings');
  expect(complaints).toEqual([]);

  await page.context().clearCookies();
  await openTab(page, demonstration, 'Roles');
  await roles
    .getByRole('button', { name: 'Take back Portfolio manager from portfolio-managers' })
    .click();
  await roles.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
  await expect(roles.getByText('Nobody holds a role yet')).toBeVisible();
});
