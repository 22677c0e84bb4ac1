import type { Json } from '../json';
import { useTestSite } from '../test-site';
import { aWorkItem, person, statusChange } from '../test-support';

jest.setTimeout(60_000);

const moved = (id: string, day: string) =>
  statusChange({ id, at: `2026-01-${day}T09:00:00.000+0100`, from: '10', to: '20' });
const renamed = (id: string, day: string) => ({
  ...moved(id, day),
  items: [
    {
      field: 'summary',
      fieldtype: 'jira',
      fieldId: 'summary',
      from: null,
      fromString: 'a',
      to: null,
      toString: 'b',
    },
  ],
});

const test = useTestSite(
  [
    aWorkItem({
      id: '10',
      key: 'QUAY-1',
      changelog: [moved('1', '07'), renamed('2', '09'), moved('4', '11')],
    }),
    aWorkItem({
      id: '11',
      key: 'QUAY-2',
      changelog: [moved('3', '08'), moved('5', '11')],
      fields: { assignee: person('cleo', 'Cleo Clerk') },
    }),
    aWorkItem({ id: '20', key: 'SAFE-1', changelog: [moved('6', '06')] }),
  ],
  undefined,
  { isShared: true },
);

describe('creating many work items at once', () => {
  const task = { project: { key: 'QUAY' }, issuetype: { name: 'Task' } };

  it('makes those that can be made and says of the others why not', async () => {
    const { status, body } = await test.as('ben').post('/issue/bulk', {
      issueUpdates: [
        { fields: { ...task, summary: 'Dredge' } },
        { fields: task },
        { fields: { ...task, summary: 'Dredge more' }, properties: [{ key: 'a', value: 1 }] },
      ],
    });

    expect([status, body]).toMatchObject([
      201,
      {
        issues: [{ key: 'QUAY-3' }, { key: 'QUAY-4' }],
        errors: [
          {
            status: 400,
            failedElementNumber: 1,
            elementErrors: {
              errorMessages: [],
              errors: { summary: 'You must specify a summary of the issue.' },
            },
          },
        ],
      },
    ]);
    expect(test.events().map(({ eventType }) => eventType)).toEqual([
      'avi:jira:created:issue',
      'avi:jira:created:issue',
    ]);
    expect((await test.as('ben').get('/issue/QUAY-4/properties/a')).body).toMatchObject({
      value: 1,
    });
  });

  it('is refused where none can be made, and each is refused with its own words', async () => {
    const { status, body } = await test.as('dora').post('/issue/bulk', {
      issueUpdates: [{ fields: { ...task, project: { key: 'TUG' }, summary: 'Tow' } }, 7],
    });

    expect([status, body]).toMatchObject([
      400,
      { issues: [], errors: [{ status: 403 }, { status: 400, failedElementNumber: 1 }] },
    ]);
  });

  it('takes fifty at most', async () => {
    const issueUpdates = Array.from({ length: 51 }, () => ({ fields: task }));

    expect((await test.as('ben').post('/issue/bulk', { issueUpdates })).status).toBe(400);
    expect((await test.as('ben').post('/issue/bulk', { issueUpdates: [] })).status).toBe(400);
  });
});

describe('changelogs of many work items', () => {
  type Answer = {
    readonly issueChangeLogs: readonly {
      readonly issueId: string;
      readonly changeHistories: readonly { readonly id: string }[];
    }[];
    readonly nextPageToken?: string;
  };
  const fetch = async (who: string, asked: object) => {
    const { status, body } = await test.as(who).post('/changelog/bulkfetch', asked);
    return { status, body: body as unknown as Answer };
  };
  const idsIn = ({ issueChangeLogs }: Answer) =>
    issueChangeLogs.map(({ issueId, changeHistories }) => [
      issueId,
      changeHistories.map(({ id }) => id).join(' '),
    ]);
  const all = { issueIdsOrKeys: ['QUAY-1', '11', 'SAFE-1', 'QUAY-99'] };

  it('come oldest first, of the work items that can be seen', async () => {
    expect(idsIn((await fetch('ben', all)).body)).toEqual([
      ['10', '1 2 4'],
      ['11', '3 5'],
    ]);
    expect(idsIn((await fetch('cleo', all)).body)[0]).toEqual(['20', '6']);
    expect(idsIn((await fetch('ben', { issueIdsOrKeys: ['SAFE-1'] })).body)).toEqual([]);
  });

  it('are told field by field', async () => {
    const summaries = await fetch('ben', { ...all, fieldIds: ['summary'] });

    expect(idsIn(summaries.body)).toEqual([['10', '2']]);
  });

  it.each([1, 2, 3])('come in pages of %i, each history once', async (maxResults) => {
    const pages: string[] = [];
    let token: string | undefined;
    do {
      const { body } = await fetch('ben', {
        ...all,
        fieldIds: ['status'],
        maxResults,
        ...(token === undefined ? {} : { nextPageToken: token }),
      });
      pages.push(idsIn(body).flat().join(' '));
      token = body.nextPageToken;
    } while (token !== undefined);

    expect(pages).toEqual(PAGES[maxResults]);
  });

  it('belong to the question that was asked first', async () => {
    const first = await fetch('ben', { ...all, maxResults: 1 });
    const nextPageToken = first.body.nextPageToken ?? '';

    expect((await fetch('ben', { issueIdsOrKeys: ['11'], nextPageToken })).status).toBe(400);
    expect((await fetch('ben', { ...all, nextPageToken: 'x' })).status).toBe(400);
    expect((await fetch('ben', { issueIdsOrKeys: [] })).status).toBe(400);
    expect((await fetch('nobody', all)).status).toBe(401);
  });
});

