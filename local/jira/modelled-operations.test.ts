import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { createJiraSite } from './create-jira-site';
import type { JiraSite } from './jira-site';
import {
  isObject,
  type Json,
  type JsonObject,
  listAt,
  objectAt,
  parseJsonObject,
  textAt,
} from './json';
import { MODELLED_OPERATIONS } from './modelled-operations';
import type { Operation } from './rest/operation';
import { operationName } from './router';
import { startTestDatabase, type TestDatabase } from './test-database';
import {
  aDirectory,
  asking,
  aWorkItem,
  removeDirectories,
  standingClock,
  statusChange,
} from './test-support';
import { violations } from './test-schema';

jest.setTimeout(60_000);

const ITEMS: readonly Json[] = [
  aWorkItem({
    id: '10',
    key: 'QUAY-1',
    changelog: [
      statusChange({ id: '1', at: '2026-01-07T09:00:00.000+0100', from: '10', to: '20' }),
    ],
    properties: { a: 1 },
    fields: {
      issuelinks: [
        {
          id: '50',
          type: { id: '5', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
          outwardIssue: { id: '11', key: 'QUAY-2' },
        },
      ],
    },
  }),
  aWorkItem({ id: '11', key: 'QUAY-2' }),
];

const EXAMPLES: readonly (readonly ['GET' | 'POST', string, Json])[] = [
  ['GET', '/serverInfo', null],
  ['GET', '/field', null],
  ['GET', '/issueLinkType', null],
  ['GET', '/status', null],
  ['GET', '/issuetype', null],
  ['GET', '/priority', null],
  ['GET', '/resolution', null],
  ['GET', '/myself?expand=groups', null],
  ['GET', '/user/bulk?accountId=ben', null],
  ['GET', '/user/search?query=ben', null],
  ['GET', '/user/picker?query=ben', null],
  ['GET', '/users/search', null],
  ['GET', '/groups/picker?query=safety', null],
  ['GET', '/group/bulk', null],
  [
    'POST',
    '/permissions/check',
    { projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [1] }] },
  ],
  ['GET', '/mypermissions?permissions=EDIT_ISSUES', null],
  ['GET', '/project/search?expand=insight,lead,issueTypes,description,url', null],
  ['GET', '/project/QUAY', null],
  ['GET', '/issuetype/project?projectId=1', null],
  ['GET', '/project/QUAY/properties', null],
  ['GET', '/project/QUAY/properties/a', null],
  [
    'POST',
    '/search/jql',
    { jql: 'project = QUAY', fields: ['*all'], expand: 'names,schema,changelog' },
  ],
  ['GET', '/search/jql?jql=project%20=%20QUAY&maxResults=1&fields=summary', null],
  ['POST', '/search/approximate-count', { jql: 'project = QUAY' }],
  [
    'POST',
    '/jql/parse?validation=strict',
    { queries: ['project = QUAY and status in (Done, "To Do") order by key', 'a ='] },
  ],
  [
    'POST',
    '/issue/bulkfetch',
    { issueIdsOrKeys: ['QUAY-1'], expand: ['changelog'], properties: ['a'] },
  ],
  ['GET', '/issue/QUAY-1?expand=changelog,transitions,names,schema', null],
  ['GET', '/issue/QUAY-1/changelog', null],
  ['GET', '/issue/QUAY-1/transitions', null],
  ['GET', '/issue/QUAY-1/properties', null],
  ['GET', '/issue/QUAY-1/properties/a', null],
  ['POST', '/issue/QUAY-1/comment', { body: { type: 'doc', version: 1, content: [] } }],
  ['GET', '/issue/QUAY-1/comment', null],
  [
    'POST',
    '/issue',
    { fields: { project: { id: '1' }, issuetype: { id: '101' }, summary: 'New' } },
  ],
];

