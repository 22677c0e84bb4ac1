import fc from 'fast-check';

import { createJiraSite } from '../create-jira-site';
import type { JiraSite } from '../jira-site';
import type { Json, JsonObject } from '../json';
import { startTestDatabase, type TestDatabase } from '../test-database';
import {
  aDirectory,
  asking,
  aWorkItem,
  removeDirectories,
  SITE,
  standingClock,
  statusChange,
} from '../test-support';

jest.setTimeout(120_000);

const grant = (permission: string, ...holders: readonly JsonObject[]) =>
  holders.map((holder) => ({ permission, holder }));
const crew = { type: 'projectRole', value: '10' };
const captains = { type: 'projectRole', value: '11' };

/** A harbour with a project for everybody in the world and one whose crew works in it. */
const DEFINITIONS: JsonObject = {
  ...SITE,
  roles: [
    { id: '10', name: 'Crew' },
    { id: '11', name: 'Captains' },
  ],
  permissionSchemes: [
    {
      id: '20',
      name: 'Open to the world',
      grants: [
        ...grant('BROWSE_PROJECTS', { type: 'anyone' }),
        ...grant('EDIT_ISSUES', { type: 'applicationRole' }),
      ],
    },
    {
      id: '21',
      name: 'By role',
      grants: [
        ...['BROWSE_PROJECTS', 'CREATE_ISSUES', 'EDIT_ISSUES', 'ADD_COMMENTS'].flatMap((one) =>
          grant(one, crew, captains),
        ),
        ...['TRANSITION_ISSUES', 'LINK_ISSUES', 'DELETE_ISSUES', 'SET_ISSUE_SECURITY'].flatMap(
          (one) => grant(one, captains),
        ),
        ...grant('ADMINISTER_PROJECTS', { type: 'projectLead' }),
      ],
    },
  ],
  securitySchemes: [
    {
      id: '30',
      name: 'On board',
      levels: [{ id: '31', name: 'Captains only', holders: [captains] }],
    },
  ],
  projects: [
    ...(SITE['projects'] as readonly Json[]),
    { id: '4', key: 'PIER', name: 'Public pier', permissionScheme: '20' },
    {
      id: '5',
      key: 'SHIP',
      name: 'Ship',
      permissionScheme: '21',
      securityScheme: '30',
      lead: 'dora',
      roles: { '10': ['ben', 'safety-group'], '11': ['dora'] },
    },
  ],
};

