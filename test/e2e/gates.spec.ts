import { openTab } from './support/administration';
import { appOf, lookAs, picture, violationsOn } from './support/page';
import { expect, test } from './support/test';

const PROJECT_MANAGER = 'Lotte Vinter';
/** Who votes, as what, and how the request stands after it. */
const VOTES = [
  ['Helena Frost', 'project steering committee', 'Waits for a decision'],
  ['Priya Nandakumar', 'appropriate governance body', 'Waits for a decision'],
  ['Anton Bramwell', 'project steering committee', 'Passed'],
] as const;

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
  const gate = app.getByRole('region', { name: 'RfP: ready for planning', exact: true });
  await expect(gate).toContainText('Not asked for');
  await expect(gate).toContainText('Who decides');
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-gates');

  await gate.getByRole('button', { name: 'Plan', exact: true }).click();
  await dialog.getByLabel('Day').fill('2030-06-30');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(gate).toContainText('Planned for Jun 30, 2030');

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

  // Over all projects, who may decide finds it among what waits for them.
  await page.goto(`${demonstration.url}/jira/apps/portfolio`);
  await lookAs(page, 'Helena Frost');
  await app.getByRole('button', { name: 'Gates', exact: true }).click();
  const waiting = app.getByRole('table', { name: 'Waiting for a decision' });
  await expect(waiting.getByRole('row', { name: /Harbour Depot Rebuild/ })).toContainText('You');
  const coming = app.getByRole('table', { name: 'To come' });
  await expect(coming.getByRole('row', { name: /Harbour Depot Rebuild/ })).toContainText('2030');
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-gate-calendar');
});

test('a gate is passed by the quorum of two roles, and pack and trail tell it', async ({
  page,
  demonstration,
}) => {
  const app = appOf(page);
  const dialog = app.getByRole('dialog');
  const project = `${demonstration.url}/jira/projects/TRAM/apps/mandate`;
  const gate = app.getByRole('region', { name: 'RfP: ready for planning', exact: true });
  const request = gate.getByRole('article', { name: 'Request 1 for RfP: ready for planning' });

  await page.goto(project);
  await lookAs(page, PROJECT_MANAGER);
  await app.getByRole('tab', { name: 'Gates' }).click();
  await app.getByRole('button', { name: 'Choose a life cycle' }).click();
  await dialog.getByRole('button', { name: 'Choose', exact: true }).click();
  await gate.getByRole('button', { name: 'Ask for this gate' }).click();
  await dialog.getByRole('button', { name: 'Ask for the gate' }).click();
  await expect(request).toContainText('Waits for a decision');

  for (const [name, role, after] of VOTES) {
    await lookAs(page, name);
    await app.getByRole('tab', { name: 'Gates' }).click();
    await request.getByRole('button', { name: 'Decide' }).click();
    await dialog.getByRole('button', { name: 'Go', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(request).toContainText(`Go by ${name}, ${role}`);
    await expect(request).toContainText(after);
  }
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'demonstration-gate-passed');

  await request.getByRole('button', { name: 'Show decision pack' }).click();
  await expect(dialog).toContainText('This is what was frozen.');
  await lookAs(page, 'Marek Solberg');
  const audit = await openTab(page, demonstration, 'Audit');
  const decided = audit.getByRole('listitem').filter({ hasText: 'Decided at a gate' });
  await expect(decided.first()).toContainText('Anton Bramwell');
});
