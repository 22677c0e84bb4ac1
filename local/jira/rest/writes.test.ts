import { createJiraSite } from '../create-jira-site';
import type { JiraSite, ProductEvent } from '../jira-site';
import type { JsonObject } from '../json';
import { startTestDatabase, type TestDatabase } from '../test-database';
import {
  aDirectory,
  asking,
  aWorkItem,
  person,
  removeDirectories,
  standingClock,
} from '../test-support';

jest.setTimeout(60_000);

let databases: TestDatabase;
let site: JiraSite;
let events: ProductEvent[] = [];
let count = 0;
const clock = standingClock('2026-03-02T09:30:00.000Z');

beforeAll(async () => {
  databases = await startTestDatabase();
});
afterAll(async () => {
  removeDirectories();
  await databases.stop();
});

beforeEach(async () => {
  count += 1;
  clock.moveTo('2026-03-02T09:30:00.000Z');
  const pool = await databases.create(`writes_${count}`);
  site = await createJiraSite({ pool, clock, baseUrl: 'http://jira.test' });
  await site.load(
    aDirectory({
      files: {
        'QUAY.jsonl': [
          aWorkItem({ id: '1001', key: 'QUAY-1' }),
          aWorkItem({ id: '1002', key: 'QUAY-2', type: '100' }),
          aWorkItem({
            id: '1003',
            key: 'QUAY-3',
            type: '102',
            fields: { parent: { id: '1001', key: 'QUAY-1' } },
          }),
        ],
      },
    }),
  );
  events = [];
  site.onEvent(async (event) => void events.push(event));
});

const asBen = () => asking(site, 'ben');

async function fieldsOf(key: string): Promise<JsonObject> {
  const { body } = await asking(site, 'app').get(`/issue/${key}`);
  return (body as { readonly fields: JsonObject }).fields;
}

async function historyOf(key: string): Promise<readonly JsonObject[]> {
  const { body } = await asking(site, 'app').get(`/issue/${key}/changelog`);
  return (body as { readonly values: readonly JsonObject[] }).values;
}

const document = { type: 'doc', version: 1, content: [] };

