import { openTab } from './support/administration';
import { appOf } from './support/page';
import { expect, test } from './support/test';

const SURFACES = [
  {
    surface: 'portfolio page',
    path: '/jira/apps/portfolio',
    problem: 'The portfolios could not be loaded',
  },
  {
    surface: 'administration',
    path: '/jira/settings/apps/mandate',
    problem: 'The administration could not be loaded',
  },
  {
    surface: 'project page',
    path: '/jira/projects/RTPI/apps/mandate',
    problem: 'could not be loaded',
  },
  { surface: 'governance panel', path: '/browse/RTPI-1', problem: 'RTPI-1 could not be looked up' },
] as const;

for (const { surface, path, problem } of SURFACES) {
  test(`the ${surface} says that it got no answer, and goes on once it gets one`, async ({
    page,
    demonstration,
  }) => {
    await page.route('**/__shell/invoke', (route) => route.abort('connectionreset'));
    await page.goto(demonstration.url + path);
    if (surface === 'governance panel') {
      await page.getByRole('button', { name: 'Governance' }).click();
    }
    const app = appOf(page);
    await expect(app.getByText(problem)).toBeVisible();
    await page.unroute('**/__shell/invoke');
    await app.getByRole('button', { name: 'Try again' }).click();

    await expect(app.getByText(problem)).toHaveCount(0);
    await expect(
      app.getByText('Real-Time Passenger Information').or(app.getByRole('tab')).first(),
    ).toBeVisible();
  });
}

test('what Jira does not show is refused in words, and what was typed stays', async ({
  page,
  demonstration,
}) => {
  const tree = await openTab(page, demonstration, 'Portfolio tree');
  const key = tree.getByRole('textbox', { name: 'Govern a work item by its key' });
  await key.fill('TICK-999999');
  await tree.getByRole('button', { name: 'Govern work item' }).click();

  const problem = tree.getByRole('alert').filter({ hasText: 'The work item is not governed' });
  await expect(problem).toContainText('TICK-999999 does not exist or is not visible to you.');
  await expect(key).toHaveValue('TICK-999999');
});
