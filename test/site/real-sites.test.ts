import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { LocalSite } from '../../local/site';
import { countedFromFiles, exportedByKey } from '../support/expected-figures';
import { exportedFigures, importInto, openTestSite, temporaryHome } from '../support/local-site';

jest.setTimeout(600_000);

const NOW = '2026-11-20T12:00:00.000Z';
const TODAY = '2026-11-20';
const DATA = resolve(process.env['MANDATE_DATA'] ?? '../shared/data', 'jira');

/** Done, in progress, to do; from the tables that describe the sites. */
const SITES = [
  {
    name: 'eucalyptus',
    fields: { estimateField: 'customfield_10004', flaggedField: 'customfield_10002' },
    categories: { DOC: [1539, 18, 286], EUCA: [8969, 52, 1415], TOOLS: [524, 0, 40] },
    total: [11032, 70, 1741],
  },
  {
    name: 'titanium',
    fields: { estimateField: 'customfield_10016', flaggedField: 'customfield_10021' },
    categories: { ALOY: [1284, 3, 212], MOD: [276, 15, 76], TIMOB: [19953, 37, 2381] },
    total: [21513, 55, 2669],
  },
  {
    name: 'duraspace',
    fields: { estimateField: 'customfield_10023', flaggedField: null },
    categories: {
      DURACLOUD: [554, 0, 185],
      FCREPO: [712, 8, 299],
      HYPAT: [60, 2, 4],
      HYDRA: [51, 0, 0],
      HYLIBRA: [29, 0, 1],
      VIVOONT: [6, 0, 18],
      HCAMPPSU: [4, 0, 0],
      HYARG: [2, 0, 0],
      CLOUDSYNC: [0, 0, 1],
      FUNAPI: [1, 0, 0],
    },
    total: [1419, 10, 508],
  },
] as const;

describe.each(SITES)('the real site $name', ({ name, fields, categories, total }) => {
  const directory = join(DATA, name);
  const whenPresent = existsSync(directory) ? it : it.skip;
  const { home, remove } = temporaryHome();
  let site: LocalSite | null = null;
  afterAll(async () => {
    await site?.close();
    remove();
  });

  whenPresent(
    'gives the published counts, and weeks as counted from the files, within its points',
    async () => {
      site = await openTestSite(home, name, NOW);
      const { points, peakMegabytes } = await importInto(site, directory);
      const figures = await exportedFigures(site);
      const items = figures.total.total;
      const projects = figures.projects.length;

      const byCategory = figures.projects.map(({ key, done, inProgress, toDo }) => [
        key,
        [done, inProgress, toDo],
      ]);
      expect(Object.fromEntries(byCategory)).toEqual(categories);
      expect([figures.total.done, figures.total.inProgress, figures.total.toDo]).toEqual(total);
      expect(exportedByKey(figures)).toEqual(countedFromFiles(directory, TODAY, fields));
      expect(points).toBeLessThanOrEqual(1.02 * items + 25 * projects + 100);
      expect(peakMegabytes).toBeLessThan(256);
    },
  );
});
