import type { JsonObject } from '../json';
import { useTestSite } from '../test-site';
import { aWorkItem, person } from '../test-support';

jest.setTimeout(60_000);

const test = useTestSite([
  aWorkItem({ id: '1001', key: 'QUAY-1' }),
  aWorkItem({ id: '1002', key: 'QUAY-2', type: '100' }),
  aWorkItem({
    id: '1003',
    key: 'QUAY-3',
    type: '102',
    fields: { parent: { id: '1001', key: 'QUAY-1' } },
  }),
]);

const asBen = () => test.as('ben');

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
    expect(await test.fieldsOf('QUAY-1')).toMatchObject({
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
    expect(await test.historyOf('QUAY-1')).toEqual([
      expect.objectContaining({ author: person('ben', 'Ben Bosun'), items }),
    ]);
    expect(test.events()).toEqual([
      expect.objectContaining({ eventType: 'avi:jira:updated:issue', changelog: { items } }),
    ]);
  });

  it('moves the time of update on with every write, though the clock stands still', async () => {
    await asBen().put('/issue/QUAY-1', { fields: { summary: 'One' } });
    await asBen().put('/issue/QUAY-1', { fields: { summary: 'Two' } });

    expect(await test.fieldsOf('QUAY-1')).toMatchObject({
      updated: '2026-03-02T10:30:00.001+0100',
    });
  });

  it('is silent when nothing changes', async () => {
    await asBen().put('/issue/QUAY-1', { fields: { summary: 'Work on QUAY-1', labels: [] } });

    expect(test.events()).toEqual([]);
    expect(await test.fieldsOf('QUAY-1')).toMatchObject({
      updated: '2026-01-06T09:00:00.000+0100',
    });
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
    await test.as('app').put('/issue/QUAY-1', { fields: { summary: 'By the app' } });
    await test.site().handle(
      {
        method: 'PUT',
        path: '/rest/api/3/issue/QUAY-1',
        body: '{"fields":{"summary":"For Ben"}}',
      },
      { kind: 'user', accountId: 'ben', isThroughApp: true },
    );

    expect(test.events()).toMatchObject([
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
    expect(await test.fieldsOf('QUAY-1')).toMatchObject({
      status: { name: 'Done' },
      resolution: { name: 'Done' },
      resolutiondate: '2026-03-02T10:30:00.000+0100',
      statuscategorychangedate: '2026-03-02T10:30:00.000+0100',
    });

    test.clock.moveTo('2026-03-03T09:30:00.000Z');
    await to('Closed');
    expect(await test.fieldsOf('QUAY-1')).toMatchObject({
      resolutiondate: '2026-03-02T10:30:00.000+0100',
      statuscategorychangedate: '2026-03-02T10:30:00.000+0100',
    });

    await to('In Progress');
    expect(await test.fieldsOf('QUAY-1')).toMatchObject({
      resolution: null,
      resolutiondate: null,
      statuscategorychangedate: '2026-03-03T10:30:00.000+0100',
    });
    expect(test.events().map((event) => event['associatedStatuses'])).toMatchObject([
      [{ name: 'To Do' }, { name: 'Done' }],
      [{ name: 'Done' }, { name: 'Closed' }],
      [{ name: 'Closed' }, { name: 'In Progress' }],
    ]);
    expect(test.events()[0]).toMatchObject({
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

    expect(await test.fieldsOf('QUAY-1')).toMatchObject({ resolution: { name: 'Fixed' } });
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
    expect([...((await test.fieldsOf('QUAY-1'))['labels'] as string[])].sort()).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });
});
