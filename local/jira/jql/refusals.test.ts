import { asking } from '../test-support';
import { type Harbour, openHarbour } from './harbour';

jest.setTimeout(60_000);

let harbour: Harbour;

beforeAll(async () => {
  harbour = await openHarbour();
});
afterAll(() => harbour.close());

const DATES =
  "Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.";
const DAYS =
  "Valid formats include: 'YYYY/MM/DD', 'YYYY-MM-DD', or a period format e.g. '-5d', '4w 2d'.";
const UNBOUNDED =
  'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.';

describe('a search that is refused', () => {
  it.each([
    ['colour = red', "Field 'colour' does not exist or you do not have permission to view it."],
    ['cf[99] = 1', "Field 'cf[99]' does not exist or you do not have permission to view it."],
    [
      '"Level[Date]" = 1',
      "Field 'Level[Date]' does not exist or you do not have permission to view it.",
    ],
    ['project = NONE', "The value 'NONE' does not exist for the field 'project'."],
    ['project = 99', "A value with ID '99' does not exist for the field 'project'."],
    ['project in (QUAY, NONE)', "The value 'NONE' does not exist for the field 'project'."],
    ['status = Odd', "The value 'Odd' does not exist for the field 'status'."],
    ['status = "constructor"', "The value 'constructor' does not exist for the field 'status'."],
    [
      'statusCategory = constructor',
      "The value 'constructor' does not exist for the field 'statusCategory'.",
    ],
    ['assignee = nobody', "The value 'nobody' does not exist for the field 'assignee'."],
    ['fixVersion = "9.9"', "The value '9.9' does not exist for the field 'fixVersion'."],
    ['component = Anchor', "The value 'Anchor' does not exist for the field 'component'."],
    ['sprint = "Sprint 9"', "The value 'Sprint 9' does not exist for the field 'sprint'."],
    ['issueLinkType = x', "The value 'x' does not exist for the field 'issueLinkType'."],
    ['Flagged = nope', "The option 'nope' for field 'Flagged' does not exist."],
    ['"Epic Link" = nope', "No issues have a parent epic with key or name 'nope'."],
    ['key = QUAY-99', "An issue with key 'QUAY-99' does not exist for field 'key'."],
    ['key = Quay', "The issue key 'Quay' for field 'key' is invalid."],
    ['id = 99', "A value with ID '99' does not exist for the field 'id'."],
    ['parent = QUAY-99', "An issue with key 'QUAY-99' does not exist for field 'parent'."],
    ['"Story Points" = many', "Value 'many' for the 'Story Points' field is not a valid number."],
  ])('says for %s which name or value there is not', async (jql, message) => {
    expect(await harbour.refusal(jql)).toEqual({ status: 400, errorMessages: [message] });
  });

  it.each([
    ['summary = x', "The operator '=' is not supported by the 'summary' field."],
    ['priority ~ High', "The operator '~' is not supported by the 'priority' field."],
    ['labels > x', "The operator '>' is not supported by the 'labels' field."],
    ['text !~ x', "The operator '!~' is not supported by the 'text' field."],
    ['key is EMPTY', "The operator 'is' is not supported by the 'key' field."],
    ['Rank = x', "The operator '=' is not supported by the 'Rank' field."],
    ['comment is EMPTY', "The field 'comment' does not support searching for EMPTY values."],
    [
      'project in QUAY',
      `Operator 'in' does not support the non-list value '"QUAY"' for field 'project'.`,
    ],
    [
      'project = (QUAY, TUG)',
      `Operator '=' does not support the list value '("QUAY", "TUG")' for field 'project'.`,
    ],
    [
      'fixVersion = releasedVersions()',
      "Operator '=' does not support the list value 'releasedVersions()' for field 'fixVersion'.",
    ],
    [
      'status is Done',
      "Operator 'is' does not support searching for non-empty values for field 'status'.",
    ],
  ])('says for %s what the operator cannot do', async (jql, message) => {
    expect(await harbour.refusal(jql)).toEqual({ status: 400, errorMessages: [message] });
  });

  it.each([
    ['created > "last week"', `Date value 'last week' for field 'created' is invalid. ${DATES}`],
    ['due = "2026-02-30"', `Date value '2026-02-30' for field 'due' is invalid. ${DAYS}`],
    ['Inspected < soon', `Date value 'soon' for field 'Inspected' is invalid. ${DATES}`],
    [
      'updated > startOfDay(x)',
      "Duration for function 'startOfDay' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.",
    ],
    [
      'updated > currentUser()',
      "A date for the field 'updated' provided by the function 'currentUser' is not valid.",
    ],
  ])('says for %s how a time is written', async (jql, message) => {
    expect(await harbour.refusal(jql)).toEqual({ status: 400, errorMessages: [message] });
  });

  it.each([
    ['assignee = foo()', "Unable to find JQL function 'foo()'."],
    ['assignee = foo("a b", c)', `Unable to find JQL function 'foo(a b, c)'.`],
    [
      'assignee = currentUser(x)',
      "Function 'currentUser' expected '0' arguments but received '1'.",
    ],
    ['updated < now(1, 2)', "Function 'now' expected '0' arguments but received '2'."],
    [
      'issue in updatedBy()',
      "Function 'updatedBy' expected between '1' and '3' arguments but received '0'.",
    ],
    [
      'assignee in membersOf(crew)',
      "Function 'membersOf' can not generate a list of usernames for group 'crew'; the group does not exist.",
    ],
    [
      'issue in linkedIssues(QUAY-99)',
      "Issue 'QUAY-99' could not be found in function 'linkedIssues'.",
    ],
    [
      'issue in linkedIssues(QUAY-1, loves)',
      "Issue link type 'loves' could not be found in function 'linkedIssues'.",
    ],
    [
      'fixVersion in releasedVersions(NONE)',
      "Could not resolve the project 'NONE' provided to function 'releasedVersions'.",
    ],
    [
      'project in projectsWhereUserHasPermission(Fly)',
      "Could not resolve the permission 'Fly' provided to function 'projectsWhereUserHasPermission'.",
    ],
    [
      'status = currentUser()',
      "A value provided by the function 'currentUser' is invalid for the field 'status'.",
    ],
  ])('says for %s what is wrong with the function', async (jql, message) => {
    expect(await harbour.refusal(jql)).toEqual({ status: 400, errorMessages: [message] });
  });

  it.each([
    ['summary ~ ""', "The field 'summary' does not support searching for an empty string."],
    [
      'summary ~ "*crane"',
      "The text query '*crane' for field 'summary' is not valid: the '*' and '?' are not allowed as first character in wildcard query.",
    ],
    [
      'text ~ "[x"',
      "The text query '[x' for field 'text' is not allowed to start with character '['.",
    ],
    ['text ~ "x AND"', "Unable to parse the text 'x AND' for field 'text'."],
  ])('says for %s what a text query cannot be', async (jql, message) => {
    expect(await harbour.refusal(jql)).toEqual({ status: 400, errorMessages: [message] });
  });

  it.each([
    ['project = QUAY order by colour', "Not able to sort using field 'colour'."],
    ['project = QUAY order by text', "Not able to sort using field 'text'."],
    ['project = QUAY order by comment', "Field 'comment' does not support sorting."],
    [
      'project = QUAY order by key, issue',
      "The sort field 'issue' is referenced multiple times in the JQL sort. Field 'issue' is an alias for field 'key'.",
    ],
    [
      'project = QUAY order by due, summary, due',
      "The sort field 'due' is referenced multiple times in the JQL sort.",
    ],
    ['', UNBOUNDED],
    ['order by key', UNBOUNDED],
  ])('says for %s what it cannot be sorted by, or lacks', async (jql, message) => {
    expect(await harbour.refusal(jql)).toEqual({ status: 400, errorMessages: [message] });
  });

  it('names all that is wrong at once', async () => {
    expect(await harbour.refusal('project = NONE and (colour = red or due = never)')).toEqual({
      status: 400,
      errorMessages: [
        "The value 'NONE' does not exist for the field 'project'.",
        "Field 'colour' does not exist or you do not have permission to view it.",
        `Date value 'never' for field 'due' is invalid. ${DAYS}`,
      ],
    });
  });

  it.each([
    ['votes > 3', "the JQL field 'votes'"],
    ['watcher = ben', "the JQL field 'watcher'"],
    ['worklogAuthor = ben', "the JQL field 'worklogAuthor'"],
    ['filter = mine', "the JQL field 'filter'"],
    ['Contract = x', "the JQL field 'Contract', which holds any (com.example:contract)"],
    ['created > currentLogin()', "the JQL function 'currentLogin()'"],
    ['issue in issueHistory()', "the JQL function 'issueHistory()'"],
    ['issue in watchedIssues()', "the JQL function 'watchedIssues()'"],
    ['"Quay side" in cascadeOption(North)', "the JQL function 'cascadeOption()'"],
    ['project.property[a].b = 1', "the JQL entity 'project.property'"],
    ['summary ~ "crane~"', "fuzzy and proximity searches (~) in the text query 'crane~'"],
    ['summary ~ "a b OR c"', "OR among other terms in the text query 'a b OR c'"],
    ['project = QUAY order by Flagged', "sorting by the JQL field 'Flagged'"],
  ])('says that %s is not modelled', async (jql, what) => {
    expect(await harbour.refusal(jql)).toEqual({
      status: 501,
      errorMessages: [`The local Jira does not model ${what}.`],
    });
  });
});

