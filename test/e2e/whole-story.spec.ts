import type { Page } from '@playwright/test';

import { assignStandard, openTab } from './support/administration';
import type { Host } from './support/host';
import { appOf, choose, lookAs, picture, settled, violationsOn } from './support/page';
import { expect, test } from './support/test';

const ADMINISTRATOR = 'Marek Solberg';
const PROJECT_MANAGER = 'Samuel Adeyemi';
const OWNER = 'Helena Frost';
const RULE = 'The gate has been passed';
const GATE = 'RfP: ready for planning';
const CONDITION = 'The charging contract is signed.';
const SUBMIT = 'Submit for approval';
const LAST_VOTE = 'Anton Bramwell';

test('from a charter’s template to a gate that Jira enforces: review, request, refusal, evidence, a conditional go, and the trail', async ({
  page,
  demonstration: host,
}) => {
  test.setTimeout(900_000); // seven people, one after the other
  const app = appOf(page);
  const dialog = app.getByRole('dialog');
  const project = `${host.url}/jira/projects/EBUS/apps/mandate`;
  const gate = app.getByRole('region', { name: GATE, exact: true });
  const request = gate.getByRole('article', { name: `Request 1 for ${GATE}` });
  const openGates = async (as: string) => {
    await page.goto(project);
    await lookAs(page, as);
    await app.getByRole('tab', { name: 'Gates' }).click();
  };

  await assignStandard(page, host, {
    project: 'Electric Bus Rollout (EBUS)',
    standard: 'PM²',
    mode: 'Directive',
  });

  // Who manages the project makes the charter from its template, and has it read and approved.
  await page.goto(project);
  await lookAs(page, PROJECT_MANAGER);
  const finding = app.getByRole('article', { name: 'There is a project charter' });
  await finding.getByRole('button', { name: 'Create this artifact' }).click();
  await dialog.getByRole('button', { name: 'Create', exact: true }).click();
  const charter = await finding.getByRole('status').getByRole('link').innerText();
  await page.goto(`${host.url}/browse/${charter}`);
  await expect(page.getByRole('heading', { name: 'Scope', exact: true })).toBeVisible();
  await move(page, 'Draft', SUBMIT);
  await lookAs(page, OWNER);
  await move(page, 'Awaiting approval', 'Approve');
  await expect(page.locator('[data-region="status"]')).toContainText('Approved');

  // Planning waits for the gate from now on.
  await openGates(PROJECT_MANAGER);
  await app.getByRole('button', { name: 'Choose a life cycle' }).click();
  await dialog.getByRole('button', { name: 'Choose', exact: true }).click();
  await expect(gate).toContainText('Not asked for');
  await page.goto(`${host.url}/jira/projects`);
  await lookAs(page, ADMINISTRATOR);
  await openWorkflow(page, host);
  await page.getByRole('link', { name: `Add rule to ${SUBMIT}` }).click();
  await page.getByRole('link', { name: RULE, exact: true }).click();
  await choose(app, 'Life cycle', 'PM²');
  await choose(app, 'Gate', GATE);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const rule = page.getByRole('region', { name: SUBMIT }).getByRole('listitem');
  await expect(rule).toContainText(RULE);

  // The gate is asked for; Jira refuses what comes after it, and says what is missing.
  await openGates(PROJECT_MANAGER);
  await gate.getByRole('button', { name: 'Ask for this gate' }).click();
  await dialog.getByRole('button', { name: 'Ask for the gate' }).click();
  await expect(request).toContainText('Waits for a decision');
  const plan = await keyOf(page, host, 'issuetype = "Work Plan"');
  await page.goto(`${host.url}/browse/${plan}`);
  await move(page, 'Draft', SUBMIT);
  const flag = page.getByRole('alert');
  await expect(flag).toContainText(`“${GATE}” is not passed; it waits for a decision.`);
  await expect(flag).toContainText('“The business case is approved” is not kept');
  await expect(flag).toContainText('Still needed: 2 votes as project steering committee');
  await expect(page.locator('[data-region="status"]')).toContainText('Draft');
  await settled(page);
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'story-refused-transition');

  // The evidence is completed by who may approve it, and the quorum decides, under a condition.
  await page.goto(`${host.url}/browse/${await keyOf(page, host, 'issuetype = "Business Case"')}`);
  await lookAs(page, OWNER);
  await move(page, 'Awaiting approval', 'Approve');
  await expect(page.locator('[data-region="status"]')).toContainText('Approved');
  await openGates(OWNER);
  await expect(gate).toContainText('4 of 4 entry rules kept');
  await request.getByRole('button', { name: 'Decide' }).click();
  await choose(app, 'Decision', 'Conditional go');
  await dialog.getByLabel('Condition 1').fill(CONDITION);
  await dialog.getByLabel('Until').fill('2031-01-31');
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'story-conditional-go');
  await dialog.getByRole('button', { name: 'Conditional go', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  for (const name of ['Priya Nandakumar', LAST_VOTE]) {
    await openGates(name);
    await request.getByRole('button', { name: 'Decide' }).click();
    await dialog.getByRole('button', { name: 'Go', exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }
  await expect(request).toContainText('Passed under conditions');

  // Its condition is a work item in Jira, which the page knows.
  const condition = request.getByRole('listitem').filter({ hasText: CONDITION });
  await expect(async () => {
    await openGates(PROJECT_MANAGER);
    await expect(condition).toContainText('Not done in Jira', { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'story-passed-under-conditions');
  const item = await condition.getByRole('link').innerText();
  await page.goto(`${host.url}/browse/${item}`);
  await expect(page.getByRole('heading', { name: CONDITION })).toBeVisible();
  await expect(page.locator('.field-row', { hasText: 'Due date' })).toContainText('2031');
  await expect(page.getByText(`passed “${GATE}” under conditions`)).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'story-condition-in-jira');

  // What was refused passes now.
  await page.goto(`${host.url}/browse/${plan}`);
  await move(page, 'Draft', SUBMIT);
  await expect(page.locator('[data-region="status"]')).toContainText('Awaiting approval');

  // Pack and trail are read back.
  await openGates(PROJECT_MANAGER);
  await request.getByRole('button', { name: 'Show decision pack' }).click();
  await expect(dialog).toContainText('This is what was frozen.');
  await expect(dialog).toContainText(charter);
  await expect(dialog).toContainText(item);
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'story-decision-pack');
  await page.goto(`${host.url}/jira/projects`);
  await lookAs(page, ADMINISTRATOR);
  const audit = await openTab(page, host, 'Audit');
  const entries = audit.getByRole('listitem');
  const told = entries.filter({ hasText: 'Created a work item for a condition of a go' }).first();
  await expect(told).toContainText(item);
  await expect(entries.filter({ hasText: 'Decided at a gate' }).first()).toContainText(LAST_VOTE);
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'story-audit');

  await openWorkflow(page, host);
  await page.getByRole('button', { name: `Remove ${RULE}` }).click();
  await expect(rule).toHaveCount(0);
});

/** Moves the work item that is open, by Jira's own menu. */
async function move(page: Page, status: string, transition: string): Promise<void> {
  await page.locator('summary', { hasText: status }).click();
  await page.getByRole('button', { name: new RegExp(transition) }).click();
}

async function openWorkflow(page: Page, host: Host): Promise<void> {
  await page.goto(`${host.url}/jira/projects`);
  await page.getByRole('navigation', { name: 'Main' }).getByText('Workflows').click();
  await page.getByRole('link', { name: 'Artifact approval' }).click();
}

/** The first work item of the project that answers a query. */
async function keyOf(page: Page, host: Host, query: string): Promise<string> {
  const jql = `project = EBUS AND ${query} ORDER BY key ASC`;
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
