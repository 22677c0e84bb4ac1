import { createJiraSite } from '../create-jira-site';
import type { JiraSite } from '../jira-site';
import { type JsonObject, listAt } from '../json';
import { startTestDatabase } from '../test-database';
import {
  aDirectory,
  asking,
  aWorkItem,
  person,
  removeDirectories,
  SITE,
  type StandingClock,
  standingClock,
} from '../test-support';

export type Harbour = {
  readonly site: JiraSite;
  /** It is 2026-03-02, 10:30 in Berlin, until it is moved. */
  readonly clock: StandingClock;
  /** What Ben finds, in the order of the keys. */
  found(jql: string): Promise<unknown>;
  /** How Ben's query is refused. */
  refusal(jql: string): Promise<{ readonly status: number; readonly errorMessages: unknown }>;
  close(): Promise<void>;
};

/** A small site whose work items differ in everything that JQL can ask about. */
export async function openHarbour(items: readonly JsonObject[] = ITEMS): Promise<Harbour> {
  const databases = await startTestDatabase();
  const clock = standingClock('2026-03-02T09:30:00.000Z');
  const pool = await databases.create('jql');
  const site = await createJiraSite({ pool, clock, baseUrl: 'http://jira.test' });
  await site.load(aDirectory({ site: HARBOUR, files: { 'all.jsonl': items } }));
  return {
    site,
    clock,
    found: (jql) => asking(site, 'ben').keys(`${jql} ORDER BY key`),
    async refusal(jql) {
      const { status, body } = await asking(site, 'ben').post('/search/jql', { jql });
      return { status, errorMessages: listAt(body, 'errorMessages') };
    },
    async close() {
      removeDirectories();
      await databases.stop();
    },
  };
}

const ATLASSIAN = 'com.atlassian.jira.plugin.system.customfieldtypes';
const AGILE = 'com.pyxis.greenhopper.jira';

const HARBOUR: JsonObject = {
  ...SITE,
  components: [...listAt(SITE, 'components'), { id: '72', name: 'Basin', projectKey: 'QUAY' }],
  versions: [
    ...listAt(SITE, 'versions'),
    { id: '63', name: '0.9', projectKey: 'QUAY', released: true, archived: true },
    { id: '64', name: '2.0', projectKey: 'SAFE', released: false },
  ],
  sprints: [
    ...listAt(SITE, 'sprints'),
    { id: 82, name: 'Sprint 2', state: 'active' },
    { id: 83, name: 'Sprint 3', state: 'future' },
  ],
  fields: [
    ...listAt(SITE, 'fields'),
    field(10011, 'Epic Name', { type: 'string', custom: `${AGILE}:gh-epic-label` }),
    field(10014, 'Epic Link', { type: 'any', custom: `${AGILE}:gh-epic-link` }),
    field(10019, 'Rank', { type: 'any', custom: `${AGILE}:gh-lexo-rank` }),
    field(10040, 'Level', { type: 'number', custom: `${ATLASSIAN}:float` }),
    {
      ...field(10041, 'Level', { type: 'option', custom: `${ATLASSIAN}:select` }),
      options: [
        { id: '911', value: '3' },
        { id: '912', value: 'Spring tide' },
      ],
    },
    field(10042, 'Tags', { type: 'array', items: 'string', custom: `${ATLASSIAN}:labels` }),
    field(10043, 'Target', {
      type: 'array',
      items: 'version',
      custom: `${ATLASSIAN}:multiversion`,
    }),
    field(10044, 'Chart', { type: 'string', custom: `${ATLASSIAN}:url` }),
    field(10045, 'Watch keepers', { type: 'array', items: 'user' }),
    field(10046, 'Contract', { type: 'any', custom: 'com.example:contract' }),
  ],
};

function field(id: number, name: string, schema: JsonObject): JsonObject {
  return {
    id: `customfield_${id}`,
    name,
    custom: true,
    clauseNames: [`cf[${id}]`, name],
    schema: { ...schema, customId: id },
  };
}

function words(text: string): JsonObject {
  return {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  };
}

type Entry = {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly items: readonly JsonObject[];
};

function entry({ id, at, by, items }: Entry): JsonObject {
  return { id, created: at, author: person(by, by), items };
}

/** A changelog's item; `10 To Do` is an id and the name it had. */
function change(name: string, from: string | null, to: string | null): JsonObject {
  const [fromId = null, ...fromWords] = from?.split(' ') ?? [];
  const [toId = null, ...toWords] = to?.split(' ') ?? [];
  return {
    field: name,
    fieldtype: 'jira',
    from: fromId,
    fromString: from === null ? null : fromWords.join(' '),
    to: toId,
    toString: to === null ? null : toWords.join(' '),
  };
}

