import { createJiraSite } from '../create-jira-site';
import type { CallRecord, JiraSite } from '../jira-site';
import type { JsonObject } from '../json';
import { startTestDatabase, type TestDatabase } from '../test-database';
import {
  aDirectory,
  asking,
  aWorkItem,
  removeDirectories,
  standingClock,
  statusChange,
} from '../test-support';

jest.setTimeout(60_000);

let databases: TestDatabase;
let site: JiraSite;
const calls: CallRecord[] = [];

const histories = Array.from({ length: 3 }, (_, index) =>
  statusChange({
    id: `${index + 1}`,
    at: `2026-01-0${index + 7}T09:00:00.000+0100`,
    from: '10',
    to: '20',
  }),
);

beforeAll(async () => {
  databases = await startTestDatabase();
  const pool = await databases.create('reads');
  const clock = standingClock('2026-03-02T09:30:00.000Z');
  site = await createJiraSite({ pool, clock, baseUrl: 'http://jira.test' });
  await site.load(
    aDirectory({
      files: {
        'all.jsonl': [
          aWorkItem({ id: '10', key: 'QUAY-1', changelog: histories }),
          aWorkItem({
            id: '11',
            key: 'QUAY-2',
            type: '102',
            fields: { parent: { id: '10', key: 'QUAY-1' } },
          }),
          aWorkItem({ id: '12', key: 'QUAY-3', fields: { parent: { id: '20', key: 'SAFE-1' } } }),
          aWorkItem({ id: '20', key: 'SAFE-1', type: '100' }),
          aWorkItem({ id: '30', key: 'TUG-1' }),
        ],
      },
    }),
  );
  site.onCall((call) => calls.push(call));
});
afterAll(async () => {
  removeDirectories();
  await databases.stop();
});
beforeEach(() => calls.splice(0));

const keysOf = (body: unknown) =>
  (body as { readonly values: readonly { readonly key: string }[] }).values.map(({ key }) => key);

describe('who sees what', () => {
  it.each([
    ['ben', ['QUAY', 'TUG']],
    ['cleo', ['QUAY', 'SAFE', 'TUG']],
    ['dora', ['QUAY', 'SAFE', 'TUG']],
    ['app', ['QUAY', 'SAFE', 'TUG']],
    ['nobody', []],
  ])('shows %s the projects %s', async (who, keys) => {
    expect(keysOf((await asking(site, who).get('/project/search')).body)).toEqual(keys);
  });

  it('lets a Jira administrator view every project, and browse only what is public', async () => {
    const ada = asking(site, 'ada');

    expect(keysOf((await ada.get('/project/search')).body)).toContain('SAFE');
    expect(keysOf((await ada.get('/project/search?action=browse')).body)).toEqual(['QUAY', 'TUG']);
    expect((await ada.get('/issue/SAFE-1')).status).toBe(404);
  });

  it('leaves hidden work items out of searches and of bulk reads without a word', async () => {
    expect(await asking(site, 'ben').keys('type = Epic')).toEqual([]);
    expect(await asking(site, 'cleo').keys('type = Epic')).toEqual(['SAFE-1']);
    const { body } = await asking(site, 'ben').post('/issue/bulkfetch', {
      issueIdsOrKeys: ['SAFE-1', '30', 'quay-1', 'NONE-1'],
      fields: ['summary'],
    });
    expect(body).toMatchObject({ issues: [{ key: 'QUAY-1' }, { key: 'TUG-1' }], issueErrors: [] });
  });

  it('hides a parent in a hidden project', async () => {
    const parentFor = async (who: string) => {
      const { body } = await asking(site, who).get('/issue/QUAY-3?fields=parent');
      return (body as { readonly fields: JsonObject }).fields['parent'];
    };

    expect(await parentFor('ben')).toBeUndefined();
    expect(await parentFor('cleo')).toMatchObject({ key: 'SAFE-1' });
  });

  it('gives an account exactly what it is granted, and creates it when it is absent', async () => {
    await site.grant({ accountId: 'eve', browse: ['SAFE'], isAdmin: false });
    expect(keysOf((await asking(site, 'eve').get('/project/search')).body)).toEqual(['SAFE']);

    await site.grant({ accountId: 'eve', browse: 'all', isAdmin: false });
    expect(keysOf((await asking(site, 'eve').get('/project/search')).body)).toHaveLength(3);

    await site.grant({ accountId: 'eve', browse: [], isAdmin: true });
    expect((await asking(site, 'eve').get('/issue/QUAY-1')).status).toBe(404);
  });

  it('refuses to grant a project that is not there', async () => {
    await expect(
      site.grant({ accountId: 'eve', browse: ['QUAYS'], isAdmin: false }),
    ).rejects.toThrow('browse: there is no project QUAYS on this site.');
  });

  it.each(['gone', 'never-seen'])('does not let %s in', async (who) => {
    expect((await asking(site, who).get('/field')).status).toBe(401);
  });
});