describe('creating a work item', () => {
  const asked = { project: { key: 'QUAY' }, issuetype: { name: 'Risk' }, summary: 'Silt' };

  it('answers id and key, fills in what was not given, and is told', async () => {
    const { status, body } = await asBen().post('/issue', {
      fields: { ...asked, labels: ['mud'], customfield_10016: 5, description: document },
      properties: [{ key: 'mandate.artifact', value: { kind: 'risk' } }],
    });

    expect([status, body]).toEqual([
      201,
      { id: '10001', key: 'QUAY-4', self: 'http://jira.test/rest/api/3/issue/10001' },
    ]);
    expect(await fieldsOf('QUAY-4')).toMatchObject({
      summary: 'Silt',
      labels: ['mud'],
      customfield_10016: 5,
      status: { name: 'To Do' },
      priority: { name: 'Medium' },
      reporter: { accountId: 'ben' },
      created: '2026-03-02T10:30:00.000+0100',
      statuscategorychangedate: '2026-03-02T10:30:00.000+0100',
      resolution: null,
    });
    expect((await asBen().get('/issue/QUAY-4/properties/mandate.artifact')).body).toEqual({
      key: 'mandate.artifact',
      value: { kind: 'risk' },
    });
    expect(events).toMatchObject([
      {
        eventType: 'avi:jira:created:issue',
        atlassianId: 'ben',
        selfGenerated: false,
        timestamp: '1772443800000',
        issue: { id: '10001', key: 'QUAY-4' },
        associatedUsers: [{ accountId: 'ben' }],
      },
    ]);
  });

  it('puts only the documented fields into its event', async () => {
    await asBen().post('/issue', { fields: asked });

    const { issue } = events[0] as unknown as { readonly issue: { readonly fields: JsonObject } };
    expect(Object.keys(issue.fields).sort()).toEqual(
      'assignee created creator issuetype project reporter status summary updated'.split(' '),
    );
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['no project', { project: null }, { project: 'Specify a valid project ID or key' }],
    ['a hidden project', { project: { key: 'SAFE' } }, { project: 'valid project is required' }],
    ['no type', { issuetype: null }, { issuetype: 'Specify an issue type' }],
    ['no summary', { summary: '' }, { summary: 'You must specify a summary of the issue.' }],
    [
      'a type that the project does not offer',
      { project: { key: 'TUG' } },
      { issuetype: 'Specify a valid issue type' },
    ],
    [
      'plain text for a description',
      { description: 'text' },
      {
        description:
          'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
      },
    ],
    [
      'fields that do not exist and fields that only a transition sets',
      { colour: 'red', status: { id: '30' } },
      {
        colour: "Field 'colour' cannot be set. It is not on the appropriate screen, or unknown.",
        status: "Field 'status' cannot be set. It is not on the appropriate screen, or unknown.",
      },
    ],
    [
      'a sub-task without a parent',
      { issuetype: { id: '102' } },
      { parent: 'Issue type is a sub-task but parent issue key or id not specified.' },
    ],
    [
      'a parent of the wrong level',
      { parent: { key: 'QUAY-1' } },
      { parentId: 'Given parent work item does not belong to appropriate hierarchy.' },
    ],
    [
      'a label with a space',
      { labels: ['a b'] },
      { labels: "The label 'a b' contains spaces which is invalid." },
    ],
    [
      'a text for a number',
      { customfield_10016: '5' },
      { customfield_10016: 'Operation value must be a number' },
    ],
    [
      'an option nobody defined',
      { customfield_10021: [{ value: 'Nope' }] },
      { customfield_10021: "Option value 'Nope' is not valid" },
    ],
    [
      'an unknown person',
      { assignee: { accountId: 'nobody' } },
      { assignee: "Account ID 'nobody' does not exist." },
    ],
  ])('refuses %s', async (_, change, errors) => {
    const { status, body } = await asBen().post('/issue', { fields: { ...asked, ...change } });

    expect([status, body]).toEqual([400, { errorMessages: [], errors }]);
    expect(events).toEqual([]);
  });

  it('needs the right to create', async () => {
    const fields = { project: { key: 'TUG' }, issuetype: { name: 'Task' }, summary: 'Tow' };

    expect((await asking(site, 'cleo').post('/issue', { fields })).status).toBe(403);
    expect((await asBen().post('/issue', { fields })).status).toBe(201);
  });

  it('never gives a key again', async () => {
    await asBen().post('/issue', { fields: asked });
    await asking(site, 'ada').remove('/issue/QUAY-4');

    expect((await asBen().post('/issue', { fields: asked })).body).toMatchObject({ key: 'QUAY-5' });
  });
});

