import type { JsonObject } from '../json';
import { useTestSite } from '../test-site';
import { aWorkItem } from '../test-support';

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
    expect(await test.fieldsOf('QUAY-4')).toMatchObject({
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
    expect(test.events()).toMatchObject([
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

    const { issue } = test.events()[0] as unknown as {
      readonly issue: { readonly fields: JsonObject };
    };
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
    expect(test.events()).toEqual([]);
  });

  it('needs the right to create', async () => {
    const fields = { project: { key: 'TUG' }, issuetype: { name: 'Task' }, summary: 'Tow' };

    expect((await test.as('cleo').post('/issue', { fields })).status).toBe(403);
    expect((await asBen().post('/issue', { fields })).status).toBe(201);
  });

  it('never gives a key again', async () => {
    await asBen().post('/issue', { fields: asked });
    await test.as('ada').remove('/issue/QUAY-4');

    expect((await asBen().post('/issue', { fields: asked })).body).toMatchObject({ key: 'QUAY-5' });
  });
});
