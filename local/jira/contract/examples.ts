import type { Json, JsonObject } from '../json';
import type { Operation } from '../rest/operation';
import { aWorkItem, SITE, statusChange } from '../test-support';

const DOCUMENT = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Mind the mud.' }] }],
};

const projects = SITE['projects'] as readonly JsonObject[];

/** Where the examples are asked. */
export const EXAMPLE_SITE: JsonObject = {
  ...SITE,
  roles: [{ id: '10', name: 'Crew' }],
  permissionSchemes: [
    {
      id: '20',
      name: 'Everybody',
      grants: ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'].flatMap((permission) =>
        [{ type: 'applicationRole' }, { type: 'group', value: 'safety-group' }].map((holder) => ({
          permission,
          holder,
        })),
      ),
    },
  ],
  projects: [
    ...projects.map((project) =>
      project['key'] === 'QUAY'
        ? { ...project, roles: { '10': ['ben', 'safety-group'] } }
        : project,
    ),
    { id: '4', key: 'PIER', name: 'Pier', permissionScheme: '20' },
  ],
};

/** What the examples ask about. */
export const EXAMPLE_ITEMS: readonly Json[] = [
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
  aWorkItem({
    id: '11',
    key: 'QUAY-2',
    fields: {
      issuelinks: [
        {
          id: '50',
          type: { id: '5', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
          inwardIssue: { id: '10', key: 'QUAY-1' },
        },
      ],
    },
  }),
];

/** Asked by a Jira administrator, unless only an app may. */
export type Example = readonly [
  method: Operation['method'],
  path: string,
  body?: Json,
  asker?: 'app',
];

/** One call at least of every modelled operation, in an order in which each of them succeeds. */
export const EXAMPLES: readonly Example[] = [
  ['GET', '/serverInfo'],
  ['GET', '/field'],
  ['GET', '/field/search?query=s&expand=key&maxResults=2'],
  ['GET', '/issueLinkType'],
  ['GET', '/status'],
  ['GET', '/issuetype'],
  ['GET', '/priority'],
  ['GET', '/resolution'],
  [
    'POST',
    '/expression/evaluate?expand=meta.complexity',
    { expression: 'issue.labels', context: { issue: { key: 'QUAY-1' } } },
  ],
  ['POST', '/expression/analyse', { expressions: ['issue.key', 'issue.'] }],
  ['GET', '/myself?expand=groups'],
  ['GET', '/user/bulk?accountId=ben'],
  ['GET', '/user/search?query=ben'],
  ['GET', '/user/picker?query=ben'],
  ['GET', '/users/search'],
  ['GET', '/group/member?groupname=safety-group'],
  ['GET', '/user/groups?accountId=cleo'],
  ['GET', '/permissions'],
  ['GET', '/groups/picker?query=safety'],
  ['GET', '/group/bulk'],
  [
    'POST',
    '/permissions/check',
    { projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [1] }] },
  ],
  ['GET', '/mypermissions?permissions=EDIT_ISSUES'],
  ['GET', '/project/search?expand=insight,lead,issueTypes,description,url'],
  ['GET', '/project/QUAY'],
  ['GET', '/issuetype/project?projectId=1'],
  ['GET', '/project/QUAY/versions'],
  ['GET', '/project/QUAY/version?status=released,unreleased&orderBy=-releaseDate'],
  ['GET', '/version/61'],
  ['POST', '/version', { name: '3.0', projectId: 1, startDate: '2026-03-02' }],
  ['PUT', '/version/62', { released: true, releaseDate: '2026-03-02' }],
  ['GET', '/project/QUAY/components'],
  ['GET', '/component/71'],
  ['GET', '/project/QUAY/role'],
  ['GET', '/project/QUAY/role/10'],
  ['GET', '/role'],
  ['GET', '/permissionscheme'],
  ['GET', '/permissionscheme/20?expand=permissions'],
  ['GET', '/project/PIER/permissionscheme'],
  ['PUT', '/project/QUAY/properties/a', { b: 1 }],
  ['GET', '/project/QUAY/properties'],
  ['GET', '/project/QUAY/properties/a'],
  ['DELETE', '/project/QUAY/properties/a'],
  [
    'POST',
    '/search/jql',
    { jql: 'project = QUAY', fields: ['*all'], expand: 'names,schema,changelog' },
  ],
  [
    'GET',
    '/search/jql?jql=project%20=%20QUAY&maxResults=1&fields=summary&properties=a&expand=changelog&reconcileIssues=10',
  ],
  ['POST', '/search/approximate-count', { jql: 'project = QUAY' }],
  [
    'POST',
    '/jql/parse?validation=strict',
    { queries: ['project = QUAY and status in (Done, "To Do") order by key', 'a ='] },
  ],
  ['GET', '/jql/function/computation', null, 'app'],
  [
    'POST',
    '/jql/function/computation?skipNotFoundPrecomputations=true',
    { values: [{ id: 'gone', value: 'project = QUAY' }] },
    'app',
  ],
  [
    'POST',
    '/issue/bulkfetch',
    { issueIdsOrKeys: ['QUAY-1'], expand: ['changelog'], properties: ['a'] },
  ],
  ['POST', '/changelog/bulkfetch', { issueIdsOrKeys: ['QUAY-1'], fieldIds: ['status'] }],
  ['GET', '/issue/QUAY-1?expand=changelog,transitions,names,schema'],
  ['GET', '/issue/QUAY-1/changelog'],
  ['GET', '/issue/QUAY-1/transitions?expand=transitions.fields'],
  ['GET', '/issue/QUAY-1/properties'],
  ['GET', '/issue/QUAY-1/properties/a'],
  ['PUT', '/issue/QUAY-1/properties/b', 2],
  ['DELETE', '/issue/QUAY-1/properties/b'],
  ['POST', '/issue/QUAY-1/comment', { body: DOCUMENT }],
  ['GET', '/issue/QUAY-1/comment'],
  [
    'POST',
    '/issue',
    { fields: { project: { id: '1' }, issuetype: { id: '101' }, summary: 'New' } },
  ],
  [
    'POST',
    '/issue/bulk',
    {
      issueUpdates: [
        { fields: { project: { id: '1' }, issuetype: { id: '101' }, summary: 'New, too' } },
        { fields: { project: { id: '1' }, issuetype: { id: '101' } } },
      ],
    },
  ],
  ['POST', '/issue/QUAY-1/notify', { subject: 'Silt', to: { users: [{ accountId: 'ben' }] } }],
  ['PUT', '/issue/QUAY-1', { fields: { summary: 'Renamed' } }],
  ['PUT', '/issue/QUAY-1?returnIssue=true', { update: { labels: [{ add: 'mud' }] } }],
  ['POST', '/issue/QUAY-1/transitions', { transition: { id: '21' } }],
  [
    'POST',
    '/issueLink',
    {
      type: { name: 'Blocks' },
      inwardIssue: { key: 'QUAY-2' },
      outwardIssue: { key: 'QUAY-1' },
    },
  ],
  ['DELETE', '/issueLink/50'],
  ['DELETE', '/issue/QUAY-2'],
];
