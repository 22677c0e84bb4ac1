import { useTestSite } from './test-site';
import { aWorkItem } from './test-support';

jest.setTimeout(60_000);

const test = useTestSite([aWorkItem({ id: '10', key: 'QUAY-1' })]);

type Case = {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly status: number;
  readonly message: string;
};

describe('a call that is not right', () => {
  it.each<Case>([
    {
      method: 'GET',
      path: '/dashboard',
      status: 501,
      message: 'The local Jira does not model GET /rest/api/3/dashboard.',
    },
    {
      method: 'GET',
      path: '/field?page=2',
      status: 400,
      message: "GET /rest/api/3/field has no parameter 'page'.",
    },
    {
      method: 'GET',
      path: '/project/search?propertyQuery=x',
      status: 501,
      message:
        "The local Jira does not model the parameter 'propertyQuery' of GET /rest/api/3/project/search.",
    },
    {
      method: 'GET',
      path: '/issue/QUAY-1?expand=operations',
      status: 501,
      message: "The local Jira does not model the expansion 'operations' here.",
    },
    {
      method: 'POST',
      path: '/search/jql',
      body: { jql: 'project = QUAY', startAt: 5 },
      status: 400,
      message: 'Invalid request payload. Refer to the REST API documentation and try again.',
    },
    {
      method: 'POST',
      path: '/issue',
      body: { fields: {}, historyMetadata: {} },
      status: 501,
      message: "The local Jira does not model 'historyMetadata' in the body of a work item.",
    },
    {
      method: 'POST',
      path: '/issue/bulkfetch',
      body: { issueIdsOrKeys: [] },
      status: 400,
      message: 'Between 1 and 100 issue IDs or keys can be asked for at once.',
    },
  ])('is refused: $method $path', async ({ method, path, body, status, message }) => {
    const points: number[] = [];
    test.site().onCall((call) => points.push(call.points));
    const text = body === undefined ? null : JSON.stringify(body);

    const answer = await test
      .site()
      .handle({ method, path: `/rest/api/3${path}`, body: text }, { kind: 'app' });

    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      status,
      expect.objectContaining({ errorMessages: [message] }),
    ]);
    expect(points).toEqual([1]);
  });

  it('is refused with a body that is no JSON', async () => {
    const answer = await test
      .site()
      .handle({ method: 'POST', path: '/rest/api/3/search/jql', body: '{"jql":' }, { kind: 'app' });

    expect(answer).toMatchObject({
      status: 400,
      body: expect.stringContaining('parsing JSON') as string,
    });
  });
});
