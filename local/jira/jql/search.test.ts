import { createJiraSite } from '../create-jira-site';
import type { JiraSite } from '../jira-site';
import type { JsonObject } from '../json';
import { startTestDatabase, type TestDatabase } from '../test-database';
import {
  aDirectory,
  asking,
  aWorkItem,
  person,
  removeDirectories,
  standingClock,
} from '../test-support';

jest.setTimeout(60_000);

let databases: TestDatabase;
let site: JiraSite;
const clock = standingClock('2026-03-02T09:30:00.000Z');

const words = (text: string): JsonObject => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

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
      customfield_10016: 3,
      customfield_10031: 'North berth',
      customfield_10034: person('dora', 'Dora Dock'),
    },
    properties: { 'mandate.artifact': { kind: 'charter', score: 7 } },
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
      parent: { id: '12', key: 'QUAY-10' },
      updated: '2026-03-02T08:00:00.000+0100',
      customfield_10016: 8,
      customfield_10020: [{ id: 81, name: 'Sprint 1' }],
      customfield_10021: [{ id: '901', value: 'Impediment' }],
      customfield_10032: '2026-04-01',
      customfield_10033: '2026-02-01T08:00:00.000+0000',
    },
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
      duedate: '2026-03-02',
      customfield_10030: { id: '3', value: 'North' },
    },
  }),
  aWorkItem({ id: '12', key: 'QUAY-10', type: '100', fields: { priority: null } }),
  aWorkItem({ id: '20', key: 'SAFE-1' }),
  aWorkItem({ id: '30', key: 'TUG-1' }),
];

beforeAll(async () => {
  databases = await startTestDatabase();
  const pool = await databases.create('jql');
  site = await createJiraSite({ pool, clock, baseUrl: 'http://jira.test' });
  await site.load(aDirectory({ files: { 'all.jsonl': ITEMS } }));
});
afterAll(async () => {
  removeDirectories();
  await databases.stop();
});

const found = (jql: string) => asking(site, 'ben').keys(`${jql} ORDER BY key`);

