import { existsSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { assignStandard } from './support/administration';
import { type Host, realSite } from './support/host';
import { appOf, complaintsOf, picture, settled, violationsOn } from './support/page';
import { openPortfolio, tableOf } from './support/portfolio';
import { expect, test } from './support/test';

const TABS = [
  'Import',
  'Portfolio tree',
  'Standards',
  'Artifacts',
  'Fields',
  'Scoring',
  'Roles',
  'Audit',
];

test.describe('the demonstration site', () => {
  let host: Host;
  test.beforeAll(({ demonstration }) => {
    host = demonstration;
  });
  showsItsSurfaces('demonstration', () => host, { project: 'TICK', item: 'TICK-1' });

  test('a finding is shown with its evidence, and the work item it asks for', async ({ page }) => {
    const project = 'Electric Bus Rollout (EBUS)';
    await assignStandard(page, host, { project, standard: 'PM²', mode: 'Directive' });
    const app = await openProject(page, host, 'EBUS');
    await app.getByText('Passed', { exact: true }).last().click();
    await app.getByRole('region', { name: 'Findings' }).scrollIntoViewIfNeeded();
    await picture(page, 'demonstration-findings');

    await app.getByRole('button', { name: 'Create this artifact' }).first().click();
    await expect(app.getByRole('dialog')).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
    await picture(page, 'demonstration-create');
  });
});

test.describe('the eucalyptus site', () => {
  test.skip(!existsSync(realSite('eucalyptus')), 'the real sites are not there');
  let host: Host;
  test.beforeAll(({ eucalyptus }) => {
    host = eucalyptus;
  });
  showsItsSurfaces('eucalyptus', () => host, { project: 'EUCA', item: 'EUCA-6477' });
});

type Looked = { readonly project: string; readonly item: string };

function showsItsSurfaces(site: string, host: () => Host, { project, item }: Looked): void {
  test('the portfolio page shows what it has, and one project of it', async ({ page }) => {
    const complaints = complaintsOf(page);
    const app = await openPortfolio(page, host());
    await settled(page);
    expect(await violationsOn(page)).toEqual([]);
    await picture(page, `${site}-portfolio`);

    await tableOf(app).locator('[data-row]').first().click();
    await picture(page, `${site}-portfolio-details`);
    expect(complaints).toEqual([]);
  });

  test('the administration shows what it has, tab by tab', async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.goto(`${host().url}/jira/settings/apps/mandate`);
    for (const tab of TABS) {
      await appOf(page).getByRole('tab', { name: tab, exact: true }).click();
      await settled(page);
      expect(await violationsOn(page)).toEqual([]);
      await picture(page, `${site}-administration-${tab.toLowerCase().replace(' ', '-')}`);
    }
    expect(complaints).toEqual([]);
  });

  test('the project page shows what it has', async ({ page }) => {
    const complaints = complaintsOf(page);
    await openProject(page, host(), project);

    expect(await violationsOn(page)).toEqual([]);
    await picture(page, `${site}-project`);
    expect(complaints).toEqual([]);
  });

  test('a work item has its panel and its badge', async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.goto(`${host().url}/browse/${item}`);
    await page.getByRole('button', { name: 'Governance' }).click();
    await expect(appOf(page).locator('body')).toContainText(project);
    await settled(page);

    expect(await violationsOn(page)).toEqual([]);
    await picture(page, `${site}-work-item`);
    expect(complaints).toEqual([]);
  });
}

async function openProject(page: Page, host: Host, key: string) {
  await page.goto(`${host.url}/jira/projects/${key}/apps/mandate`);
  const app = appOf(page);
  await expect(app.getByRole('region', { name: 'Findings' })).toBeVisible();
  await settled(page);
  return app;
}
