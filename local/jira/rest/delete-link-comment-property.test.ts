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

describe('deleting a work item', () => {
  it('takes its sub-tasks with it, of which no event tells', async () => {
    const admin = test.as('ada');
    expect((await admin.remove('/issue/QUAY-1')).status).toBe(400);

    expect((await admin.remove('/issue/QUAY-1?deleteSubtasks=true')).status).toBe(204);

    expect(await admin.keys('project = QUAY')).toEqual(['QUAY-2']);
    expect(test.events()).toMatchObject([
      { eventType: 'avi:jira:deleted:issue', issue: { key: 'QUAY-1' } },
    ]);
  });

  it('needs the right to delete', async () => {
    expect((await test.as('cleo').remove('/issue/QUAY-2')).status).toBe(403);
  });

  it('leaves other children without a parent', async () => {
    await asBen().put('/issue/QUAY-1', { fields: { parent: { key: 'QUAY-2' } } });
    await test.as('ada').remove('/issue/QUAY-2');

    expect((await test.fieldsOf('QUAY-1'))['parent']).toBeUndefined();
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

    expect((await test.fieldsOf('QUAY-2'))['issuelinks']).toMatchObject([
      { type: { outward: 'blocks' }, outwardIssue: { key: 'QUAY-1' } },
    ]);
    expect((await test.fieldsOf('QUAY-1'))['issuelinks']).toMatchObject([
      { type: { inward: 'is blocked by' }, inwardIssue: { key: 'QUAY-2' } },
    ]);
    expect(test.events()).toMatchObject([
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
    const [one] = (await test.fieldsOf('QUAY-1'))['issuelinks'] as readonly [
      { readonly id: string },
    ];
    const before = test.events().length;

    expect((await asBen().remove(`/issueLink/${one.id}`)).status).toBe(204);

    expect((await test.fieldsOf('QUAY-1'))['issuelinks']).toEqual([]);
    expect((await test.fieldsOf('QUAY-2'))['issuelinks']).toEqual([]);
    expect(
      test
        .events()
        .slice(before)
        .map(({ eventType }) => eventType),
    ).toEqual(['avi:jira:deleted:issuelink', 'avi:jira:updated:issue', 'avi:jira:updated:issue']);
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
    expect((await test.fieldsOf('QUAY-1'))['comment']).toMatchObject({ total: 1 });
    expect(await asBen().keys('comment ~ ahoy')).toEqual(['QUAY-1']);
    expect(test.events()).toMatchObject([{ eventType: 'avi:jira:commented:issue' }]);
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
    expect(test.events()).toEqual([]);
    expect(await test.fieldsOf('QUAY-1')).toMatchObject({
      updated: '2026-01-06T09:00:00.000+0100',
    });
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

    expect((await test.as('cleo').put(path, 1)).status).toBe(403);
    expect((await asBen().put(path, 1)).status).toBe(201);
    expect((await test.as('cleo').get(path)).body).toEqual({
      key: 'mandate.settings',
      value: 1,
    });
  });
});