describe('permissions', () => {
  it('checks many at once', async () => {
    const { body } = await asking(site, 'ben').post('/permissions/check', {
      globalPermissions: ['ADMINISTER', 'BULK_CHANGE'],
      projectPermissions: [
        { permissions: ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'], projects: [1, 2, 3, 99] },
        { permissions: ['EDIT_ISSUES'], projects: [3], issues: [10, 20, 999] },
      ],
    });

    expect(body).toEqual({
      globalPermissions: ['BULK_CHANGE'],
      projectPermissions: [
        { permission: 'BROWSE_PROJECTS', projects: [1, 3], issues: [] },
        { permission: 'ADMINISTER_PROJECTS', projects: [1], issues: [] },
        { permission: 'EDIT_ISSUES', projects: [3], issues: [10] },
      ],
    });
    expect(calls).toMatchObject([{ points: 8 }]);
  });

  it('checks somebody else for administrators alone', async () => {
    const asked = {
      accountId: 'cleo',
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [2] }],
    };

    expect((await asking(site, 'ben').post('/permissions/check', asked)).status).toBe(403);
    expect((await asking(site, 'ada').post('/permissions/check', asked)).body).toMatchObject({
      projectPermissions: [{ projects: [2] }],
    });
  });

  it('names one it does not know', async () => {
    const asked = { globalPermissions: ['FLY'] };

    expect((await asking(site, 'ben').post('/permissions/check', asked)).body).toEqual({
      errorMessages: [],
      errors: { FLY: 'Unrecognized permission' },
    });
  });

  it('tells callers what they may do in a project', async () => {
    const path = '/mypermissions?permissions=EDIT_ISSUES,ADMINISTER&projectKey=TUG';

    expect((await asking(site, 'cleo').get(path)).body).toMatchObject({
      permissions: {
        EDIT_ISSUES: { havePermission: false, type: 'PROJECT' },
        ADMINISTER: { havePermission: false, type: 'GLOBAL' },
      },
    });
  });
});

describe('projects', () => {
  it('are found, ordered and paged', async () => {
    const cleo = asking(site, 'cleo');

    expect(keysOf((await cleo.get('/project/search?query=FLEET')).body)).toEqual(['TUG']);
    expect(keysOf((await cleo.get('/project/search?keys=QUAY&keys=SAFE')).body)).toEqual([
      'QUAY',
      'SAFE',
    ]);
    expect(keysOf((await cleo.get('/project/search?orderBy=-name')).body)).toEqual([
      'TUG',
      'SAFE',
      'QUAY',
    ]);
    expect((await cleo.get('/project/search?startAt=1&maxResults=1')).body).toMatchObject({
      total: 3,
      isLast: false,
      values: [{ key: 'SAFE', isPrivate: true }],
    });
  });

  it('tell their style, types, lead and size', async () => {
    const { body } = await asking(site, 'ben').get(
      '/project/search?keys=TUG,QUAY&expand=issueTypes,lead,insight',
    );

    expect(body).toMatchObject({
      values: [
        {
          key: 'QUAY',
          style: 'classic',
          simplified: false,
          lead: { accountId: 'ben' },
          insight: { totalIssueCount: 3 },
        },
        {
          key: 'TUG',
          style: 'next-gen',
          simplified: true,
          issueTypes: [{ id: '101' }, { id: '102' }],
        },
      ],
    });
  });

  it('are answered one by one with what belongs to them', async () => {
    expect((await asking(site, 'ben').get('/project/QUAY')).body).toMatchObject({
      id: '1',
      description: 'New quays',
      versions: [{ name: '1.0', projectId: 1 }, { name: '2.0' }],
      components: [{ name: 'Crane' }],
    });
    expect(await asking(site, 'ben').get('/project/SAFE')).toEqual({
      status: 404,
      body: { errorMessages: ["No project could be found with key 'SAFE'."], errors: {} },
    });
  });
});

