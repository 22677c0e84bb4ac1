import type { Page } from '@playwright/test';

import { assignStandard } from './support/administration';
import type { Host } from './support/host';
import { appOf, choose, lookAs, picture, settled, violationsOn } from './support/page';
import { expect, test } from './support/test';
import { moveTo, openItem, openWorkflow, statusOf } from './support/work-item';

const ADMINISTRATOR = 'Marek Solberg';
const PROJECT_MANAGER = 'Samuel Adeyemi';
const RULE = 'The gate has been passed';

test('an administrator has a transition wait for a gate, and a project manager is told what is missing', async ({
  page,
  demonstration: host,
}) => {
  await assignStandard(page, host, {
    project: 'Safety Management System (SAFE)',
    standard: 'PM²',
    mode: 'Directive',
  });
  await chooseLifeCycle(page, host);

  await openWorkflow(page, host, 'Artifact approval');
  await page.getByRole('link', { name: 'Add rule to Submit for approval' }).click();
  await page.getByRole('link', { name: RULE, exact: true }).click();
  const form = appOf(page);
  await expect(form.getByRole('heading', { name: 'Which gate has to be passed?' })).toBeVisible();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form.getByText('Choose a gate: nothing was saved.')).toBeVisible();
  await choose(form, 'Life cycle', 'PM²');
  await choose(form, 'Gate', 'RfP: ready for planning');
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-rule-form');

  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const rule = page.getByRole('region', { name: 'Submit for approval' }).getByRole('listitem');
  await expect(rule).toContainText(RULE);
  await expect(appOf(page).getByText('RfP: ready for planning')).toBeVisible();
  await settled(page);
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-workflow');

  await openItem(page, host, { key: await charterOf(page, host), as: PROJECT_MANAGER });
  await moveTo(page, 'Submit for approval');
  const flag = page.getByRole('alert');
  await expect(flag).toContainText('“RfP: ready for planning” is not passed');
  await expect(flag).toContainText('nobody has asked for it');
  await expect(flag).toContainText('“There is a business case” is not kept');
  await expect(flag).toContainText('Still needed:');
  await expect(statusOf(page)).toContainText('Draft');

  await lookAs(page, ADMINISTRATOR);
  await openWorkflow(page, host, 'Artifact approval');
  await page.getByRole('button', { name: `Remove ${RULE}` }).click();
  await expect(rule).toHaveCount(0);
});

async function chooseLifeCycle(page: Page, host: Host): Promise<void> {
  await page.goto(`${host.url}/jira/projects/SAFE/apps/mandate`);
  const app = appOf(page);
  await app.getByRole('tab', { name: 'Gates' }).click();
  await app.getByRole('button', { name: 'Choose a life cycle' }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Choose', exact: true }).click();
  await expect(
    app.getByRole('region', { name: 'RfP: ready for planning', exact: true }),
  ).toBeVisible();
}

async function charterOf(page: Page, host: Host): Promise<string> {
  const jql = 'project = SAFE AND summary ~ "Project charter" AND status = Draft';
  const answer = await page.request.post(`${host.url}/__shell/jira`, {
    data: {
      method: 'POST',
      path: '/rest/api/3/search/jql',
      body: JSON.stringify({ jql, fields: ['summary'] }),
    },
  });
  const { value } = (await answer.json()) as { readonly value: { readonly body: string } };
  const { issues } = JSON.parse(value.body) as { readonly issues: readonly { key: string }[] };
  return issues[0]?.key ?? '';
}