describe('a search', () => {
  it.each<[string, readonly string[]]>([
    ['project = quay', ['QUAY-1', 'QUAY-2', 'QUAY-3', 'QUAY-10']],
    ['project = "Tug fleet"', ['TUG-1']],
    ['project in (1, TUG)', ['QUAY-1', 'QUAY-2', 'QUAY-3', 'QUAY-10', 'TUG-1']],
    ['key in (QUAY-2, quay-1)', ['QUAY-1', 'QUAY-2']],
    ['id = 11', ['QUAY-3']],
    ['key > QUAY-2', ['QUAY-3', 'QUAY-10']],
    ['issuetype = epic', ['QUAY-10']],
    ['type not in (Epic) and project = QUAY', ['QUAY-1', 'QUAY-2', 'QUAY-3']],
    ['status = "In Progress"', ['QUAY-2']],
    ['statusCategory = Done', ['QUAY-3']],
    ['statusCategory = new and project = TUG', ['TUG-1']],
    ['resolution = Unresolved and type = Task and project = QUAY', ['QUAY-1', 'QUAY-2']],
    ['resolution is not EMPTY', ['QUAY-3']],
    ['priority = High', ['QUAY-2']],
    ['priority > Low and project = QUAY', ['QUAY-2', 'QUAY-3']],
    ['priority is EMPTY', ['QUAY-10']],
    ['assignee = currentUser()', ['QUAY-1']],
    ['assignee = "Ben Bosun"', ['QUAY-1']],
    ['assignee in ("ben@example.com")', ['QUAY-1']],
    ['assignee is EMPTY and project = QUAY', ['QUAY-2', 'QUAY-3', 'QUAY-10']],
    ['assignee in (EMPTY, ben) and type = Task and project = QUAY', ['QUAY-1', 'QUAY-2', 'QUAY-3']],
    ['labels = dock', ['QUAY-1', 'QUAY-2']],
    ['labels = nowhere', []],
    ['labels is EMPTY and project = QUAY', ['QUAY-3', 'QUAY-10']],
    ['component = Crane', ['QUAY-2']],
    ['fixVersion = "1.0"', ['QUAY-2']],
    ['fixVersion in releasedVersions()', ['QUAY-2']],
    ['sprint = "Sprint 1"', ['QUAY-2']],
    ['sprint in closedSprints()', ['QUAY-2']],
    ['parent = QUAY-10', ['QUAY-2']],
    ['parent is EMPTY and type = Task and project = QUAY', ['QUAY-1', 'QUAY-3']],
    ['summary ~ crane', ['QUAY-2']],
    ['summary ~ "repair*"', ['QUAY-2', 'QUAY-3']],
    ['summary ~ "seven crane"', ['QUAY-2']],
    ['summary ~ "\\"seven crane\\""', []],
    ['summary !~ crane and project = QUAY', ['QUAY-1', 'QUAY-3', 'QUAY-10']],
    ['text ~ basin', ['QUAY-1', 'QUAY-3']],
    ['"Story Points" >= 8', ['QUAY-2']],
    ['cf[10016] = 3', ['QUAY-1']],
    ['"Story Points[Number]" in (3, 8)', ['QUAY-1', 'QUAY-2']],
    ['"Story Points" is EMPTY and project = QUAY', ['QUAY-3', 'QUAY-10']],
    ['Flagged = impediment', ['QUAY-2']],
    ['Flagged is EMPTY and project = QUAY', ['QUAY-1', 'QUAY-3', 'QUAY-10']],
    ['"Quay side" = North', ['QUAY-3']],
    ['Berth ~ north', ['QUAY-1']],
    ['Go-live > "2026-03-31"', ['QUAY-2']],
    ['Inspected = "2026-02-01 09:00"', ['QUAY-2']],
    ['Inspector = dora', ['QUAY-1']],
    ['issue.property[mandate.artifact].kind = charter', ['QUAY-1']],
    ['issue.property[mandate.artifact].score > 6.5', ['QUAY-1']],
    ['(labels = crane or status = Done) and project = QUAY', ['QUAY-2', 'QUAY-3']],
  ])('finds for %s', async (jql, keys) => {
    expect(await found(jql)).toEqual(keys);
  });

  it.each<[string, readonly string[]]>([
    ['labels != crane and project = QUAY', ['QUAY-1']],
    ['NOT labels = crane and project = QUAY', ['QUAY-1']],
    ['priority != High and project = QUAY', ['QUAY-1', 'QUAY-3']],
    ['NOT (status = Done OR labels = dock) and project = QUAY', []],
    ['"Story Points" != 3', ['QUAY-2']],
  ])('leaves what is empty out of %s', async (jql, keys) => {
    expect(await found(jql)).toEqual(keys);
  });

  // It is 2026-03-02, 10:30 in Berlin.
  it.each<[string, readonly string[]]>([
    ['updated >= "2026-03-02 10:20"', ['QUAY-1']],
    ['updated = "2026-03-02 10:20"', ['QUAY-1']],
    ['updated > "2026-03-02 10:21"', []],
    ['updated >= 2026-03-02', ['QUAY-1', 'QUAY-2']],
    ['updated >= -10m', ['QUAY-1']],
    ['updated >= -3h', ['QUAY-1', 'QUAY-2']],
    ['updated < startOfDay() and updated > startOfYear("+1M")', ['QUAY-3']],
    ['updated >= startOfWeek()', ['QUAY-1', 'QUAY-2']],
    ['resolved >= "2026/02/10" and resolved <= endOfMonth(-1)', ['QUAY-3']],
    ['due < now()', ['QUAY-1', 'QUAY-3']],
    ['due < startOfDay()', ['QUAY-1']],
    ['due = 2026-03-02', ['QUAY-3']],
    ['due <= "2026-03-01"', ['QUAY-1']],
    ['due >= -1d', ['QUAY-3']],
    ['due is not EMPTY', ['QUAY-1', 'QUAY-3']],
  ])('understands time in %s', async (jql, keys) => {
    expect(await found(jql)).toEqual(keys);
  });

  it.each<[string, readonly string[]]>([
    ['project = QUAY ORDER BY priority DESC, key', ['QUAY-10', 'QUAY-2', 'QUAY-3', 'QUAY-1']],
    ['project = QUAY ORDER BY priority, key', ['QUAY-1', 'QUAY-3', 'QUAY-2', 'QUAY-10']],
    ['project = QUAY ORDER BY due, key DESC', ['QUAY-1', 'QUAY-3', 'QUAY-10', 'QUAY-2']],
    ['project = QUAY ORDER BY updated DESC', ['QUAY-1', 'QUAY-2', 'QUAY-3', 'QUAY-10']],
    [
      'project = QUAY ORDER BY "Story Points" DESC, summary',
      ['QUAY-3', 'QUAY-10', 'QUAY-2', 'QUAY-1'],
    ],
    ['project = QUAY', ['QUAY-10', 'QUAY-3', 'QUAY-1', 'QUAY-2']],
    [
      'project in (QUAY, TUG) ORDER BY project DESC, id',
      ['TUG-1', 'QUAY-2', 'QUAY-1', 'QUAY-3', 'QUAY-10'],
    ],
  ])('orders %s', async (jql, keys) => {
    expect(await asking(site, 'ben').keys(jql)).toEqual(keys);
  });
});

