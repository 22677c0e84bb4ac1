import type { FrameLocator, Page } from '@playwright/test';

import { assignStandard, openTab } from './support/administration';
import type { Host } from './support/host';
import {
  appOf,
  choose,
  complaintsOf,
  lookAs,
  picture,
  settled,
  violationsOn,
} from './support/page';
import { expect, test } from './support/test';
import { moveTo, openItem, openPanel, openWorkflow, statusOf } from './support/work-item';

const PROJECT = 'Accessible Stops (ACCS)';
const GATE = 'RfP: ready for planning';
const RULE = 'The gate has been passed';
const ADMINISTRATOR = 'Marek Solberg';
const PROJECT_MANAGER = 'Lotte Vinter';
const OWNER = 'Helena Frost';
const KEPT = 'There is a project charter';
const APPROVED = 'The project charter is approved';
const UNKEPT = 'The business case is approved';
const VOTES = [
  [OWNER, 'project steering committee', 'Waits for a decision'],
  ['Anton Bramwell', 'project steering committee', 'Waits for a decision'],
  ['Priya Nandakumar', 'appropriate governance body', 'Passed'],
] as const;

test.describe.configure({ mode: 'serial' });

/** What one chapter leaves to the next. */
const keys = { charter: '', plan: '' };

test('the administrator holds a project to PM² in directive mode, and lets its plans wait for the gate before planning', async ({
  page,
  demonstration: host,
}) => {
  await assignStandard(page, host, { project: PROJECT, standard: 'PM²', mode: 'Directive' });
  await openWorkflow(page, host, 'Plan approval');
  await page.getByRole('link', { name: 'Add rule to Submit for approval' }).click();
  await page.getByRole('link', { name: RULE, exact: true }).click();
  const form = appOf(page);
  await choose(form, 'Life cycle', 'PM²');
  await choose(form, 'Gate', GATE);
  await page.getByRole('button', { name: 'Add', exact: true }).click();

  const rule = page.getByRole('region', { name: 'Submit for approval' }).getByRole('listitem');
  await expect(rule).toContainText(RULE);
  await expect(form.getByText(GATE)).toBeVisible();
  await shown(page, 'charter-story-workflow');
});

