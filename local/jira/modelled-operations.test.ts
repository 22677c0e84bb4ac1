import { type Contract, contractOf, type Exchange } from './contract/contract';
import { EXAMPLE_ITEMS, EXAMPLE_SITE, EXAMPLES } from './contract/examples';
import { publishedDocument } from './contract/published-document';
import { createJiraSite } from './create-jira-site';
import type { Caller, JiraSite, RestRequest } from './jira-site';
import { isObject, listAt, objectAt, parseJson, textAt } from './json';
import { MODELLED_OPERATIONS } from './modelled-operations';
import type { Operation } from './rest/operation';
import { findRoute, operationName } from './router';
import { startTestDatabase, type TestDatabase } from './test-database';
import { aDirectory, removeDirectories, standingClock } from './test-support';

jest.setTimeout(60_000);

const document = publishedDocument();
const describeWithDocument = document === null ? describe.skip : describe;
const known = document ?? {};
let contract: Contract = () => [];
if (document !== null) contract = contractOf(document);

describe('the modelled operations', () => {
  it('are each listed once', () => {
    const names = MODELLED_OPERATIONS.map(operationName);

    expect(new Set(names).size).toBe(names.length);
  });

  it('have an example each', () => {
    const shown = EXAMPLES.map(([method, path]) => routeOf(method, path));
    const missing = MODELLED_OPERATIONS.filter((operation) => !shown.includes(operation));

    expect(missing.map(operationName)).toEqual([]);
  });
});

describeWithDocument("the modelled operations beside Atlassian's OpenAPI document", () => {
  let databases: TestDatabase;
  let site: JiraSite;

  beforeAll(async () => {
    databases = await startTestDatabase();
    const pool = await databases.create('document');
    const clock = standingClock('2026-03-02T09:30:00.000Z');
    site = await createJiraSite({ pool, clock, baseUrl: 'http://jira.test' });
    await site.load(aDirectory({ site: EXAMPLE_SITE, files: { 'all.jsonl': EXAMPLE_ITEMS } }));
  });
  afterAll(async () => {
    removeDirectories();
    await databases.stop();
  });

  const documented = ({ method, path }: Operation) =>
    objectAt(objectAt(objectAt(known, 'paths'), path), method.toLowerCase());

  it.each(MODELLED_OPERATIONS.map((operation) => [operationName(operation), operation] as const))(
    'has %s with its scopes, its openness and all its parameters',
    (_, operation) => {
      const found = documented(operation);
      const security = listAt(found, 'security');
      const scopes = security.flatMap((entry) => listAt(entry, 'OAuth2'));
      const parameters = listAt(found, 'parameters')
        .filter((parameter) => textAt(parameter, 'in') === 'query')
        .map((parameter) => textAt(parameter, 'name'));

      expect(scopes).toEqual(operation.scopes);
      const offered = listAt(found, 'x-atlassian-oauth2-scopes').map((one) =>
        listAt(one, 'scopes'),
      );
      if (operation.narrowScopes !== undefined)
        expect(offered).toContainEqual(operation.narrowScopes);
      expect([...operation.query, ...(operation.notModelled ?? [])].sort()).toEqual(
        parameters.sort(),
      );
      const isOpen = security.some((entry) => isObject(entry) && Object.keys(entry).length === 0);
      expect(operation.isOpen).toBe(isOpen);
    },
  );

  it.each(EXAMPLES.map((example) => [`${example[0]} ${example[1]}`, example] as const))(
    'allows and describes %s',
    async (_, [method, path, body = null, asker]) => {
      const request: RestRequest = {
        method,
        path: `/rest/api/3${path}`,
        body: body === null ? null : JSON.stringify(body),
      };
      const caller: Caller = asker === 'app' ? { kind: 'app' } : { kind: 'user', accountId: 'ada' };
      const response = await site.handle(request, caller);
      const responseBody = response.body === '' ? null : parseJson(response.body);

      expect(response.status < 300 ? 'succeeds' : responseBody).toBe('succeeds');
      const { status } = response;
      const problems = contract({
        ...request,
        requestBody: body,
        status,
        responseBody,
      });
      expect(problems).toEqual([]);
    },
  );
});

/** A contract that nothing can break holds nothing. */
describeWithDocument('the contract', () => {
  const search: Exchange = {
    method: 'POST',
    path: '/rest/api/3/search/jql',
    requestBody: { jql: 'project = QUAY' },
    status: 200,
    responseBody: { issues: [], isLast: true },
  };

  it.each<readonly [string, Partial<Exchange>, string]>([
    [
      'a parameter that is not there',
      { path: `${search.path}?page=2` },
      "there is no parameter 'page'",
    ],
    ['a body of another shape', { requestBody: { jql: 7 } }, 'the body: /jql must be string'],
    [
      'a property that is not there',
      { requestBody: { query: '' } },
      'NOT have additional properties (query)',
    ],
    ['a body that is missing', { requestBody: null }, 'the body is missing'],
    ['a status that is not described', { status: 204 }, 'the status 204 is not described'],
    [
      'an answer of another type',
      { responseBody: { isLast: 'yes' } },
      'the answer: /isLast must be boolean',
    ],
    ['an answer with more in it', { responseBody: { total: 3 } }, 'additional properties (total)'],
    ['a refusal of another shape', { status: 404, responseBody: {} }, 'has no errorMessages'],
  ])('is broken by %s', (_, change, problem) => {
    expect(contract(search)).toEqual([]);
    expect(contract({ ...search, ...change }).join('\n')).toContain(problem);
  });

  it('asks for a parameter that is required, and for its type', () => {
    const check = (path: string) =>
      contract({ method: 'GET', path, requestBody: null, status: 200, responseBody: [] });

    expect(check('/rest/api/3/issuetype/project')).toEqual([
      "GET /rest/api/3/issuetype/project: the parameter 'projectId' is missing",
    ]);
    expect(check('/rest/api/3/issuetype/project?projectId=QUAY')).toEqual([
      "GET /rest/api/3/issuetype/project: the parameter 'projectId': it must be integer",
    ]);
  });
});

function routeOf(method: string, path: string): Operation | null {
  const [pathname = ''] = path.split('?');
  return findRoute(method, `/rest/api/3${pathname}`)?.operation ?? null;
}