describe('a refused search', () => {
  const refusal = async (jql: string) => {
    const { status, body } = await asking(site, 'ben').post('/search/jql', { jql });
    return [status, (body as { readonly errorMessages: readonly string[] }).errorMessages[0]];
  };

  it.each([
    ['project = SAFE', "The value 'SAFE' does not exist for the field 'project'."],
    ['project = NONE', "The value 'NONE' does not exist for the field 'project'."],
    ['status = Odd', "The value 'Odd' does not exist for the field 'status'."],
    ['key = SAFE-1', "An issue with key 'SAFE-1' does not exist for field 'key'."],
    ['id = 99', "A value with ID '99' does not exist for the field 'id'."],
    ['Flagged = nope', "The option 'nope' for field 'Flagged' does not exist."],
    ['colour = red', "Field 'colour' does not exist or you do not have permission to view it."],
    ['summary = x', "The operator '=' is not supported by the 'summary' field."],
    ['labels > x', "The operator '>' is not supported by the 'labels' field."],
    ['project = QUAY order by labels', "Not able to sort using field 'labels'."],
    [
      'created > "last week"',
      "Date value 'last week' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
    ],
    [
      'order by key',
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    ],
  ])('says for %s what is wrong', async (jql, message) => {
    expect(await refusal(jql)).toEqual([400, message]);
  });

  it.each([
    ['status was Done', "The local Jira does not model the JQL operator 'was'."],
    ['status changed', "The local Jira does not model the JQL operator 'changed'."],
    ['assignee in membersOf("x")', "The local Jira does not model the JQL function 'membersOf()'."],
    ['votes > 3', "The local Jira does not model the JQL field 'votes'."],
  ])('says that %s is not modelled', async (jql, message) => {
    expect(await refusal(jql)).toEqual([501, message]);
  });
});

describe('paging', () => {
  const page = async (body: JsonObject) => {
    const answer = await asking(site, 'ben').post('/search/jql', body);
    return answer.body as {
      readonly issues: readonly { readonly id: string }[];
      readonly nextPageToken?: string;
      readonly isLast?: boolean;
      readonly errorMessages?: readonly string[];
    };
  };
  const jql = 'project in (QUAY, TUG) ORDER BY type, due DESC';

  it('visits every work item once, whatever the order, and ends without a token', async () => {
    const whole = (await page({ jql })).issues.map(({ id }) => id);
    const ids: string[] = [];
    let token: string | undefined;
    do {
      const next = await page({ jql, maxResults: 2, nextPageToken: token ?? null });
      ids.push(...next.issues.map(({ id }) => id));
      expect(next.isLast).toBe(next.nextPageToken === undefined);
      token = next.nextPageToken;
    } while (token !== undefined);

    expect(ids).toEqual(whole);
    expect(new Set(ids).size).toBe(5);
  });

  it('answers ids alone unless fields are asked for', async () => {
    expect((await page({ jql: 'key = QUAY-1' })).issues).toEqual([{ id: '10' }]);
  });

  it('refuses a token of another query, and one older than seven days', async () => {
    const { nextPageToken = '' } = await page({ jql, maxResults: 1 });

    expect((await page({ jql: 'project = QUAY', nextPageToken })).errorMessages).toEqual([
      'The nextPageToken belongs to another query. Start the search again from its first page.',
    ]);

    clock.moveTo('2026-03-09T09:31:00.000Z');
    expect((await page({ jql, nextPageToken })).errorMessages).toEqual([
      'The nextPageToken has expired. Start the search again from its first page.',
    ]);
    clock.moveTo('2026-03-02T09:30:00.000Z');
  });

  it('means the same by "now" on every page', async () => {
    const recent = 'updated >= -3h ORDER BY key';
    const first = await page({ jql: recent, maxResults: 1 });

    clock.moveTo('2026-03-02T12:00:00.000Z');
    const second = await page({ jql: recent, nextPageToken: first.nextPageToken ?? null });
    clock.moveTo('2026-03-02T09:30:00.000Z');

    expect(second.issues).toEqual([{ id: '9' }]);
  });
});