test('the project manager is told what the gate misses, and makes the charter from its template', async ({
  page,
  demonstration: host,
}) => {
  const complaints = complaintsOf(page);
  const app = await openProject(page, host, PROJECT_MANAGER);
  await openGates(app);
  await app.getByRole('button', { name: 'Choose a life cycle' }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Choose', exact: true }).click();
  for (const rule of [KEPT, APPROVED, UNKEPT]) await expect(gateIn(app)).toContainText(rule);
  await shown(page, 'charter-story-missing');

  await page.reload();
  keys.charter = await makeArtifact(page, KEPT);
  await shown(page, 'charter-story-created');
  await openItem(page, host, { key: keys.charter, as: PROJECT_MANAGER });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Accessible Stops');
  const description = page.getByRole('region', { name: 'Description' });
  for (const heading of ['Scope', 'Deliverables', 'Milestones', 'Cost and people', 'Roles']) {
    await expect(description.getByRole('heading', { name: heading, exact: true })).toBeVisible();
  }
  await moveTo(page, 'Submit for approval');
  await expect(statusOf(page)).toContainText('Awaiting Approval');
  expect(complaints).toEqual([]);
});

test('who wrote the charter cannot approve it; the steering committee does, and the owner moves it on', async ({
  page,
  demonstration: host,
}) => {
  const complaints = complaintsOf(page);
  await openItem(page, host, { key: keys.charter, as: PROJECT_MANAGER });
  const approvals = (await openPanel(page)).getByRole('region', { name: 'Approvals' });
  await expect(approvals).toContainText('Not approved');
  await expect(approvals.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0);
  await shown(page, 'charter-story-own-charter');

  await lookAs(page, OWNER);
  await approvals.getByRole('button', { name: 'Approve', exact: true }).click();
  const dialog = appOf(page).getByRole('dialog');
  await expect(dialog).toContainText(`Approve ${keys.charter} as project steering committee?`);
  await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(approvals).toContainText(OWNER);
  await moveTo(page, 'Approve');
  await expect(statusOf(page)).toContainText('Approved');
  await shown(page, 'charter-story-approved');
  expect(complaints).toEqual([]);
});

test('a plan cannot be submitted while the gate waits, and Jira names the evidence that is missing', async ({
  page,
  demonstration: host,
}) => {
  const app = await openProject(page, host, PROJECT_MANAGER);
  keys.plan = await makeArtifact(page, 'There is a project work plan');
  await openGates(app);
  await expect(gateIn(app)).not.toContainText(APPROVED);
  await gateIn(app).getByRole('button', { name: 'Ask for this gate' }).click();
  const dialog = app.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Note' }).fill('The charter is approved.');
  await dialog.getByRole('button', { name: 'Ask for the gate' }).click();
  await expect(requestIn(app)).toContainText('Waits for a decision');
  await shown(page, 'charter-story-asked');

  await openItem(page, host, { key: keys.plan, as: PROJECT_MANAGER });
  await moveTo(page, 'Submit for approval');
  const flag = page.getByRole('alert');
  await expect(flag).toContainText(`“${GATE}” is not passed; it waits for a decision.`);
  await expect(flag).toContainText(`“${UNKEPT}” is not kept`);
  await expect(flag).not.toContainText('charter');
  await expect(flag).toContainText('Still needed: 2 votes as project steering committee');
  await expect(statusOf(page)).toContainText('Draft');
  await shown(page, 'charter-story-refused');
});

test('nobody says go before the evidence is complete', async ({ page, demonstration: host }) => {
  const app = await openProject(page, host, OWNER);
  const unkept = app.getByRole('article', { name: UNKEPT, exact: true });
  const businessCase = await unkept.getByRole('link', { name: /^ACCS-/ }).innerText();
  await openGates(app);
  await requestIn(app).getByRole('button', { name: 'Decide' }).click();
  const dialog = app.getByRole('dialog');
  await expect(dialog).toContainText(`Missing: “${UNKEPT}”.`);
  await dialog.getByRole('button', { name: 'Go', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText(UNKEPT);
  await shown(page, 'charter-story-no-go-yet');

  await openItem(page, host, { key: businessCase, as: PROJECT_MANAGER });
  await moveTo(page, 'Submit for approval');
  await expect(statusOf(page)).toContainText('Awaiting Approval');
  await lookAs(page, OWNER);
  await moveTo(page, 'Approve');
  await expect(statusOf(page)).toContainText('Approved');
  await shown(page, 'charter-story-evidence');
});

test('the gate is passed by its quorum, and the plan goes through', async ({
  page,
  demonstration: host,
}) => {
  const app = await openProject(page, host, OWNER);
  for (const [name, role, after] of VOTES) {
    await lookAs(page, name);
    await openGates(app);
    await expect(gateIn(app).getByText('What is missing')).toHaveCount(0);
    await requestIn(app).getByRole('button', { name: 'Decide' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Go', exact: true }).click();
    await expect(app.getByRole('dialog')).toHaveCount(0);
    await expect(requestIn(app)).toContainText(`Go by ${name}, ${role}`);
    await expect(requestIn(app)).toContainText(after);
  }
  await shown(page, 'charter-story-passed');

  await openItem(page, host, { key: keys.plan, as: PROJECT_MANAGER });
  await moveTo(page, 'Submit for approval');
  await expect(statusOf(page)).toContainText('Awaiting Approval');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await shown(page, 'charter-story-let-through');
});

test('the decision pack says what was frozen and what changed since, and the trail tells the whole story', async ({
  page,
  demonstration: host,
}) => {
  const complaints = complaintsOf(page);
  const app = await openProject(page, host, PROJECT_MANAGER);
  await openGates(app);
  await requestIn(app).getByRole('button', { name: 'Show decision pack' }).click();
  const pack = app.getByRole('dialog');
  await expect(pack).toContainText('This is what was frozen.');
  await expect(pack).toContainText(/SHA-256 [0-9a-f]{64}/);
  await expect(pack.getByRole('listitem').filter({ hasText: APPROVED })).toContainText('Passed');
  await expect(pack.getByRole('listitem').filter({ hasText: UNKEPT })).toContainText('Failed');
  await expect(pack.getByRole('listitem').filter({ hasText: keys.charter })).toContainText(
    'is today what it was.',
  );
  await shown(page, 'charter-story-pack');

  await lookAs(page, ADMINISTRATOR);
  const audit = await openTab(page, host, 'Audit');
  for (const [action, by] of [
    ['Created an artifact', PROJECT_MANAGER],
    ['Approved an artifact', OWNER],
    ['Asked for a gate', PROJECT_MANAGER],
    ['Refused a transition', PROJECT_MANAGER],
    ['Refused something at a gate', OWNER],
    ['Decided at a gate', 'Priya Nandakumar'],
  ] as const) {
    const entry = audit.getByRole('listitem').filter({ hasText: action }).first();
    await expect(entry).toContainText(by);
  }
  await shown(page, 'charter-story-trail');

  await openWorkflow(page, host, 'Plan approval');
  await page.getByRole('button', { name: `Remove ${RULE}` }).click();
  await expect(page.getByRole('button', { name: `Remove ${RULE}` })).toHaveCount(0);
  expect(complaints).toEqual([]);
});

/** No serious violation on what is seen, and a picture of it. */
async function shown(page: Page, name: string): Promise<void> {
  await settled(page);
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, name);
}

async function openProject(page: Page, host: Host, name: string): Promise<FrameLocator> {
  await page.goto(`${host.url}/jira/projects/ACCS/apps/mandate`);
  await lookAs(page, name);
  const app = appOf(page);
  await expect(app.getByRole('region', { name: 'Findings' })).toBeVisible();
  return app;
}

const openGates = (app: FrameLocator) => app.getByRole('tab', { name: 'Gates' }).click();

const gateIn = (app: FrameLocator) => app.getByRole('region', { name: GATE, exact: true });

const requestIn = (app: FrameLocator) =>
  gateIn(app).getByRole('article', { name: `Request 1 for ${GATE}` });

/** Makes what a failed finding misses, and waits until the finding has heard of it. */
async function makeArtifact(page: Page, rule: string): Promise<string> {
  const app = appOf(page);
  const finding = app.getByRole('article', { name: rule, exact: true });
  await finding.getByRole('button', { name: 'Create this artifact' }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Create', exact: true }).click();
  const key = await finding.getByRole('status').getByRole('link').innerText();
  await expect(app.getByText(/is created\. This finding is looked at again/)).toHaveCount(0);
  return key;
}
