import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { createJiraSite } from './create-jira-site';
import type { JiraSite } from './jira-site';
import { type JsonObject, textAt } from './json';
import { startTestDatabase, type TestDatabase } from './test-database';
import { asking, standingClock } from './test-support';

jest.setTimeout(300_000);

const DATA = join(process.env['MANDATE_DATA'] ?? '../shared/data', 'jira');
const describeWithData = existsSync(DATA) ? describe : describe.skip;

/** To do, in progress, done: as the tables of the data's README state them. */
const EUCALYPTUS = {
  DOC: [286, 18, 1539],
  EUCA: [1415, 52, 8969],
  TOOLS: [40, 0, 524],
};
const DURASPACE = {
  DURACLOUD: [185, 0, 554],
  FCREPO: [299, 8, 712],
  HYPAT: [4, 2, 60],
  HYDRA: [0, 0, 51],
  HYLIBRA: [1, 0, 29],
  VIVOONT: [18, 0, 6],
  HCAMPPSU: [0, 0, 4],
  HYARG: [0, 0, 2],
  CLOUDSYNC: [1, 0, 0],
  FUNAPI: [0, 0, 1],
};
const TITANIUM = { ALOY: [212, 3, 1284], MOD: [76, 15, 276], TIMOB: [2381, 37, 19_953] };

describeWithData('real sites (MANDATE_DATA)', () => {
  let databases: TestDatabase;

  beforeAll(async () => {
    databases = await startTestDatabase();
  });
  afterAll(() => databases.stop());

  async function load(name: string): Promise<JiraSite> {
    const pool = await databases.create(name);
    const clock = standingClock('2026-03-02T09:30:00.000Z');
    const site = await createJiraSite({ pool, clock, baseUrl: 'http://jira.test' });
    await site.load(join(DATA, name));
    return site;
  }

  async function count(site: JiraSite, jql: string): Promise<number> {
    const { body } = await asking(site, 'app').post('/search/approximate-count', { jql });
    return (body as { readonly count: number }).count;
  }

  it.each([
    ['eucalyptus', EUCALYPTUS],
    ['duraspace', DURASPACE],
    ['titanium', TITANIUM],
  ])('%s has the counts by project and category that are published', async (name, expected) => {
    const site = await load(name);

    const found: Record<string, number[]> = {};
    for (const key of Object.keys(expected)) {
      found[key] = [
        await count(site, `project = ${key} and statusCategory = new`),
        await count(site, `project = ${key} and statusCategory = indeterminate`),
        await count(site, `project = ${key} and statusCategory = done`),
      ];
    }

    expect(found).toEqual(expected);
  });

  it('apache keeps odd statuses of the past, and answers every work item once', async () => {
    const site = await load('apache');
    const ids = new Set<string>();
    let token: string | undefined;
    do {
      const { body } = await asking(site, 'app').post('/search/jql', {
        jql: 'created is not EMPTY order by updated',
        fields: ['*all'],
        expand: 'changelog',
        nextPageToken: token ?? null,
      });
      const page = body as {
        readonly issues: readonly JsonObject[];
        readonly nextPageToken?: string;
      };
      for (const issue of page.issues) ids.add(textAt(issue, 'id') ?? '');
      token = page.nextPageToken;
    } while (token !== undefined);

    expect(ids.size).toBe(348);
    expect(await site.adminAccount()).toBe('admin');
  });
});
