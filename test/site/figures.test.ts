import { join } from 'node:path';

import { asking } from '../../local/commands/ask';
import type { LocalSite } from '../../local/site';
import { countedFromFiles, exportedByKey } from '../support/expected-figures';
import {
  askingAsAdmin,
  exportedFigures,
  importInto,
  openTestSite,
  temporaryHome,
} from '../support/local-site';
import { SMALL_SITE_FIELDS, writeSmallSite } from '../support/small-site';

jest.setTimeout(240_000);

const NOW = '2026-11-20T12:00:00.000Z';
const TODAY = '2026-11-20';
const KEYS = ['ALFA', 'BETA', 'GAMA'];
const ITEMS_EACH = 130;

describe('the figures of a site', () => {
  const { home, remove } = temporaryHome();
  const data = join(home, 'data');
  let site: LocalSite;
  let points = 0;

  beforeAll(async () => {
    writeSmallSite(data, { keys: KEYS, itemsEach: ITEMS_EACH });
    site = await openTestSite(home, 'small', NOW);
    ({ points } = await importInto(site, data));
  });
  afterAll(async () => {
    await site.close();
    remove();
  });

  it('equal what is counted straight from the files', async () => {
    const figures = await exportedFigures(site);

    expect(exportedByKey(figures)).toEqual(countedFromFiles(data, TODAY, SMALL_SITE_FIELDS));
    expect(figures.total.total).toBe(KEYS.length * ITEMS_EACH);
    expect(figures.total.blocked).toBeGreaterThan(0);
  });

  it('cost no more of Jira than 1.02 points an item, 25 a project and 100', () => {
    const items = KEYS.length * ITEMS_EACH;

    expect(points).toBeGreaterThan(items);
    expect(points).toBeLessThanOrEqual(1.02 * items + 25 * KEYS.length + 100);
  });

  it('are the same bytes after everything is dropped and imported again', async () => {
    const before = JSON.stringify(await exportedFigures(site));
    const ask = await askingAsAdmin(site);

    await ask('import.rebuild', {});

    expect(JSON.stringify(await exportedFigures(site))).toBe(before);
  });

  it('leave out what an account may not browse, and say how much', async () => {
    await site.jira.grant({ accountId: 'bob', browse: ['BETA'], isAdmin: false });
    const bob = asking(site, 'bob');

    const figures = await exportedFigures(site, 'bob');
    const { findings, hiddenProjects } = await bob('findings.export', { nodeId: null });
    const view = await bob('portfolio.view', { nodeId: null });

    expect(figures.projects.map(({ key }) => key)).toEqual(['BETA']);
    expect(figures.hiddenProjects).toBe(2);
    expect(figures.total.total).toBe(ITEMS_EACH);
    expect(hiddenProjects).toBe(2);
    expect(view.hiddenProjects).toBe(2);
    expect(JSON.stringify([findings, view])).not.toMatch(/ALFA|GAMA/);
    await expect(bob('project.overview', { id: 'project:10000' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(bob('item.governance', { key: 'ALFA-3' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(bob('tree.get', {})).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('count an item once however many portfolios and epics hold it', async () => {
    const ask = await askingAsAdmin(site);
    const { governed } = await ask('tree.govern-item', { key: 'ALFA-1' });
    const saved = await ask('tree.save-node', {
      id: null,
      kind: 'portfolio',
      parentId: null,
      name: 'Overlapping',
      members: governed.map(({ id }) => id),
      version: 0,
    });
    await site.forge.drain();
    const nodeId = saved.nodes.find(({ name }) => name === 'Overlapping')?.id ?? null;

    const { projects, total } = await ask('portfolio.export', { nodeId, asOf: null });

    expect(projects.map(({ key }) => key).sort()).toEqual(['ALFA', 'ALFA-1', 'BETA', 'GAMA']);
    expect(projects.find(({ key }) => key === 'ALFA-1')?.total).toBe(ITEMS_EACH);
    expect(total.total).toBe(KEYS.length * ITEMS_EACH);
  });

  it('refuse a day before there was any history', async () => {
    const ask = await askingAsAdmin(site);

    await expect(
      ask('portfolio.export', { nodeId: null, asOf: '2025-01-01' }),
    ).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});