describe('editing a work item', () => {
  it('keeps the changes, writes them down, and is told', async () => {
    const { status } = await asBen().put('/issue/QUAY-1', {
      fields: {
        summary: 'Deeper',
        duedate: '2026-04-01',
        assignee: { accountId: 'ben' },
        priority: { name: 'High' },
        customfield_10016: 8,
        parent: { key: 'QUAY-2' },
      },
      update: {
        labels: [{ add: 'mud' }, { add: 'silt' }],
        fixVersions: [{ add: { name: '2.0' } }],
      },
    });

    expect(status).toBe(204);
    expect(await fieldsOf('QUAY-1')).toMatchObject({
      summary: 'Deeper',
      labels: ['mud', 'silt'],
      fixVersions: [{ id: '62', name: '2.0' }],
      parent: { id: '1002', key: 'QUAY-2', fields: { summary: 'Work on QUAY-2' } },
      updated: '2026-03-02T10:30:00.000+0100',
    });
    const items = [
      {
        field: 'summary',
        fieldtype: 'jira',
        fieldId: 'summary',
        from: null,
        fromString: 'Work on QUAY-1',
        to: null,
        toString: 'Deeper',
      },
      {
        field: 'duedate',
        fieldtype: 'jira',
        fieldId: 'duedate',
        from: null,
        fromString: null,
        to: '2026-04-01',
        toString: '2026-04-01 00:00:00.0',
      },
      {
        field: 'assignee',
        fieldtype: 'jira',
        fieldId: 'assignee',
        from: null,
        fromString: null,
        to: 'ben',
        toString: 'Ben Bosun',
      },
      {
        field: 'priority',
        fieldtype: 'jira',
        fieldId: 'priority',
        from: '2',
        fromString: 'Medium',
        to: '1',
        toString: 'High',
      },
      {
        field: 'Story Points',
        fieldtype: 'custom',
        fieldId: 'customfield_10016',
        from: null,
        fromString: null,
        to: null,
        toString: '8',
      },
      {
        field: 'IssueParentAssociation',
        fieldtype: 'jira',
        from: null,
        fromString: null,
        to: '1002',
        toString: 'QUAY-2',
      },
      {
        field: 'labels',
        fieldtype: 'jira',
        fieldId: 'labels',
        from: null,
        fromString: '',
        to: null,
        toString: 'mud silt',
      },
      {
        field: 'Fix Version',
        fieldtype: 'jira',
        fieldId: 'fixVersions',
        from: null,
        fromString: null,
        to: '62',
        toString: '2.0',
      },
    ];
    expect(await historyOf('QUAY-1')).toEqual([
      expect.objectContaining({ author: person('ben', 'Ben Bosun'), items }),
    ]);
    expect(events).toEqual([
      expect.objectContaining({ eventType: 'avi:jira:updated:issue', changelog: { items } }),
    ]);
  });

  it('moves the time of update on with every write, though the clock stands still', async () => {
    await asBen().put('/issue/QUAY-1', { fields: { summary: 'One' } });
    await asBen().put('/issue/QUAY-1', { fields: { summary: 'Two' } });

    expect(await fieldsOf('QUAY-1')).toMatchObject({ updated: '2026-03-02T10:30:00.001+0100' });
  });

  it('is silent when nothing changes', async () => {
    await asBen().put('/issue/QUAY-1', { fields: { summary: 'Work on QUAY-1', labels: [] } });

    expect(events).toEqual([]);
    expect(await fieldsOf('QUAY-1')).toMatchObject({ updated: '2026-01-06T09:00:00.000+0100' });
  });

  it('sets a field once', async () => {
    const { body } = await asBen().put('/issue/QUAY-1', {
      fields: { labels: ['a'] },
      update: { labels: [{ add: 'b' }] },
    });

    expect(body).toMatchObject({
      errors: { labels: "Field 'labels' cannot appear in both 'fields' and 'update'" },
    });
  });

  it('is found by what it says now', async () => {
    await asBen().put('/issue/QUAY-1', { fields: { labels: ['mud'], summary: 'Marl' } });

    expect(await asBen().keys('labels = mud and summary ~ marl')).toEqual(['QUAY-1']);
    await asBen().put('/issue/QUAY-1', { fields: { labels: [] } });
    expect(await asBen().keys('labels = mud')).toEqual([]);
  });

  it('knows the app by its own events', async () => {
    await asking(site, 'app').put('/issue/QUAY-1', { fields: { summary: 'By the app' } });
    await site.handle(
      { method: 'PUT', path: '/rest/api/3/issue/QUAY-1', body: '{"fields":{"summary":"For Ben"}}' },
      { kind: 'user', accountId: 'ben', isThroughApp: true },
    );

    expect(events).toMatchObject([
      { atlassianId: 'app', selfGenerated: true },
      { atlassianId: 'ben', selfGenerated: true },
    ]);
  });
});

