import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { JiraSite } from '../jira-site';
import type { JsonObject } from '../json';
import { useEmptySites } from '../test-site';
import {
  aDirectory,
  asking,
  aWorkItem,
  person,
  SITE,
  statusChange,
  writeLines,
} from '../test-support';

jest.setTimeout(60_000);

const emptySite = useEmptySites();

async function fieldsOf(site: JiraSite, key: string): Promise<JsonObject> {
  const { body } = await asking(site, 'app').get(`/issue/${key}`);
  return (body as { readonly fields: JsonObject }).fields;
}

describe('load', () => {
  it('keeps ids, keys, timestamps and zones as they are given', async () => {
    const site = await emptySite();
    const item = aWorkItem({
      id: '4711',
      key: 'QUAY-17',
      fields: { created: '2013-02-22T18:55:14.333-0600', customfield_10016: 3 },
    });

    const result = await site.load(aDirectory({ files: { 'QUAY.jsonl.gz': [item] } }));

    expect(result).toEqual({ workItems: 1, projects: 3 });
    const { body } = await asking(site, 'app').get(
      '/issue/QUAY-17?fields=created,customfield_10016',
    );
    expect(body).toMatchObject({
      id: '4711',
      key: 'QUAY-17',
      fields: { created: '2013-02-22T18:55:14.333-0600', customfield_10016: 3 },
    });
  });

  it('answers null for custom fields that have no value', async () => {
    const site = await emptySite();
    await site.load(aDirectory({ files: { 'QUAY.jsonl': [aWorkItem()] } }));

    expect(await fieldsOf(site, 'QUAY-1')).toMatchObject({
      customfield_10016: null,
      customfield_10031: null,
    });
  });

  it('reads plain and compressed files in the order of their names', async () => {
    const site = await emptySite();
    const directory = aDirectory({
      files: {
        'a.jsonl': [aWorkItem({ id: '1', key: 'QUAY-1' })],
        'b.jsonl.gz': [aWorkItem({ id: '2', key: 'QUAY-2' })],
      },
    });
    const progress: unknown[] = [];

    await site.load(directory, (done, total) => progress.push([done, total]));

    expect(progress).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it('changes nothing when it runs again, not even what was edited or deleted on the site', async () => {
    const site = await emptySite();
    const directory = aDirectory({
      files: {
        'QUAY.jsonl': [
          aWorkItem({ id: '1', key: 'QUAY-1' }),
          aWorkItem({ id: '2', key: 'QUAY-2' }),
        ],
      },
    });
    await site.load(directory);
    const admin = asking(site, 'ada');
    await admin.put('/issue/QUAY-1', { fields: { summary: 'Changed here' } });
    await admin.remove('/issue/QUAY-2');

    writeLines(join(directory, 'QUAY.jsonl'), [
      aWorkItem({ id: '1', key: 'QUAY-1' }),
      aWorkItem({ id: '2', key: 'QUAY-2' }),
      aWorkItem({ id: '3', key: 'QUAY-3' }),
    ]);
    await site.load(directory);

    expect(await admin.keys('project = QUAY order by key')).toEqual(['QUAY-1', 'QUAY-3']);
    expect(await fieldsOf(site, 'QUAY-1')).toMatchObject({ summary: 'Changed here' });
  });

  it('takes a line that comes twice once, and the byte order mark before the first for nothing', async () => {
    const site = await emptySite();
    const line = JSON.stringify(aWorkItem());
    const directory = aDirectory({ files: { 'QUAY.jsonl': `\uFEFF${line}\r\n${line}\r\n` } });
    writeFileSync(join(directory, 'site.json'), `\uFEFF${JSON.stringify(SITE)}`);

    expect(await site.load(directory)).toEqual({ workItems: 1, projects: 3 });
  });

  it('may run twice at the same time', async () => {
    const site = await emptySite();
    const items = Array.from({ length: 1200 }, (_, index) =>
      aWorkItem({ id: String(index + 1), key: `QUAY-${index + 1}` }),
    );
    const directory = aDirectory({ files: { 'QUAY.jsonl': items } });

    const results = await Promise.all([site.load(directory), site.load(directory)]);

    expect(results).toEqual([
      { workItems: 1200, projects: 3 },
      { workItems: 1200, projects: 3 },
    ]);
  });

  it('makes everybody seen in work items an account', async () => {
    const site = await emptySite();
    const item = aWorkItem({
      fields: { assignee: { ...person('zoe', 'Zoe Zander'), active: false } },
      changelog: [
        {
          id: '7',
          author: person('yan', 'Yan Yard'),
          created: '2026-01-06T09:00:00.000+0100',
          items: [],
        },
      ],
    });
    await site.load(aDirectory({ files: { 'QUAY.jsonl': [item] } }));

    const { body } = await asking(site, 'app').get('/user/bulk?accountId=zoe&accountId=yan');

    expect(body).toMatchObject({
      values: [
        { accountId: 'yan', displayName: 'Yan Yard', active: true },
        { accountId: 'zoe', displayName: 'Zoe Zander', active: false },
      ],
    });
  });

  it('gives a site without an administrator one, and another when the rights of that one are taken', async () => {
    const site = await emptySite();
    await site.load(
      aDirectory({ site: { ...SITE, users: [] }, files: { 'a.jsonl': [aWorkItem()] } }),
    );

    expect(await site.adminAccount()).toBe('admin');
    expect((await asking(site, 'admin').get('/myself')).body).toMatchObject({
      displayName: 'Site Admin',
    });
    await site.grant({ accountId: 'admin', browse: [], isAdmin: false });
    expect(await site.adminAccount()).toBe('admin-2');
  });

  it('takes the time of a category change from the last change across categories', async () => {
    const site = await emptySite();
    const item = aWorkItem({
      status: '31',
      changelog: [
        statusChange({ id: '1', at: '2026-01-07T09:00:00.000+0100', from: '10', to: '20' }),
        statusChange({ id: '2', at: '2026-01-08T09:00:00.000+0100', from: '20', to: '30' }),
        statusChange({ id: '3', at: '2026-01-09T09:00:00.000+0100', from: '30', to: '31' }),
      ],
    });
    await site.load(aDirectory({ files: { 'QUAY.jsonl': [item] } }));

    expect(await fieldsOf(site, 'QUAY-1')).toMatchObject({
      statuscategorychangedate: '2026-01-08T09:00:00.000+0100',
    });
  });

  it('shows the other end of a link as it is now, and as embedded when it is not on the site', async () => {
    const site = await emptySite();
    const type = { id: '5', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };
    const stale = { summary: 'Old words' };
    await site.load(
      aDirectory({
        files: {
          'QUAY.jsonl': [
            aWorkItem({
              fields: {
                issuelinks: [
                  { id: '50', type, outwardIssue: { id: '1002', key: 'QUAY-2', fields: stale } },
                  { id: '51', type, inwardIssue: { id: '99', key: 'ELSE-9', fields: stale } },
                ],
              },
            }),
            aWorkItem({ id: '1002', key: 'QUAY-2', fields: { summary: 'New words' } }),
          ],
        },
      }),
    );

    expect((await fieldsOf(site, 'QUAY-1'))['issuelinks']).toMatchObject([
      { id: '50', outwardIssue: { key: 'QUAY-2', fields: { summary: 'New words' } } },
      { id: '51', inwardIssue: { key: 'ELSE-9', fields: { summary: 'Old words' } } },
    ]);
  });

  it('keeps a parent that is not on the site', async () => {
    const site = await emptySite();
    const parent = { id: '99', key: 'ELSE-9', fields: { summary: 'Far away' } };
    await site.load(aDirectory({ files: { 'QUAY.jsonl': [aWorkItem({ fields: { parent } })] } }));

    expect((await fieldsOf(site, 'QUAY-1'))['parent']).toEqual(parent);
  });
});
