import type { Locator, Page } from '@playwright/test';

import { handsOn } from './support/hands';
import { tabTo } from './support/keyboard';
import { appOf, complaintsOf, picture } from './support/page';
import { expect, test } from './support/test';

const ADMINISTRATOR = 'Marek Solberg';
const HEAD_OF_PMO = 'Ines Calloway';
const PROJECT_MANAGER = 'Samuel Adeyemi';
const STANDARD = 'Rules of our office';
const RULE = 'Nothing is late';
const LABEL = 'Electric Bus Rollout (EBUS)';

test('by keyboard alone a rule is written, simulated, published and failed, and its waiver lapses as the days pass', async ({
  page,
  passing,
}) => {
  test.setTimeout(600_000);
  const complaints = complaintsOf(page);
  const hands = handsOn(page);
  const app = appOf(page);
  const dialog = app.getByRole('dialog');
  const administration = `${passing.url}/jira/settings/apps/mandate`;
  const project = `${passing.url}/jira/projects/EBUS/apps/mandate`;

  await hands.open(administration);
  await hands.tab('Roles');
  await hands.choose('Person', HEAD_OF_PMO);
  await hands.press('Grant role');
  await expect(app.getByRole('row', { name: HEAD_OF_PMO })).toContainText('PMO administrator');

  // The head of the PMO writes a rule and tries it on every project.
  await hands.open(`${passing.url}/jira/apps/portfolio`);
  await hands.lookAs(HEAD_OF_PMO);
  await hands.open(`${passing.url}/jira/apps/portfolio`);
  await hands.press('Administration');
  await hands.tab('Library');
  await hands.press('New standard');
  await hands.write(app.getByRole('textbox', { name: 'Name', exact: true }), STANDARD);
  await hands.write(app.getByRole('textbox', { name: 'Title', exact: true }), RULE);
  await hands.press('Save draft');
  await hands.press('Simulate');
  const change = app.getByRole('region', { name: 'What it would change' });
  await expect(change.getByRole('row', { name: 'EBUS' })).toContainText('OUR-1');
  await tabTo(page, app.getByRole('button', { name: 'Send for review' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await hands.press('Send for review', dialog);
  await expect(app.getByText('You saved it last')).toBeVisible();

  // Somebody else approves, publishes and assigns it.
  await hands.lookAs(ADMINISTRATOR);
  await hands.open(administration);
  await hands.tab('Library');
  await hands.press(STANDARD);
  for (const step of ['Approve', 'Publish']) {
    await hands.press(step);
    await hands.press(step, dialog);
    await expect(dialog).toHaveCount(0);
  }
  await expect(app.getByText('In force', { exact: true })).toBeVisible();
  await hands.open(administration);
  await hands.tab('Standards');
  await hands.tick(app.getByRole('checkbox', { name: LABEL }));
  await hands.choose('Standard', STANDARD);
  await hands.press('Assign to 1 project');
  const held = app.getByRole('region', { name: 'Standards by project' }).getByRole('listitem');
  await expect(held.filter({ hasText: LABEL })).toContainText(STANDARD);

  // A project fails it, and asks for a waiver until tomorrow.
  await hands.open(project);
  await hands.lookAs(PROJECT_MANAGER);
  await openCompliance();
  const finding = app.getByRole('region', { name: 'Findings by clause' }).locator('details');
  await expect(finding.locator('summary')).toContainText('Failed');
  await open(finding);
  await hands.press('Request waiver');
  await hands.write(dialog.getByRole('textbox', { name: 'Reason' }), 'The lifts come in spring.');
  await hands.write(dialog.getByLabel('Until'), await tomorrow(page));
  await hands.press('Send request', dialog);
  await expect(dialog).toHaveCount(0);

  await hands.lookAs(ADMINISTRATOR);
  await hands.open(administration);
  await hands.tab('Waivers');
  await hands.press('Approve');
  await hands.press('Approve', dialog);
  await expect(dialog).toHaveCount(0);
  await openCompliance();
  await expect(finding.locator('summary')).toContainText('Waived');

  // It holds through its last day, and fails again on the day after.
  await hands.goOnToNextDay();
  await openCompliance();
  await expect(app.getByText('Last day is today')).toBeVisible();
  await expect(finding.locator('summary')).toContainText('Waived');
  await picture(page, 'by-keyboard-last-day');
  await hands.open(new URL('/mail', page.url()).href);
  await expect(page.getByRole('article').first()).toContainText('ends today');
  await picture(page, 'by-keyboard-mail');
  await hands.open(project);
  await hands.goOnToNextDay();
  await expect(async () => {
    await openCompliance();
    await expect(finding.locator('summary')).toContainText('Failed', { timeout: 5_000 });
  }).toPass({ timeout: 120_000 });
  await expect(app.getByRole('article', { name: RULE })).toContainText('Expired');
  await picture(page, 'by-keyboard-lapsed');
  expect(complaints).toEqual([]);

  async function openCompliance(): Promise<void> {
    await hands.open(project);
    await hands.tab('Compliance');
  }

  async function open(details: Locator): Promise<void> {
    await tabTo(page, details.locator('summary'));
    await page.keyboard.press('Enter');
  }
});

/** The day after that of the site, as Chromium's field takes it: month, day, year. */
async function tomorrow(page: Page): Promise<string> {
  const today = await page.locator('summary', { hasText: 'Time on this site' }).innerText();
  const date = new Date(`${today.replace(/[^0-9]*:\s*/, '')} 12:00 UTC`);
  date.setUTCDate(date.getUTCDate() + 1);
  const parts = { timeZone: 'UTC', month: '2-digit', day: '2-digit', year: 'numeric' } as const;
  return date.toLocaleDateString('en-US', parts).replace(/\D/g, '');
}