describe('what somebody may not see', () => {
  const keys = (who: string, jql: string) =>
    asking(harbour.site, who).keys(`${jql} order by key desc`);
  const SAFE = 'issuekey in (QUAY-1, QUAY-2) or project is not EMPTY';

  it('is not found', async () => {
    expect(await keys('app', SAFE)).toContain('SAFE-1');
    expect(await keys('cleo', SAFE)).toContain('SAFE-1');
    expect(await keys('ben', SAFE)).not.toContain('SAFE-1');
    expect(await keys('nobody', 'created is not EMPTY')).toEqual([]);
  });

  it('is not counted', async () => {
    const count = async (who: string) => {
      const jql = 'created is not EMPTY';
      return (await asking(harbour.site, who).post('/search/approximate-count', { jql })).body;
    };
    expect(await count('app')).toEqual({ count: 6 });
    expect(await count('ben')).toEqual({ count: 5 });
    expect(await count('nobody')).toEqual({ count: 0 });
  });

  it.each([
    ['project = SAFE', "The value 'SAFE' does not exist for the field 'project'."],
    ['project = 2', "A value with ID '2' does not exist for the field 'project'."],
    ['key = SAFE-1', "An issue with key 'SAFE-1' does not exist for field 'key'."],
    ['key = SAFE-99', "An issue with key 'SAFE-99' does not exist for field 'key'."],
    ['id = 20', "A value with ID '20' does not exist for the field 'id'."],
    ['fixVersion = 64', "A value with ID '64' does not exist for the field 'fixVersion'."],
    [
      'issue in linkedIssues(SAFE-1)',
      "Issue 'SAFE-1' could not be found in function 'linkedIssues'.",
    ],
    [
      'fixVersion in releasedVersions(SAFE)',
      "Could not resolve the project 'SAFE' provided to function 'releasedVersions'.",
    ],
  ])('is for %s as if it did not exist', async (jql, message) => {
    expect(await harbour.refusal(jql)).toEqual({ status: 400, errorMessages: [message] });
    expect(await keys('app', jql.replace('SAFE-99', 'SAFE-1'))).toEqual(expect.any(Array));
  });

  it('is for nobody a field that anonymous users cannot view', async () => {
    expect(await keys('nobody', 'colour = red')).toEqual({
      status: 400,
      errorMessages: [
        "Field 'colour' does not exist or this field cannot be viewed by anonymous users.",
      ],
      errors: {},
    });
  });
});
