import { appOf, lookAs, picture, violationsOn } from './support/page';
import { expect, test } from './support/test';

const PROJECT_MANAGER = 'Lotte Vinter';

test('who manages a project chooses its life cycle, asks for a gate, reads the pack back and is told why they cannot decide', async ({
  page,
  demonstration,
}) => {
  const app = appOf(page);
  const dialog = app.getByRole('dialog');
  await page.goto(`${demonstration.url}/jira/projects/DEPO/apps/mandate`);
  await lookAs(page, PROJECT_MANAGER);
  await app.getByRole('tab', { name: 'Gates' }).click();
  await expect(app.getByText('This project follows no life cycle yet')).toBeVisible();

  // Nothing is chosen or asked for without a question before.
  await app.getByRole('button', { name: 'Choose a life cycle' }).click();
  await dialog.getByRole('button', { name: 'Choose', exact: true }).click();
  const gate = app.getByRole('region', { name: 'RfP: ready for planning' });
  await expect(gate).toContainText('Not asked for');
  await expect(gate).toContainText('Who decides');
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-gates');

  await gate.getByRole('button', { name: 'Ask for this gate' }).click();
  await dialog.getByRole('textbox', { name: 'Note' }).fill('The charter is ready.');
  await dialog.getByRole('button', { name: 'Ask for the gate' }).click();
  const request = gate.getByRole('article', { name: 'Request 1 for RfP: ready for planning' });
  await expect(request).toContainText('Waits for a decision');
  await expect(request).toContainText('The charter is ready.');
  await expect(request).toContainText('You asked for this yourself');
  await expect(request.getByRole('button', { name: 'Decide' })).toHaveCount(0);

  await request.getByRole('button', { name: 'Show decision pack' }).click();
  await expect(dialog).toContainText('This is what was frozen.');
  await expect(dialog).toContainText(/SHA-256 [0-9a-f]{64}/);
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-decision-pack');
});