/** By the size of a page: of the histories 1, 3, 4 and 5, in the order of their time and their work item. */
const PAGES: Readonly<Record<number, readonly string[]>> = {
  1: ['10 1', '11 3', '10 4', '11 5'],
  2: ['10 1 11 3', '10 4 11 5'],
  3: ['10 1 4 11 3', '11 5'],
};

describe('a mail about a work item', () => {
  const notify = (key: string, asked: Json) => test.as('ben').post(`/issue/${key}/notify`, asked);
  const lastMail = async () => (await test.outbox()).at(-1);

  it('is kept with those whom Jira would write to, and nobody is written to', async () => {
    const { status } = await notify('QUAY-2', {
      subject: 'Silt',
      textBody: 'Mind the mud.',
      to: { assignee: true, reporter: true, users: [{ accountId: 'dora' }, { accountId: 'gone' }] },
    });

    expect(status).toBe(204);
    expect(await lastMail()).toEqual({
      issueId: '11',
      sentMs: test.clock.now().getTime(),
      sender: 'ben',
      recipients: ['cleo', 'dora'],
      subject: 'Silt',
      textBody: 'Mind the mud.',
      htmlBody: null,
    });
    expect(test.events()).toEqual([]);
  });

  it('is for those alone who may see the work item and hold what is asked for', async () => {
    const everybody = ['ada', 'cleo', 'dora'].map((accountId) => ({ accountId }));
    const to = { users: everybody };

    await test.as('cleo').post('/issue/SAFE-1/notify', { to });
    expect(await lastMail()).toMatchObject({
      recipients: ['dora'],
      subject: '(SAFE-1) Work on SAFE-1',
    });
    await notify('QUAY-1', { to, restrict: { permissions: [{ key: 'DELETE_ISSUES' }] } });
    expect(await lastMail()).toMatchObject({ recipients: ['ada'] });
    await notify('QUAY-1', { to, restrict: { groups: [{ name: 'safety-group' }] } });
    expect(await lastMail()).toMatchObject({ recipients: ['cleo'] });
    await notify('QUAY-1', { to: { groups: [{ name: 'safety-group' }] } });
    expect(await lastMail()).toMatchObject({ recipients: ['cleo'] });
  });

  const toCleo = { to: { users: [{ accountId: 'cleo' }] } };
  it.each<[string, number, Json]>([
    ['nobody', 400, {}],
    ['whoever asks', 400, { to: { reporter: true } }],
    ['an assignee who is not there', 400, { to: { assignee: true } }],
    ['a person who is not there', 400, { to: { users: [{ accountId: 'who' }] } }],
    [
      'holders of a permission that is not there',
      400,
      { ...toCleo, restrict: { permissions: [{ key: 'SWIM' }] } },
    ],
    ['watchers, who are not known', 501, { to: { watchers: true } }],
  ])('cannot go to %s', async (_, status, asked) => {
    const before = await test.outbox();

    expect((await notify('QUAY-1', asked)).status).toBe(status);
    expect(await test.outbox()).toEqual(before);
  });

  it('cannot be about a hidden work item', async () => {
    expect((await notify('SAFE-1', toCleo)).status).toBe(404);
  });
});

describe('a search just after a change', () => {
  it('finds what was written, as reconcileIssues asks, with properties and changelog', async () => {
    await test.as('ben').put('/issue/QUAY-1/properties/mandate.artifact', { kind: 'risk' });
    await test.as('ben').put('/issue/QUAY-1', { fields: { summary: 'Silt' } });
    const query = new URLSearchParams({
      jql: 'summary ~ Silt',
      fields: 'summary',
      properties: 'mandate.artifact',
      expand: 'changelog',
      fieldsByKeys: 'false',
      reconcileIssues: '10,11',
    });

    const { body } = await test.as('ben').get(`/search/jql?${query.toString()}`);
    expect(body).toMatchObject({
      issues: [
        {
          key: 'QUAY-1',
          properties: { 'mandate.artifact': { kind: 'risk' } },
          changelog: { total: 4, histories: [{ items: [{ toString: 'Silt' }] }, {}, {}, {}] },
        },
      ],
      isLast: true,
    });
    const many = Array.from({ length: 51 }, (_, id) => id);
    const asked = { jql: 'project = QUAY', reconcileIssues: many };
    expect((await test.as('ben').post('/search/jql', asked)).status).toBe(400);
    expect((await test.as('ben').get('/search/jql?jql=key=QUAY-1&reconcileIssues=x')).status).toBe(
      400,
    );
  });
});
