import { assignStandard } from './support/administration';
import { appOf, lookAs } from './support/page';
import { linesOf, numberIn, openPortfolio } from './support/portfolio';
import { expect, test } from './support/test';

const PROJECT = 'Finance Platform Replacement';
const HEAD_OF_PMO = 'Ines Calloway';
const RULE = 'A risk log is kept';

test.describe.configure({ mode: 'serial' });

test('one project is held to a standard of its own, as far as its mandate goes', async ({
  page,
  demonstration: host,
}) => {
  await assignStandard(page, host, {
    project: `${PROJECT} (ERP)`,
    standard: 'PM²',
    mode: 'Controlling',
  });

  await page.goto(`${host.url}/jira/projects/ERP/apps/mandate`);
  const app = appOf(page);
  await expect(app.getByText(/^ERP · PM² [\d.]+, controlling · as of/)).toBeVisible();
  await expect(app.getByRole('article', { name: RULE })).toContainText('The project has no risk.');
  await page.goto(`${host.url}/jira/projects/DRIV/apps/mandate`);
  await expect(app.getByText(/^DRIV · Agile light [\d.]+, supportive · as of/)).toBeVisible();
});

test('a failed finding makes its artifact in the name of who asks, and passes by the event of it', async ({
  page,
  demonstration: host,
}) => {
  const before = (await linesOf(await openPortfolio(page, host))).map(items);

  await page.goto(`${host.url}/jira/projects/ERP/apps/mandate`);
  await lookAs(page, HEAD_OF_PMO);
  const app = appOf(page);
  const finding = app.getByRole('article', { name: RULE });
  await finding.getByRole('button', { name: 'Create this artifact' }).click();
  const dialog = app.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('The tax file is late');
  await dialog.getByRole('button', { name: 'Create', exact: true }).click();
  const made = await finding.getByRole('status').getByRole('link').innerText();

  await expect(app.getByText(/is created\. This finding is looked at again/)).toHaveCount(0);
  await app.getByText('Passed', { exact: true }).last().click();
  await expect(finding).toContainText('1 risk');

  await page.goto(`${host.url}/browse/${made}`);
  await expect(page.getByRole('heading', { name: 'The tax file is late' })).toBeVisible();
  await expect(page.locator('.field-row', { hasText: 'Reporter' })).toContainText(HEAD_OF_PMO);
  await page.getByRole('button', { name: 'Governance' }).click();
  const panel = appOf(page);
  await expect(panel.getByRole('heading', { name: 'Risk', level: 1 })).toBeVisible();
  await expect(panel.getByText(`${made} is kept as a risk.`)).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Findings that name it' })).toContainText(RULE);

  await page.context().clearCookies();
  const after = (await linesOf(await openPortfolio(page, host))).map(items);
  expect(after).toEqual(
    before.map((line) => ({
      ...line,
      items: line.items + (line.project.startsWith(PROJECT) || isTotal(line) ? 1 : 0),
    })),
  );
});

type Items = { readonly project: string; readonly items: number };

const items = (line: Readonly<Record<string, string>>): Items => ({
  project: line['Project'] ?? '',
  items: numberIn(line['Items']),
});

const isTotal = ({ project }: Items) => project.startsWith('All 15 projects');