const DOCUMENT = join(
  process.env['MANDATE_DATA'] ?? '../shared/data',
  'jira-cloud-openapi-v3.json',
);
const describeWithDocument = existsSync(DOCUMENT) ? describe : describe.skip;

describe('the modelled operations', () => {
  it('are each listed once', () => {
    const names = MODELLED_OPERATIONS.map(operationName);

    expect(new Set(names).size).toBe(names.length);
  });
});

describeWithDocument("the modelled operations beside Atlassian's OpenAPI document", () => {
  let databases: TestDatabase;
  let site: JiraSite;
  let document: JsonObject = {};

  beforeAll(async () => {
    document = parseJsonObject(readFileSync(DOCUMENT, 'utf8'));
    databases = await startTestDatabase();
    const pool = await databases.create('document');
    const clock = standingClock('2026-03-02T09:30:00.000Z');
    site = await createJiraSite({ pool, clock, baseUrl: 'http://jira.test' });
    await site.load(aDirectory({ files: { 'all.jsonl': ITEMS } }));
    await asking(site, 'app').put('/project/QUAY/properties/a', { b: 1 });
  });
  afterAll(async () => {
    removeDirectories();
    await databases.stop();
  });

  const documented = ({ method, path }: Operation) =>
    objectAt(objectAt(objectAt(document, 'paths'), path), method.toLowerCase());

  it.each(MODELLED_OPERATIONS.map((operation) => [operationName(operation), operation] as const))(
    'has %s with its scope, its openness and all its parameters',
    (_, operation) => {
      const found = documented(operation);
      const security = listAt(found, 'security');
      const scopes = security.flatMap((entry) => listAt(entry, 'OAuth2'));
      const parameters = listAt(found, 'parameters')
        .filter((parameter) => textAt(parameter, 'in') === 'query')
        .map((parameter) => textAt(parameter, 'name'));

      expect(scopes).toEqual(operation.scope === null ? [] : [operation.scope]);
      expect([...operation.query, ...(operation.notModelled ?? [])].sort()).toEqual(
        parameters.sort(),
      );
      const isOpen = security.some((entry) => isObject(entry) && Object.keys(entry).length === 0);
      expect(operation.isOpen).toBe(isOpen);
    },
  );

  it.each(EXAMPLES)('answers %s %s as the document describes', async (method, path, body) => {
    const operation = MODELLED_OPERATIONS.find(
      (one) => one.method === method && matches(one.path, path),
    );
    if (operation === undefined) throw new Error(`${method} ${path} is not modelled.`);
    const person = asking(site, 'ada');
    const reply = await (method === 'GET' ? person.get(path) : person.post(path, body));

    const responses = objectAt(documented(operation), 'responses');
    const content = objectAt(objectAt(responses, String(reply.status)), 'content');
    const schema = objectAt(objectAt(content, 'application/json'), 'schema');

    expect(reply.status).toBeLessThan(300);
    expect(schema).not.toBeNull();
    expect(violations(reply.body, { schema: schema ?? {}, document })).toEqual([]);
  });

  it('has an example of every modelled reading operation that answers a body', () => {
    const shown = new Set(
      EXAMPLES.flatMap(([method, path]) =>
        MODELLED_OPERATIONS.filter((one) => one.method === method && matches(one.path, path)).map(
          operationName,
        ),
      ),
    );
    const missing = MODELLED_OPERATIONS.filter(
      (one) => !one.isWrite && !shown.has(operationName(one)),
    );

    expect(missing.map(operationName)).toEqual([]);
  });
});

/** A fixed path is preferred to one with a parameter, as the router does. */
function matches(template: string, path: string): boolean {
  const [pathname = ''] = path.split('?');
  const fixed = MODELLED_OPERATIONS.some((one) => one.path === `/rest/api/3${pathname}`);
  if (fixed) return template === `/rest/api/3${pathname}`;
  const pattern = template.replaceAll(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(`/rest/api/3${pathname}`);
}
