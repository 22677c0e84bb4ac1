import { fieldId, workItemId } from '../../domain/foundation/ids';
import { AppError } from '../../usecases/app-error';
import type { ItemFields } from '../../usecases/ports';
import type { JiraRequest } from './request';
import { createJiraSite } from './site';

type Asked = { readonly route: string; readonly body: unknown };

function jiraThat(answers: (asked: Asked, call: number) => unknown) {
  const calls: Asked[] = [];
  let spent = 0;
  const request: JiraRequest = async ({ route, body, answer }) => {
    const asked = { route: route.value, body };
    calls.push(asked);
    return answer.parse(answers(asked, calls.length));
  };
  const points = {
    spend: async (more: number) => {
      spent += more;
    },
    spentInHourOf: async () => spent,
  };
  return { jira: createJiraSite({ request, points }), calls, spent: () => spent };
}

const FIELDS: ItemFields = {
  estimateFieldId: fieldId('customfield_10004'),
  flaggedFieldId: fieldId('customfield_10002'),
  blockingLinkTypes: ['Blocks'],
};

const bareFields = {
  issuetype: { id: '10001', hierarchyLevel: 0 },
  status: { statusCategory: { key: 'new' } },
  created: '2013-02-22T18:55:14.333-0600',
  updated: '2013-02-23T00:55:14.987+0000',
  project: { id: '10006' },
};
const bare = { id: '11640', key: 'DOC-93', fields: bareFields };

const full = {
  id: '11641',
  key: 'A_B2-7',
  fields: {
    ...bareFields,
    issuetype: { id: '5', subtask: true },
    status: { statusCategory: { key: 'indeterminate' } },
    resolutiondate: '2013-03-01T10:00:00.999+0000',
    statuscategorychangedate: '2013-02-28T10:00:00.001+0000',
    duedate: '2013-04-01',
    parent: { id: '11640', key: 'DOC-93' },
    assignee: { accountId: 'x' },
    customfield_10004: 0.5,
    customfield_10002: [{ value: 'Impediment' }],
    issuelinks: [
      {
        type: { name: 'Blocks' },
        inwardIssue: { id: '1', fields: { status: { statusCategory: { key: 'done' } } } },
      },
      { type: { name: 'Blocks' }, inwardIssue: { id: '2', fields: {} } },
      { type: { name: 'Blocks' }, outwardIssue: { id: '3' } },
      { type: { name: 'Relates' }, inwardIssue: { id: '4' } },
    ],
  },
  properties: { 'mandate.artifact': { kind: 'risk' } },
};

