import { openTab } from './support/administration';
import { appOf, choose, lookAs } from './support/page';
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