describe('a transition', () => {
  const to = async (name: string, extra: JsonObject = {}) => {
    const { body } = await asBen().get('/issue/QUAY-1/transitions');
    const { transitions } = body as {
      readonly transitions: readonly { readonly id: string; readonly name: string }[];
    };
    const id = transitions.find((transition) => transition.name === name)?.id;
    return asBen().post('/issue/QUAY-1/transitions', { transition: { id }, ...extra });
  };

  it('leads from every status to every other', async () => {
    const { body } = await asBen().get('/issue/QUAY-1/transitions');

    expect(body).toMatchObject({
      transitions: [{ name: 'In Progress' }, { name: 'Done' }, { name: 'Closed' }],
    });
  });

  it('resolves a work item that is done, and unresolves it when it comes back', async () => {
    expect((await to('Done')).status).toBe(204);
    expect(await fieldsOf('QUAY-1')).toMatchObject({
      status: { name: 'Done' },
      resolution: { name: 'Done' },
      resolutiondate: '2026-03-02T10:30:00.000+0100',
      statuscategorychangedate: '2026-03-02T10:30:00.000+0100',
    });

    clock.moveTo('2026-03-03T09:30:00.000Z');
    await to('Closed');
    expect(await fieldsOf('QUAY-1')).toMatchObject({
      resolutiondate: '2026-03-02T10:30:00.000+0100',
      statuscategorychangedate: '2026-03-02T10:30:00.000+0100',
    });

    await to('In Progress');
    expect(await fieldsOf('QUAY-1')).toMatchObject({
      resolution: null,
      resolutiondate: null,
      statuscategorychangedate: '2026-03-03T10:30:00.000+0100',
    });
    expect(events.map((event) => event['associatedStatuses'])).toMatchObject([
      [{ name: 'To Do' }, { name: 'Done' }],
      [{ name: 'Done' }, { name: 'Closed' }],
      [{ name: 'Closed' }, { name: 'In Progress' }],
    ]);
    expect(events[0]).toMatchObject({
      changelog: {
        items: [
          { field: 'status', from: '10', fromString: 'To Do', to: '30', toString: 'Done' },
          { field: 'resolution', from: null, to: '2', toString: 'Done' },
        ],
      },
    });
  });

  it('takes another resolution when one is given', async () => {
    await to('Done', { fields: { resolution: { name: 'Fixed' } } });

    expect(await fieldsOf('QUAY-1')).toMatchObject({ resolution: { name: 'Fixed' } });
  });

  it('is refused where none leads', async () => {
    const { status, body } = await asBen().post('/issue/QUAY-1/transitions', {
      transition: { id: '999' },
    });

    expect([status, body]).toEqual([
      400,
      { errorMessages: ["Transition id '999' is not valid for this issue."], errors: {} },
    ]);
  });
});

describe('deleting a work item', () => {
  it('takes its sub-tasks with it, of which no event tells', async () => {
    const admin = asking(site, 'ada');
    expect((await admin.remove('/issue/QUAY-1')).status).toBe(400);

    expect((await admin.remove('/issue/QUAY-1?deleteSubtasks=true')).status).toBe(204);

    expect(await admin.keys('project = QUAY')).toEqual(['QUAY-2']);
    expect(events).toMatchObject([
      { eventType: 'avi:jira:deleted:issue', issue: { key: 'QUAY-1' } },
    ]);
  });

  it('needs the right to delete', async () => {
    expect((await asking(site, 'cleo').remove('/issue/QUAY-2')).status).toBe(403);
  });

  it('leaves other children without a parent', async () => {
    await asBen().put('/issue/QUAY-1', { fields: { parent: { key: 'QUAY-2' } } });
    await asking(site, 'ada').remove('/issue/QUAY-2');

    expect((await fieldsOf('QUAY-1'))['parent']).toBeUndefined();
    expect(await asBen().keys('parent is EMPTY and type = Task')).toEqual(['QUAY-1']);
  });
});

describe('a link', () => {
  const link = {
    type: { name: 'Blocks' },
    inwardIssue: { key: 'QUAY-2' },
    outwardIssue: { key: 'QUAY-1' },
  };

  it('is shown on both ends, is a change of both, and is told', async () => {
    expect((await asBen().post('/issueLink', link)).status).toBe(201);

    expect((await fieldsOf('QUAY-2'))['issuelinks']).toMatchObject([
      { type: { outward: 'blocks' }, outwardIssue: { key: 'QUAY-1' } },
    ]);
    expect((await fieldsOf('QUAY-1'))['issuelinks']).toMatchObject([
      { type: { inward: 'is blocked by' }, inwardIssue: { key: 'QUAY-2' } },
    ]);
    expect(events).toMatchObject([
      {
        eventType: 'avi:jira:created:issuelink',
        sourceIssueId: '1002',
        destinationIssueId: '1001',
        issueLinkType: { name: 'Blocks' },
      },
      {
        eventType: 'avi:jira:updated:issue',
        issue: { key: 'QUAY-1' },
        changelog: {
          items: [{ field: 'Link', to: 'QUAY-2', toString: 'This issue is blocked by QUAY-2' }],
        },
      },
      {
        eventType: 'avi:jira:updated:issue',
        issue: { key: 'QUAY-2' },
        changelog: {
          items: [{ field: 'Link', to: 'QUAY-1', toString: 'This issue blocks QUAY-1' }],
        },
      },
    ]);
  });

  it('goes from both ends', async () => {
    await asBen().post('/issueLink', link);
    const [one] = (await fieldsOf('QUAY-1'))['issuelinks'] as readonly [{ readonly id: string }];
    events = [];

    expect((await asBen().remove(`/issueLink/${one.id}`)).status).toBe(204);

    expect((await fieldsOf('QUAY-1'))['issuelinks']).toEqual([]);
    expect((await fieldsOf('QUAY-2'))['issuelinks']).toEqual([]);
    expect(events.map(({ eventType }) => eventType)).toEqual([
      'avi:jira:deleted:issuelink',
      'avi:jira:updated:issue',
      'avi:jira:updated:issue',
    ]);
    expect((await asBen().remove(`/issueLink/${one.id}`)).status).toBe(404);
  });
});