describe('search', () => {
  it('asks for named fields only and for the structured part', async () => {
    const { jira, calls } = jiraThat(() => ({ issues: [], isLast: true }));
    await jira.search('project = 1 ORDER BY key ASC', FIELDS, null);

    expect(calls).toEqual([
      {
        route: '/rest/api/3/search/jql',
        body: {
          jql: 'project = 1 ORDER BY key ASC',
          maxResults: 100,
          fields: [
            'issuetype',
            'status',
            'created',
            'updated',
            'resolutiondate',
            'duedate',
            'parent',
            'assignee',
            'issuelinks',
            'statuscategorychangedate',
            'project',
            'customfield_10004',
            'customfield_10002',
          ],
          properties: ['mandate.artifact'],
        },
      },
    ]);
  });

  it('reads an item of which little is known', async () => {
    const { jira } = jiraThat(() => ({ issues: [bare] }));

    expect((await jira.search('x', FIELDS, null)).items).toEqual([
      {
        item: {
          id: '11640',
          projectId: '10006',
          number: 93,
          typeId: '10001',
          level: 0,
          category: 'to-do',
          categorySince: null,
          flagged: false,
          assigned: false,
          created: '2013-02-23T00:55:14.000Z',
          updated: '2013-02-23T00:55:14.987Z',
          resolved: null,
          due: null,
          parentId: null,
          estimate: null,
        },
        blockers: [],
        links: [],
        artifactProperty: null,
      },
    ]);
  });

  it('reads an item of which everything is known', async () => {
    const { jira } = jiraThat(() => ({ issues: [full] }));
    const [read] = (await jira.search('x', FIELDS, null)).items;

    expect(read?.item).toMatchObject({
      number: 7,
      level: -1,
      category: 'in-progress',
      categorySince: '2013-02-28T10:00:00.000Z',
      flagged: true,
      assigned: true,
      resolved: '2013-03-01T10:00:00.000Z',
      due: '2013-04-01',
      parentId: '11640',
      estimate: 0.5,
    });
    expect(read?.blockers).toEqual([
      { id: '1', category: 'done' },
      { id: '2', category: 'to-do' },
    ]);
    expect(read?.artifactProperty).toEqual({ kind: 'risk' });
  });

  it.each([
    ['no flag', { customfield_10002: [] }, { flagged: false }],
    ['an estimate that is no number', { customfield_10004: '5' }, { estimate: null }],
    ['an estimate beyond all sense', { customfield_10004: 1e300 }, { estimate: null }],
    [
      'a category of no name',
      { status: { statusCategory: { key: 'undefined' } } },
      { category: 'to-do' },
    ],
    ['a hierarchy level', { issuetype: { id: '1', hierarchyLevel: 2 } }, { level: 2 }],
  ])('reads %s', async (_what, fields, expected) => {
    const { jira } = jiraThat(() => ({
      issues: [{ ...full, fields: { ...full.fields, ...fields } }],
    }));

    expect((await jira.search('x', FIELDS, null)).items[0]?.item).toMatchObject(expected);
  });

  it('pays a point for the call, for each item and for each structured part', async () => {
    const { jira, spent } = jiraThat(() => ({ issues: [bare, full] }));

    expect((await jira.search('x', FIELDS, null)).points).toBe(4);
    expect(spent()).toBe(4);
  });

  it.each([
    [{ nextPageToken: 'n' }, 'n'],
    [{ nextPageToken: 'n', isLast: true }, null],
    [{ nextPageToken: null }, null],
    [{}, null],
  ])('tells from %j that %s is next', async (end, next) => {
    const { jira } = jiraThat(() => ({ issues: [], ...end }));

    expect((await jira.search('x', FIELDS, 't')).nextToken).toBe(next);
  });

  it('takes a refusal of a later page as one of its token, of a first page as it is', async () => {
    const { jira } = jiraThat(() => {
      throw new AppError('invalid-input', 'Jira did not like it.');
    });

    await expect(jira.search('x', FIELDS, 'token')).rejects.toMatchObject({ code: 'conflict' });
    await expect(jira.search('x', FIELDS, null)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('names item and field that it cannot read', async () => {
    const { jira } = jiraThat(() => ({
      issues: [bare, { ...full, fields: { ...full.fields, updated: 'yesterday' } }],
    }));

    await expect(jira.search('x', FIELDS, null)).rejects.toMatchObject({
      code: 'upstream-failed',
      message: "Jira's answer could not be read: A_B2-7, fields.updated.",
      retryAfterSeconds: null,
    });
  });
});

describe('fetch', () => {
  it('asks for 100 at a time and leaves out what does not exist', async () => {
    const { jira, calls, spent } = jiraThat((_asked, call) => ({
      issues: call === 1 ? [bare] : [],
    }));
    const ids = Array.from({ length: 101 }, (_, index) => workItemId(`${index}`));

    expect(await jira.fetch(ids, FIELDS)).toHaveLength(1);
    expect(calls.map(({ route }) => route)).toEqual([
      '/rest/api/3/issue/bulkfetch',
      '/rest/api/3/issue/bulkfetch',
    ]);
    expect(spent()).toBe(3);
  });

  it('takes no answer for complete that names passing errors', async () => {
    const { jira } = jiraThat(() => ({ issues: [], issueErrors: [{ id: '1' }] }));

    await expect(jira.fetch([workItemId('1')], FIELDS)).rejects.toMatchObject({
      code: 'upstream-failed',
      retryAfterSeconds: 30,
    });
  });
});

describe('the site', () => {
  it('lists ids page by page', async () => {
    const { jira, calls, spent } = jiraThat((_asked, call) =>
      call === 1
        ? { issues: [{ id: '1' }, { id: '2' }], nextPageToken: 'n' }
        : { issues: [{ id: '3' }] },
    );

    expect(await jira.listIds('x')).toEqual(['1', '2', '3']);
    expect(calls[1]?.body).toEqual({
      jql: 'x',
      maxResults: 5000,
      fields: ['id'],
      nextPageToken: 'n',
    });
    expect(spent()).toBe(5);
  });

  it('names the first that match, and says whether these are all', async () => {
    const issue = { id: '1', key: 'P-1', fields: { updated: '2026-03-02T09:00:00.000+0100' } };
    const { jira, calls, spent } = jiraThat((_asked, call) =>
      call === 1 ? { issues: [issue], nextPageToken: 'n' } : { issues: [issue], isLast: true },
    );
    const items = [{ key: 'P-1', updated: '2026-03-02T08:00:00.000Z' }];

    expect(await jira.first('x', 1)).toEqual({ items, isAll: false });
    expect(await jira.first('x', 50)).toEqual({ items, isAll: true });
    expect(calls[1]?.body).toEqual({ jql: 'x', maxResults: 50, fields: ['updated'] });
    expect(spent()).toBe(4);
  });

  it('lists projects page by page, with the types they offer', async () => {
    const page = (id: string, isLast: boolean) => ({
      isLast,
      values: [
        {
          id,
          key: `P${id}`,
          name: `Project ${id}`,
          style: isLast ? 'next-gen' : 'classic',
          isPrivate: isLast,
          issueTypes: [{ id: '7' }, { id: '8' }],
        },
      ],
    });
    const { jira, calls, spent } = jiraThat((_asked, call) => page(`${call}`, call === 2));

    expect(await jira.projects()).toEqual([
      {
        id: '1',
        key: 'P1',
        name: 'Project 1',
        style: 'company-managed',
        isPrivate: false,
        issueTypeIds: ['7', '8'],
      },
      expect.objectContaining({ id: '2', style: 'team-managed', isPrivate: true }),
    ]);
    expect(calls[1]?.route).toBe(
      '/rest/api/3/project/search?startAt=1&maxResults=100&orderBy=key&expand=issueTypes',
    );
    expect(spent()).toBe(8);
  });

  it('tells what it is, its fields, types, link types and counts', async () => {
    const { jira, spent } = jiraThat(({ route }) => {
      if (route.endsWith('serverInfo')) return { baseUrl: 'https://x', serverTitle: 'X' };
      if (route.endsWith('field')) {
        return [
          { id: 'customfield_1', name: 'Points', schema: { type: 'number', custom: 'a:float' } },
          { id: 'thumbnail', name: 'Images' },
        ];
      }
      if (route.endsWith('issuetype')) return [{ id: '1', name: 'Bug', description: 'x' }];
      if (route.endsWith('issueLinkType')) {
        return { issueLinkTypes: [{ name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }] };
      }
      return { count: 12 };
    });

    expect(await jira.info()).toEqual({ baseUrl: 'https://x', title: 'X', timeZone: 'UTC' });
    expect(await jira.fields()).toEqual([
      { id: 'customfield_1', name: 'Points', type: 'number', custom: 'a:float' },
      { id: 'thumbnail', name: 'Images', type: null, custom: null },
    ]);
    expect(await jira.issueTypes()).toEqual([{ id: '1', name: 'Bug' }]);
    expect(await jira.linkTypes()).toEqual([{ name: 'Blocks', inward: 'is blocked by' }]);
    expect(await jira.count('project = 1')).toBe(12);
    expect(spent()).toBe(2 + 3 + 2 + 2 + 2);
  });
});
