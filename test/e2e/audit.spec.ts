import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { openTab } from './support/administration';
import { downloaded } from './support/csv';
import { complaintsOf, picture, settled, violationsOn } from './support/page';
import { expect, test } from './support/test';

const VERIFY = resolve(__dirname, '../../scripts/verify-audit.mjs');

test('the audit trail tells who changed what, verifies, and is exported as a file that verifies alone', async ({
  page,
  demonstration,
}) => {
  const complaints = complaintsOf(page);
  const audit = await openTab(page, demonstration, 'Audit');
  const entries = audit.getByRole('list', { name: 'Entries, latest first' }).getByRole('listitem');
  const created = entries.filter({ hasText: 'Created a portfolio or programmeAccess for All' });
  await expect(created).toContainText('Marek Solberg');
  await created.getByText('Before and after').click();

  await audit.getByRole('button', { name: 'Verify' }).click();
  const status = audit.getByRole('status').filter({ hasText: 'The trail is whole' });
  await expect(status).toBeVisible();
  const hash = await status.locator('code').innerText();
  await settled(page);
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-administration-audit-verified');

  const file = join(demonstration.home, 'audit.jsonl');
  writeFileSync(file, await downloaded(page, audit.getByRole('button', { name: 'Export' })));
  const { status: code, stdout } = spawnSync(process.execPath, [VERIFY, file], {
    encoding: 'utf8',
  });
  expect(code).toBe(0);
  expect(stdout).toContain(hash);
  expect(complaints).toEqual([]);
});
