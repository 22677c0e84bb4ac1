import type { FrameLocator } from '@playwright/test';

import { openTab } from './support/administration';
import { appOf, complaintsOf, lookAs, picture, violationsOn } from './support/page';
import { expect, test } from './support/test';

const PROJECT_MANAGER = 'Samuel Adeyemi';
const REASON = 'The sponsor signs after the board of April.';

test('a failed rule is waived by somebody else than who asked, fails again when that is revoked, and is left out likewise', async ({
  page,
  demonstration,
}) => {
  const complaints = complaintsOf(page);
  const url = `${demonstration.url}/jira/projects/EBUS/apps/mandate`;
  const app = appOf(page);
  const waivers = app.getByRole('region', { name: 'Waivers' });
  const tailoring = app.getByRole('region', { name: 'Tailoring' });

  // Who manages the project asks; nothing is asked for without a reason.
  await page.goto(url);
  await lookAs(page, PROJECT_MANAGER);
  const rule = await openFirstFailed(app);
  await app.getByRole('button', { name: 'Request waiver' }).click();
  const dialog = app.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Send request' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Say why');
  await picture(page, 'demonstration-waiver-dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(REASON);
  await dialog.getByRole('button', { name: 'Send request' }).click();
  const waiver = waivers.getByRole('article', { name: rule });
  await expect(waiver).toContainText('Waits for a decision');
  await expect(waiver).toContainText(`Requested by ${PROJECT_MANAGER}`);
  await expect(waiver.getByRole('button', { name: 'Withdraw' })).toBeVisible();
  await expect(waiver.getByRole('button', { name: 'Approve' })).toHaveCount(0);

  // Who holds the right decides, where all that waits stands together.
  await page.context().clearCookies();
  await openTab(page, demonstration, 'Waivers');
  const waiting = app.getByRole('region', { name: 'Waiting for a decision' });
  await expect(waiting).toContainText(REASON);
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-administration-waivers');
  await waiting.getByRole('button', { name: 'Approve' }).click();
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Until then, and no longer.');
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await expect(waiting).toContainText('Nothing waits.');

  await page.goto(url);
  await app.getByRole('tab', { name: 'Compliance' }).click();
  const finding = app
    .getByRole('region', { name: 'Findings by clause' })
    .locator('details')
    .filter({ hasText: rule });
  await expect(finding).toContainText('Waived');
  await finding.locator('summary').click();
  await expect(finding).toContainText('Without it:');
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-project-compliance');

  // Nobody decides on what they asked for themselves, whatever right they hold.
  await finding.getByRole('button', { name: 'Leave out this rule' }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Another office keeps it.');
  await dialog.getByRole('button', { name: 'Send request' }).click();
  const line = tailoring.getByRole('article', { name: rule });
  await expect(line.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  await line.getByRole('button', { name: 'Withdraw' }).click();
  await dialog.getByRole('button', { name: 'Withdraw' }).click();
  await expect(line).toContainText('Withdrawn');

  await waiver.getByRole('button', { name: 'Revoke' }).click();
  await dialog.getByRole('button', { name: 'Revoke' }).click();
  await expect(waiver).toContainText('Revoked');
  await expect(finding.locator('summary')).toContainText('Failed');
  expect(complaints).toEqual([]);
});

test('the rules of other phases are not asked of a project that says its own', async ({
  page,
  demonstration,
}) => {
  await page.goto(`${demonstration.url}/jira/projects/EBUS/apps/mandate`);
  const app = appOf(page);
  const notAsked = app.getByRole('region', { name: 'Not asked' });
  await app.getByRole('tab', { name: 'Compliance' }).click();
  await expect(notAsked).toContainText('Every rule of the standard is asked.');

  await sayPhase(app, 'Closing');
  await expect(notAsked).toContainText('Not asked in this phase: Executing only.');

  await sayPhase(app, 'Not said');
  await expect(notAsked).toContainText('Every rule of the standard is asked.');
});

/** Opens the first finding that failed, and answers with its rule. */
async function openFirstFailed(app: FrameLocator): Promise<string> {
  await app.getByRole('tab', { name: 'Compliance' }).click();
  const findings = app.getByRole('region', { name: 'Findings by clause' });
  await findings.getByRole('button', { name: 'Failed' }).click();
  const first = findings.locator('details').first();
  await first.locator('summary').click();
  await expect(first.getByRole('table')).toBeVisible();
  return first.locator('summary > span').nth(1).innerText();
}

async function sayPhase(app: FrameLocator, phase: string): Promise<void> {
  await app.getByRole('button', { name: 'Edit phase and tier' }).click();
  await app.getByRole('combobox', { name: 'Phase', exact: true }).fill(phase);
  await app.getByRole('option', { name: phase, exact: true }).click();
  await app.getByRole('button', { name: 'Save', exact: true }).click();
}