describe('a comment', () => {
  const body = {
    ...document,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ahoy' }] }],
  };

  it('is kept, counted, found by its words, and told', async () => {
    expect((await asBen().post('/issue/QUAY-1/comment', { body })).status).toBe(201);

    expect((await asBen().get('/issue/QUAY-1/comment')).body).toMatchObject({
      total: 1,
      comments: [{ author: { accountId: 'ben' }, body }],
    });
    expect((await fieldsOf('QUAY-1'))['comment']).toMatchObject({ total: 1 });
    expect(await asBen().keys('comment ~ ahoy')).toEqual(['QUAY-1']);
    expect(events).toMatchObject([{ eventType: 'avi:jira:commented:issue' }]);
  });

  it('is a document', async () => {
    expect((await asBen().post('/issue/QUAY-1/comment', { body: 'Ahoy' })).body).toMatchObject({
      errors: { comment: 'Comment body is not valid!' },
    });
  });
});

describe('a property', () => {
  it('is put, read, listed and removed, and neither told nor a change', async () => {
    const path = '/issue/QUAY-1/properties/mandate.health';
    expect((await asBen().put(path, { color: 'red' })).status).toBe(201);
    expect((await asBen().put(path, { color: 'green' })).status).toBe(200);

    expect((await asBen().get(path)).body).toMatchObject({ value: { color: 'green' } });
    expect((await asBen().get('/issue/QUAY-1/properties')).body).toMatchObject({
      keys: [{ key: 'mandate.health' }],
    });
    expect((await asBen().remove(path)).status).toBe(204);
    expect((await asBen().get(path)).status).toBe(404);
    expect(events).toEqual([]);
    expect(await fieldsOf('QUAY-1')).toMatchObject({ updated: '2026-01-06T09:00:00.000+0100' });
  });

  it('holds 32,768 characters', async () => {
    const path = '/issue/QUAY-1/properties/large';

    expect((await asBen().put(path, 'x'.repeat(32_766))).status).toBe(201);
    expect((await asBen().put(path, 'x'.repeat(32_767))).body).toMatchObject({
      errorMessages: ['The property value cannot be longer than 32768 characters.'],
    });
  });

  it('of a project needs its administrator', async () => {
    const path = '/project/QUAY/properties/mandate.settings';

    expect((await asking(site, 'cleo').put(path, 1)).status).toBe(403);
    expect((await asBen().put(path, 1)).status).toBe(201);
    expect((await asking(site, 'cleo').get(path)).body).toEqual({
      key: 'mandate.settings',
      value: 1,
    });
  });
});

describe('writing at the same time', () => {
  it('loses nothing and gives every work item its own key', async () => {
    const fields = { project: { id: '1' }, issuetype: { id: '101' }, summary: 'Rush' };
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, () => asBen().post('/issue', { fields })),
      ...['a', 'b', 'c', 'd'].map((label) =>
        asBen().put('/issue/QUAY-1', { update: { labels: [{ add: label }] } }),
      ),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...Array<number>(6).fill(201),
      ...Array<number>(4).fill(204),
    ]);
    expect(await asBen().keys('summary ~ rush ORDER BY key')).toEqual(
      [4, 5, 6, 7, 8, 9].map((number) => `QUAY-${number}`),
    );
    expect([...((await fieldsOf('QUAY-1'))['labels'] as string[])].sort()).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });
});