describe('work items', () => {
  const ben = () => asking(site, 'ben');

  it('carry the fields that are asked for', async () => {
    const fieldsFor = async (fields: string) => {
      const { body } = await ben().get(`/issue/QUAY-2?fields=${fields}`);
      return Object.keys((body as { readonly fields: JsonObject }).fields).sort();
    };

    expect(await fieldsFor('summary,status,unknown')).toEqual(['status', 'summary']);
    expect(await fieldsFor('*all,-comment')).not.toContain('comment');
    expect(await fieldsFor('*all')).toContain('customfield_10016');
    expect(await fieldsFor('-summary')).toEqual(expect.not.arrayContaining(['summary', 'comment']));
  });

  it('show their sub-tasks', async () => {
    expect((await ben().get('/issue/QUAY-1?fields=subtasks')).body).toMatchObject({
      fields: { subtasks: [{ key: 'QUAY-2', fields: { summary: 'Work on QUAY-2' } }] },
    });
  });

  it('expand names, and changes from the newest on', async () => {
    const { body } = await ben().post('/search/jql', {
      jql: 'key = QUAY-1',
      fields: ['customfield_10016'],
      expand: 'names,changelog',
    });

    expect(body).toMatchObject({
      names: { customfield_10016: 'Story Points' },
      issues: [{ changelog: { total: 3, histories: [{ id: '3' }, { id: '2' }, { id: '1' }] } }],
    });
    expect(calls).toMatchObject([{ operation: 'POST /rest/api/3/search/jql', points: 5 }]);
  });

  it('answer their changes page by page from the oldest on', async () => {
    expect((await ben().get('/issue/QUAY-1/changelog?startAt=1&maxResults=1')).body).toMatchObject({
      total: 3,
      isLast: false,
      values: [{ id: '2' }],
    });
  });

  it('answer properties that are asked for', async () => {
    await ben().put('/issue/QUAY-1/properties/a', 1);
    const { body } = await ben().post('/search/jql', {
      jql: 'key = QUAY-1',
      properties: ['a', 'b'],
    });

    expect(body).toMatchObject({ issues: [{ id: '10', properties: { a: 1 } }] });
  });
});

describe('people', () => {
  it('are found by name and by id', async () => {
    const ben = asking(site, 'ben');

    expect((await ben.get('/user/search?query=dock')).body).toMatchObject([{ accountId: 'dora' }]);
    expect((await ben.get('/user/picker?query=clerk')).body).toMatchObject({
      users: [{ accountId: 'cleo' }],
      total: 1,
    });
    expect((await ben.get('/user/bulk?accountId=ada&accountId=none')).body).toMatchObject({
      total: 1,
      values: [{ accountId: 'ada' }],
    });
    expect(calls.map(({ points }) => points)).toEqual([3, 3, 3]);
  });
});

describe('jql/parse', () => {
  it('answers the tree of a query, or what is wrong with it', async () => {
    const { body } = await asking(site, 'ben').post('/jql/parse?validation=strict', {
      queries: [
        'project = QUAY and not labels is EMPTY order by key desc',
        'project = NONE',
        'a =',
      ],
    });

    expect(body).toMatchObject({
      queries: [
        {
          structure: {
            where: {
              operator: 'and',
              clauses: [
                { field: { name: 'project' }, operator: '=', operand: { value: 'QUAY' } },
                { operator: 'not', clauses: [{ operand: { keyword: 'empty' } }] },
              ],
            },
            orderBy: { fields: [{ field: { name: 'key' }, direction: 'desc' }] },
          },
        },
        { errors: ["The value 'NONE' does not exist for the field 'project'."] },
        { errors: [expect.stringContaining('Expecting either a value')] },
      ],
    });
  });
});
