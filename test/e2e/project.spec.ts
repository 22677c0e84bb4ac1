import { appOf } from './support/page';
import { expect, test } from './support/test';

test('a budget that is typed gives cost a colour, and the advice beside it turns it green', async ({
  page,
  demonstration,
}) => {
  await page.goto(`${demonstration.url}/jira/projects/EBUS/apps/mandate`);
  const app = appOf(page);
  const cost = app
    .getByRole('region', { name: 'Why this colour' })
    .getByRole('listitem')
    .filter({ hasText: 'Cost' });
  await expect(cost).toContainText('Not available: no budget is typed.');

  await type({ Budget: '1000000', Spent: '2000000', Currency: 'EUR' });
  await expect(cost).toContainText('CostOff trackMore than the budget was spent.');
  const advice = /Agree on a budget of ([\d,.]+) EUR or more/.exec(await cost.innerText());
  await type({ Budget: advice?.[1] ?? '' });

  await expect(cost).toContainText('CostOn track');

  async function type(plan: Readonly<Record<string, string>>) {
    await app.getByRole('button', { name: 'Edit plan' }).click();
    for (const [name, value] of Object.entries(plan)) {
      await app.getByRole('textbox', { name }).fill(value);
    }
    await app.getByRole('button', { name: 'Save plan' }).click();
  }
});

test('a project is computed again when somebody asks for it now', async ({
  page,
  demonstration,
}) => {
  await page.goto(`${demonstration.url}/jira/projects/MAIN/apps/mandate`);
  const app = appOf(page);

  await app.getByRole('button', { name: 'Run now' }).click();

  await expect(app.getByText('Computing figures and findings…')).toBeVisible();
  await expect(page.getByText('Figures and findings are up to date')).toBeVisible();
  await expect(app.getByText(/, computed now$/)).toBeVisible();
});
