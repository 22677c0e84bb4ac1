import { existsSync } from 'node:fs';

import { type Host, realSite, startDemo } from './support/host';
import { appOf, complaintsOf, picture, settled, violationsOn } from './support/page';
import { expect, test } from './support/test';

const SITES = [
  { name: 'demonstration', directory: null, project: 'TICK', item: 'TICK-1' },
  { name: 'eucalyptus', directory: realSite('eucalyptus'), project: 'EUCA', item: 'EUCA-6477' },
] as const;

for (const { name, directory, project, item } of SITES) {
  test.describe(`the surfaces on the ${name} site`, () => {
    test.skip(directory !== null && !existsSync(directory), 'the real sites are not there');
    let host: Host;
    test.beforeAll(async () => {
      test.setTimeout(600_000);
      host = await startDemo('--ready', ...(directory === null ? [] : ['--data', directory]));
    });
    test.afterAll(() => host.stop());

    const surfaces = [
      ['portfolio', '/jira/apps/portfolio'],
      ['administration', '/jira/settings/apps/mandate'],
      ['project', `/jira/projects/${project}/apps/mandate`],
    ] as const;
    for (const [surface, path] of surfaces) {
      test(`the ${surface} page shows what it has, in both themes`, async ({ page }) => {
        const complaints = complaintsOf(page);
        await page.goto(host.url + path);
        await expect(appOf(page).getByRole('heading', { level: 1 })).toBeVisible();
        await settled(page);

        expect(await violationsOn(page)).toEqual([]);
        await picture(page, `${name}-${surface}`);
        expect(complaints).toEqual([]);
      });
    }

    test('a work item has its panel and its badge', async ({ page }) => {
      await page.goto(`${host.url}/browse/${item}`);
      const open = page.getByRole('button', { name: /governance/i }).first();
      await expect(open).toBeVisible();
      await open.click();
      await expect(appOf(page).locator('body')).toContainText(project);
      await settled(page);
      await picture(page, `${name}-work-item`);
    });
  });
}