const ITEMS = [
  aWorkItem({
    id: '10',
    key: 'QUAY-1',
    fields: {
      summary: 'Dredge the north basin',
      labels: ['dock'],
      duedate: '2026-03-01',
      assignee: person('ben', 'Ben Bosun'),
      priority: { id: '3', name: 'Low' },
      updated: '2026-03-02T10:20:30.500+0100',
      environment: words('Low tide'),
      customfield_10016: 3,
      customfield_10019: '0|i00002:',
      customfield_10031: 'North berth',
      customfield_10034: person('dora', 'Dora Dock'),
      customfield_10040: 3,
      customfield_10042: ['Deep', 'wet'],
      customfield_10044: 'https://charts.example/north',
    },
    changelog: [
      entry({
        id: '501',
        at: '2026-02-20T09:00:00.000+0100',
        by: 'dora',
        items: [change('assignee', 'cleo Cleo Clerk', 'ben Ben Bosun')],
      }),
      entry({
        id: '502',
        at: '2026-02-25T09:00:00.000+0100',
        by: 'ben',
        items: [change('priority', '1 Urgent', '3 Low')],
      }),
    ],
    properties: {
      'mandate.artifact': {
        kind: 'charter',
        score: 7,
        keywords: ['scope', 'budget'],
        approver: 'dora',
        approved: '2026-02-01T08:00:00.000+0100',
        note: 'Scope is agreed with the port authority',
      },
    },
  }),
  aWorkItem({
    id: '9',
    key: 'QUAY-2',
    status: '20',
    fields: {
      summary: 'Repair crane seven',
      labels: ['Dock', 'crane'],
      priority: { id: '1', name: 'High' },
      components: [{ id: '71', name: 'Crane' }],
      fixVersions: [{ id: '61', name: '1.0' }],
      versions: [
        { id: '61', name: '1.0' },
        { id: '62', name: '2.0' },
      ],
      parent: { id: '12', key: 'QUAY-10' },
      updated: '2026-03-02T08:00:00.000+0100',
      issuelinks: [
        {
          id: '700',
          type: { id: '5', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
          outwardIssue: { id: '11', key: 'QUAY-3' },
        },
      ],
      customfield_10014: 'QUAY-10',
      customfield_10016: 8,
      customfield_10019: '0|i00001:',
      customfield_10020: [{ id: 81, name: 'Sprint 1' }],
      customfield_10021: [{ id: '901', value: 'Impediment' }],
      customfield_10032: '2026-04-01',
      customfield_10033: '2026-02-01T08:00:00.000+0000',
      customfield_10041: { id: '911', value: '3' },
      customfield_10043: [{ id: '62', name: '2.0' }],
      customfield_10045: [person('dora', 'Dora Dock'), person('cleo', 'Cleo Clerk')],
    },
    changelog: [
      entry({
        id: '511',
        at: '2026-02-01T12:00:00.000+0100',
        by: 'ben',
        items: [
          change('status', '10 To Do', '20 In Progress'),
          change('Fix Version', null, '62 2.0'),
        ],
      }),
      entry({
        id: '512',
        at: '2026-02-03T12:00:00.000+0100',
        by: 'dora',
        items: [change('Fix Version', '62 2.0', null), change('Fix Version', null, '61 1.0')],
      }),
    ],
    properties: { 'mandate.artifact': { kind: 'plan', score: 12, keywords: ['budget'] } },
  }),
  aWorkItem({
    id: '11',
    key: 'QUAY-3',
    status: '30',
    fields: {
      summary: 'Plan repairs',
      description: words('All about the basin'),
      resolution: { id: '2', name: 'Done' },
      resolutiondate: '2026-02-10T12:30:45.000+0100',
      updated: '2026-02-10T12:30:45.000+0100',
      statuscategorychangedate: '2026-02-10T12:30:45.000+0100',
      duedate: '2026-03-02',
      components: [{ id: '72', name: 'Basin' }],
      issuelinks: [
        {
          id: '700',
          type: { id: '5', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
          inwardIssue: { id: '9', key: 'QUAY-2' },
        },
      ],
      customfield_10030: { id: '3', value: 'North' },
    },
    changelog: [
      entry({
        id: '521',
        at: '2026-01-20T10:00:00.000+0100',
        by: 'ben',
        items: [change('status', '10 Open', '20 In Progress')],
      }),
      entry({
        id: '522',
        at: '2026-02-10T12:30:45.000+0100',
        by: 'dora',
        items: [
          change('status', '20 In Progress', '30 Done'),
          change('resolution', null, '2 Done'),
        ],
      }),
    ],
  }),
  aWorkItem({
    id: '12',
    key: 'QUAY-10',
    type: '100',
    fields: { priority: null, customfield_10011: 'New crane' },
  }),
  aWorkItem({ id: '20', key: 'SAFE-1', fields: { fixVersions: [{ id: '64', name: '2.0' }] } }),
  aWorkItem({ id: '30', key: 'TUG-1' }),
];
