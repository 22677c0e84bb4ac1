import { asking } from '../test-support';
import { type Harbour, openHarbour } from './harbour';

jest.setTimeout(60_000);

let harbour: Harbour;

beforeAll(async () => {
  harbour = await openHarbour();
});
afterAll(() => harbour.close());

describe('a search', () => {
  it.each<[string, readonly string[]]>([
    ['project = quay', ['QUAY-1', 'QUAY-2', 'QUAY-3', 'QUAY-10']],
    ['project = "Tug fleet"', ['TUG-1']],
    ['project in (1, TUG)', ['QUAY-1', 'QUAY-2', 'QUAY-3', 'QUAY-10', 'TUG-1']],
    ['projectType = business', ['TUG-1']],
    ['category is EMPTY and project = TUG', ['TUG-1']],
    ['key in (QUAY-2, quay-1)', ['QUAY-1', 'QUAY-2']],
    ['id = 11', ['QUAY-3']],
    ['key > QUAY-2', ['QUAY-3', 'QUAY-10']],
    ['key >= QUAY-2 and issue < QUAY-10', ['QUAY-2', 'QUAY-3']],
    ['id <= 11', ['QUAY-1', 'QUAY-2', 'QUAY-3']],
    ['issuetype = epic', ['QUAY-10']],
    ['type not in (Epic) and project = QUAY', ['QUAY-1', 'QUAY-2', 'QUAY-3']],
    ['type in standardIssueTypes() and project = TUG', ['TUG-1']],
    ['type in subtaskIssueTypes()', []],
    ['status = "In Progress"', ['QUAY-2']],
    ['statusCategory = Done', ['QUAY-3']],
    ['statusCategory = new and project = TUG', ['TUG-1']],
    ['statusCategoryChangedDate >= 2026-02-10', ['QUAY-3']],
    ['resolution = Unresolved and type = Task and project = QUAY', ['QUAY-1', 'QUAY-2']],
    ['resolution is not EMPTY', ['QUAY-3']],
    ['priority = High', ['QUAY-2']],
    ['priority in (High, 3)', ['QUAY-1', 'QUAY-2']],
    ['priority > Low and project = QUAY', ['QUAY-2', 'QUAY-3']],
    ['priority is EMPTY', ['QUAY-10']],
    ['assignee = currentUser()', ['QUAY-1']],
    ['assignee = "Ben Bosun"', ['QUAY-1']],
    ['assignee in ("ben@example.com")', ['QUAY-1']],
    ['assignee is EMPTY and project = QUAY', ['QUAY-2', 'QUAY-3', 'QUAY-10']],
    ['assignee in (EMPTY, ben) and type = Task and project = QUAY', ['QUAY-1', 'QUAY-2', 'QUAY-3']],
    ['reporter = ben and creator = ben and key = QUAY-1', ['QUAY-1']],
    ['labels = dock', ['QUAY-1', 'QUAY-2']],
    ['labels = nowhere', []],
    ['labels is EMPTY and project = QUAY', ['QUAY-3', 'QUAY-10']],
    ['component = Crane', ['QUAY-2']],
    ['component != Crane', ['QUAY-3']],
    ['sprint = "Sprint 1"', ['QUAY-2']],
    ['sprint in closedSprints()', ['QUAY-2']],
    ['sprint in openSprints() or sprint in futureSprints()', []],
    ['parent = QUAY-10', ['QUAY-2']],
    ['parent is EMPTY and type = Task and project = QUAY', ['QUAY-1', 'QUAY-3']],
    ['project in projectsLeadByUser()', ['QUAY-1', 'QUAY-2', 'QUAY-3', 'QUAY-10']],
    ['project in projectsLeadByUser(dora)', []],
    ['project in projectsWhereUserHasPermission("Edit Issues") and type = Epic', ['QUAY-10']],
    ['(labels = crane or status = Done) and project = QUAY', ['QUAY-2', 'QUAY-3']],
    ['labels = crane && project = QUAY || project = TUG', ['QUAY-2', 'TUG-1']],
  ])('finds for %s', async (jql, keys) => {
    expect(await harbour.found(jql)).toEqual(keys);
  });

  it.each<[string, readonly string[]]>([
    ['fixVersion = "1.0"', ['QUAY-2']],
    ['fixVersion < "2.0"', ['QUAY-2']],
    ['fixVersion <= "0.9"', ['QUAY-2']],
    ['fixVersion > "1.0"', []],
    ['affectedVersion >= "2.0"', ['QUAY-2']],
    ['fixVersion in releasedVersions()', ['QUAY-2']],
    ['fixVersion in unreleasedVersions(QUAY)', []],
    ['affectedVersion in unreleasedVersions(QUAY)', ['QUAY-2']],
    ['affectedVersion = earliestUnreleasedVersion(QUAY)', ['QUAY-2']],
    ['fixVersion = latestReleasedVersion("Quay renewal")', ['QUAY-2']],
    ['Target < "0.9"', ['QUAY-2']],
  ])(
    'takes versions in the order of their project, not of their names, for %s',
    async (jql, keys) => {
      expect(await harbour.found(jql)).toEqual(keys);
    },
  );

  it.each<[string, readonly string[]]>([
    ['issueLinkType = blocks', ['QUAY-2']],
    ['issueLinkType = "is blocked by"', ['QUAY-3']],
    ['issueLinkType != blocks', ['QUAY-3']],
    ['issue in linkedIssues(QUAY-3)', ['QUAY-2']],
    ['issue in linkedIssues(QUAY-2, blocks)', ['QUAY-3']],
    ['issue in linkedIssues(QUAY-2, "is blocked by")', []],
    ['issue in updatedBy(dora)', ['QUAY-1', 'QUAY-2', 'QUAY-3']],
    ['issue in updatedBy("Dora Dock", "2026-02-05")', ['QUAY-1', 'QUAY-3']],
    ['issue in updatedBy(dora, "2026-02-05", "2026-02-15")', ['QUAY-3']],
  ])('follows what belongs together for %s', async (jql, keys) => {
    expect(await harbour.found(jql)).toEqual(keys);
  });

  it.each<[string, readonly string[]]>([
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
    ['"Watch keepers" in membersOf(safety-group)', ['QUAY-2']],
    ['Tags = DEEP', ['QUAY-1']],
    ['Chart = "https://charts.example/north"', ['QUAY-1']],
    ['"Epic Link" = QUAY-10', ['QUAY-2']],
    ['"Epic Link" = "new crane"', ['QUAY-2']],
    ['"Epic Link" is EMPTY and type = Task and project = QUAY', ['QUAY-1', 'QUAY-3']],
    ['"Epic Name" ~ crane', ['QUAY-10']],
  ])('asks custom fields by what they hold for %s', async (jql, keys) => {
    expect(await harbour.found(jql)).toEqual(keys);
  });

  it.each<[string, readonly string[]]>([
    ['Level = 3', ['QUAY-1', 'QUAY-2']],
    ['Level = "Spring tide"', []],
    ['Level != 3', []],
    ['Level is EMPTY and project = QUAY', ['QUAY-3', 'QUAY-10']],
    ['Level is not EMPTY', ['QUAY-1', 'QUAY-2']],
    ['"Level[Number]" = 3', ['QUAY-1']],
    ['"Level[Dropdown]" = 3', ['QUAY-2']],
    ['cf[10041] = 3', ['QUAY-2']],
  ])('asks all fields of one name unless told which for %s', async (jql, keys) => {
    expect(await harbour.found(jql)).toEqual(keys);
  });

  it.each<[string, readonly string[]]>([
    ['summary ~ crane', ['QUAY-2']],
    ['summary ~ "repair*"', ['QUAY-2', 'QUAY-3']],
    ['summary ~ "cran?"', ['QUAY-2']],
    ['summary ~ "seven crane"', ['QUAY-2']],
    [String.raw`summary ~ "\"seven crane\""`, []],
    [String.raw`summary ~ "\"Crane Seven\""`, ['QUAY-2']],
    ['summary ~ "crane OR plan"', ['QUAY-2', 'QUAY-3']],
    ['summary ~ "basin -south"', ['QUAY-1']],
    ['summary ~ "repairs NOT plan"', []],
    ['summary !~ crane and project = QUAY', ['QUAY-1', 'QUAY-3', 'QUAY-10']],
    ['description ~ basin', ['QUAY-3']],
    ['description !~ crane', ['QUAY-3']],
    ['environment ~ tide', ['QUAY-1']],
    ['text ~ basin', ['QUAY-1', 'QUAY-3']],
    ['text ~ berth', ['QUAY-1']],
  ])('looks for words in %s', async (jql, keys) => {
    expect(await harbour.found(jql)).toEqual(keys);
  });

  it.each<[string, readonly string[]]>([
    ['labels != crane and project = QUAY', ['QUAY-1']],
    ['NOT labels = crane and project = QUAY', ['QUAY-1']],
    ['priority != High and project = QUAY', ['QUAY-1', 'QUAY-3']],
    ['NOT (status = Done OR labels = dock) and project = QUAY', []],
    ['"Story Points" != 3', ['QUAY-2']],
  ])('leaves what is empty out of %s', async (jql, keys) => {
    expect(await harbour.found(jql)).toEqual(keys);
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
    expect(await harbour.found(jql)).toEqual(keys);
  });

  it.each<[string, readonly string[]]>([
    ['project = QUAY ORDER BY priority DESC, key', ['QUAY-10', 'QUAY-2', 'QUAY-3', 'QUAY-1']],
    ['project = QUAY ORDER BY priority ASC, key', ['QUAY-1', 'QUAY-3', 'QUAY-2', 'QUAY-10']],
    ['project = QUAY ORDER BY due ASC, key DESC', ['QUAY-1', 'QUAY-3', 'QUAY-10', 'QUAY-2']],
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
    expect(await asking(harbour.site, 'ben').keys(jql)).toEqual(keys);
  });
});
