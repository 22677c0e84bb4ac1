import { appOf, choose, lookAs, picture } from './support/page';
import { expect, test } from './support/test';

const HEAD_OF_PMO = 'Ines Calloway';
const BLUEPRINT = 'Agile, light';

test('a blueprint shows what it would make to whoever may not, makes it once for who may, and then says how it stands', async ({
  page,
  demonstration: host,
}) => {
  await page.goto(`${host.url}/jira/projects/SAFE/apps/mandate`);
  await lookAs(page, HEAD_OF_PMO);
  const app = appOf(page);
  await app.getByRole('tab', { name: 'Starting set' }).click();
  await choose(app, 'Blueprint', BLUEPRINT);

  const preview = app.getByRole('region', { name: 'Preview' });
  const release = preview.getByRole('row', { name: /^First release to users/ });
  await expect(release).toContainText('Will be created');
  await expect(preview.getByRole('row', { name: /^Vision and boundaries/ })).toContainText(
    'There already: a project has one of these',
  );
  await expect(app.getByText('You cannot provision this project')).toBeVisible();

  await page.context().clearCookies();
  await page.reload();
  await app.getByRole('tab', { name: 'Starting set' }).click();
  await choose(app, 'Blueprint', BLUEPRINT);
  const create = app.getByRole('button', { name: /^Create \d+ artifacts?$/ });
  const planned = Number(/\d+/.exec(await create.innerText())?.[0]);
  await create.click();

  await expect(app.getByText(`${planned} artifacts created in your name`)).toBeVisible();
  await expect(release).toContainText('Made from this blueprint');
  const key = await release.getByRole('link').innerText();

  await app.getByRole('button', { name: 'Use this blueprint' }).click();
  await expect(app.getByText('Nothing was created')).toBeVisible();
  const drift = app.getByRole('region', { name: 'Drift' });
  await expect(drift.getByRole('row', { name: /^First release to users/ })).toContainText(
    'Still the template’s text',
  );
  await picture(page, 'starting-set');

  await page.goto(`${host.url}/browse/${key}`);
  await expect(page.getByRole('heading', { name: 'First release to users' })).toBeVisible();
});