const project = (id: string, key: string) => ({ id, key });
const secret = { security: { id: '31', name: 'Captains only' } };
const linked = (id: string, otherId: string, key: string) => ({
  id,
  type: { id: '5', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  outwardIssue: { id: otherId, key },
});
const relatedTo = (key: string): JsonObject => ({
  ...statusChange({
    id: `${90 + key.length}`,
    at: '2026-01-07T09:00:00.000+0100',
    from: '10',
    to: '20',
  }),
  items: [
    {
      field: 'Link',
      fieldtype: 'jira',
      from: null,
      fromString: null,
      to: key,
      toString: `This issue blocks ${key}`,
    },
    {
      field: 'IssueParentAssociation',
      fieldtype: 'jira',
      from: '1',
      fromString: key,
      to: null,
      toString: null,
    },
  ],
});

/** Each is related to hidden ones by links, parents and history. */
const ITEMS: readonly Json[] = [
  aWorkItem({
    id: '10',
    key: 'QUAY-1',
    fields: {
      issuelinks: [
        linked('70', '20', 'SAFE-1'),
        linked('71', '51', 'SHIP-2'),
        linked('72', '11', 'QUAY-2'),
      ],
      parent: { id: '21', key: 'SAFE-2' },
    },
    changelog: [relatedTo('SAFE-1'), relatedTo('SHIP-22')],
  }),
  aWorkItem({ id: '11', key: 'QUAY-2', changelog: [relatedTo('SHIP-2')] }),
  aWorkItem({ id: '20', key: 'SAFE-1', fields: { issuelinks: [linked('73', '50', 'SHIP-1')] } }),
  aWorkItem({ id: '21', key: 'SAFE-2', type: '100' }),
  aWorkItem({ id: '30', key: 'TUG-1' }),
  shipItem('40', 'PIER-1', {
    project: project('4', 'PIER'),
    issuelinks: [linked('74', '10', 'QUAY-1')],
  }),
  shipItem('50', 'SHIP-1', {
    project: project('5', 'SHIP'),
    subtasks: [{ id: '52', key: 'SHIP-3' }],
  }),
  shipItem('51', 'SHIP-2', { project: project('5', 'SHIP'), ...secret }),
  shipItem('52', 'SHIP-3', {
    project: project('5', 'SHIP'),
    issuetype: { id: '102', name: 'Sub-task', subtask: true, hierarchyLevel: -1 },
    parent: { id: '50', key: 'SHIP-1' },
    ...secret,
  }),
];

function shipItem(id: string, key: string, fields: JsonObject): JsonObject {
  const { fields: usual, ...item } = aWorkItem({ id, key: 'QUAY-1' }) as { fields: JsonObject };
  return { ...item, key, fields: { ...usual, summary: 'Work', ...fields } };
}

/** Typed by hand from the rules above. */
const VISIBLE: Readonly<Record<string, readonly string[]>> = {
  nobody: ['PIER-1'],
  ben: ['QUAY-1', 'QUAY-2', 'TUG-1', 'PIER-1', 'SHIP-1'],
  cleo: ['QUAY-1', 'QUAY-2', 'SAFE-1', 'SAFE-2', 'TUG-1', 'PIER-1', 'SHIP-1'],
  dora: ['QUAY-1', 'QUAY-2', 'SAFE-1', 'SAFE-2', 'TUG-1', 'PIER-1', 'SHIP-1', 'SHIP-2', 'SHIP-3'],
  ada: ['QUAY-1', 'QUAY-2', 'TUG-1', 'PIER-1'],
  gone: [],
};
const ALL_KEYS = [
  'QUAY-1',
  'QUAY-2',
  'SAFE-1',
  'SAFE-2',
  'TUG-1',
  'PIER-1',
  'SHIP-1',
  'SHIP-2',
  'SHIP-3',
];
const IDS = ['10', '11', '20', '21', '30', '40', '50', '51', '52'];

let databases: TestDatabase;
let site: JiraSite;

beforeAll(async () => {
  databases = await startTestDatabase();
  site = await newSite('rights');
});
afterAll(async () => {
  removeDirectories();
  await databases.stop();
});

async function newSite(name: string): Promise<JiraSite> {
  const made = await createJiraSite({
    pool: await databases.create(name),
    clock: standingClock('2026-03-02T09:30:00.000Z'),
    baseUrl: 'http://jira.test',
  });
  await made.load(aDirectory({ site: DEFINITIONS, files: { 'all.jsonl': ITEMS } }));
  return made;
}

describe('what somebody sees', () => {
  it.each(Object.keys(VISIBLE).filter((who) => who !== 'gone'))(
    'is exactly what %s may browse',
    async (who) => {
      const keys = await asking(site, who).keys('created > "2000-01-01" order by id');

      expect(keys).toEqual(VISIBLE[who]);
    },
  );

  it('is the whole site for the app', async () => {
    const { body } = await asking(site, 'app').post('/search/approximate-count', {
      jql: 'created > "2000-01-01"',
    });

    expect(body).toEqual({ count: ALL_KEYS.length });
  });

  it('is never a key of a work item that they may not browse, whatever they read', async () => {
    const name = fc.constantFrom(...ALL_KEYS, ...IDS);
    const jql = fc.oneof(
      fc.constantFrom(
        'created > "2000-01-01"',
        'labels is EMPTY',
        'project = SHIP',
        'issuetype = Task',
      ),
      fc.constantFrom(...ALL_KEYS).map((key) => `key = ${key}`),
      fc.constantFrom(...ALL_KEYS).map((key) => `parent = ${key} OR NOT key = ${key}`),
    );
    const read = fc.oneof(
      fc
        .tuple(name, fc.constantFrom('', '/changelog', '/transitions', '/properties', '/comment'))
        .map(([key, part]) => ['GET', `/issue/${key}${part}`, null] as const),
      name.map(
        (key) =>
          ['GET', `/issue/${key}?fields=*all&expand=changelog,transitions,names`, null] as const,
      ),
      name.map(
        (key) => ['GET', `/mypermissions?permissions=EDIT_ISSUES&issueKey=${key}`, null] as const,
      ),
      jql.map(
        (text) =>
          ['POST', '/search/jql', { jql: text, fields: ['*all'], expand: 'changelog' }] as const,
      ),
      fc
        .array(name, { minLength: 1, maxLength: 9 })
        .map(
          (keys) =>
            [
              'POST',
              '/issue/bulkfetch',
              { issueIdsOrKeys: keys, fields: ['*all'], expand: ['changelog'] },
            ] as const,
        ),
      name.map(
        (key) =>
          [
            'POST',
            '/expression/evaluate',
            {
              expression:
                '[issue.key, issue.parent?.key, issue.links.map(l => l.linkedIssue.key), issue.subtasks.map(s => s.key)]',
              context: { issue: /^\d/.test(key) ? { id: Number(key) } : { key } },
            },
          ] as const,
      ),
      fc.constantFrom(...ALL_KEYS).map(
        (key) =>
          [
            'POST',
            '/expression/evaluate',
            {
              expression: `new Issue('${key}')?.changelogs.map(c => c.items.map(i => i.toString))`,
            },
          ] as const,
      ),
    );

    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(VISIBLE)),
        fc.array(read, { maxLength: 6 }),
        async (who, reads) => {
          const reader = asking(site, who);
          for (const [method, path, body] of reads) {
            const answer = await (method === 'GET' ? reader.get(path) : reader.post(path, body));
            const named =
              JSON.stringify(answer.body).match(/\b(QUAY|SAFE|TUG|PIER|SHIP)-\d+\b/g) ?? [];
            const asked = `${path} ${JSON.stringify(body)}`;
            const leaked = named.filter(
              (key) =>
                !VISIBLE[who]?.includes(key) &&
                ALL_KEYS.includes(key) &&
                !(answer.status >= 400 && asked.includes(key)),
            );
            expect({ path, who, leaked }).toEqual({ path, who, leaked: [] });
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
