import { asking } from '../test-support';
import { type Harbour, openHarbour } from './harbour';

jest.setTimeout(60_000);

let harbour: Harbour;

beforeAll(async () => {
  harbour = await openHarbour();
});
afterAll(() => harbour.close());

type Case = readonly [jql: string, keys: readonly string[]];

const ALL = ['QUAY-1', 'QUAY-2', 'QUAY-3', 'QUAY-10'];

describe('the past of a field', () => {
  it.each<Case>([
    ['status was "To Do"', ALL],
    ['status was "In Progress"', ['QUAY-2', 'QUAY-3']],
    ['status was not "In Progress"', ['QUAY-1', 'QUAY-10']],
    ['status was in ("In Progress", Done)', ['QUAY-2', 'QUAY-3']],
    ['status was not in ("In Progress", Done)', ['QUAY-1', 'QUAY-10']],
    ['NOT status was Done', ['QUAY-1', 'QUAY-2', 'QUAY-10']],
    ['assignee was cleo', ['QUAY-1']],
    ['assignee was in membersOf(safety-group)', ['QUAY-1']],
    ['assignee was EMPTY', ['QUAY-2', 'QUAY-3', 'QUAY-10']],
    ['assignee was not EMPTY', ['QUAY-1']],
    ['reporter was ben', ALL],
    ['resolution was Unresolved', ALL],
    ['resolution was Done', ['QUAY-3']],
    ['fixVersion was "2.0"', ['QUAY-2']],
    ['fixVersion was EMPTY', ALL],
  ])('is every value it ever had: %s', async (jql, keys) => {
    expect(await harbour.found(`${jql} AND project = QUAY`)).toEqual(keys);
  });

  it.each<Case>([
    ['status was "In Progress" before "2026-02-01"', ['QUAY-3']],
    ['status was "In Progress" after "2026-02-15"', ['QUAY-2']],
    ['status was "In Progress" on "2026-02-01"', ['QUAY-2', 'QUAY-3']],
    ['status was "In Progress" on ("2026-01-20", "2026-01-21")', ['QUAY-3']],
    ['status was Done on "2026-02-10"', ['QUAY-3']],
    ['status was "To Do" during ("2026-01-21", "2026-01-31")', ['QUAY-1', 'QUAY-2', 'QUAY-10']],
    ['status was "To Do" before "2026-01-05"', []],
    ['assignee was currentUser() before "2026-02-21"', ['QUAY-1']],
    ['assignee was currentUser() before "2026-02-20"', []],
    ['resolution was EMPTY on "2026-02-20"', ['QUAY-1', 'QUAY-2', 'QUAY-10']],
    ['fixVersion was "2.0" on "2026-02-20"', []],
    ['fixVersion was "1.0" on "2026-02-20"', ['QUAY-2']],
    ['fixVersion was EMPTY on "2026-02-20"', ['QUAY-1', 'QUAY-3', 'QUAY-10']],
  ])('is what it was at the time: %s', async (jql, keys) => {
    expect(await harbour.found(`${jql} AND project = QUAY`)).toEqual(keys);
  });

  it.each<Case>([
    ['status was Done by dora', ['QUAY-3']],
    ['status was Done by ben', []],
    ['status was Done by (ben, dora)', ['QUAY-3']],
    ['status was "To Do" by ben', ALL],
    ['status was "To Do" by dora', []],
    ['status was "In Progress" by currentUser() after "2026-02-15"', ['QUAY-2']],
  ])('is told by who set it, or created the work item with it: %s', async (jql, keys) => {
    expect(await harbour.found(`${jql} AND project = QUAY`)).toEqual(keys);
  });

  it.each<Case>([
    ['status changed', ['QUAY-2', 'QUAY-3']],
    ['NOT status changed', ['QUAY-1', 'QUAY-10']],
    ['status changed from "To Do" to "In Progress"', ['QUAY-2', 'QUAY-3']],
    ['status changed from ("To Do", Done) after "2026-01-25"', ['QUAY-2']],
    ['status changed to Done by dora on "2026-02-10"', ['QUAY-3']],
    ['status changed to Done by ben', []],
    ['status changed to "In Progress" by dora', []],
    ['status changed during ("2026-02-01", "2026-02-05")', ['QUAY-2']],
    ['status changed before -30d', ['QUAY-3']],
    ['status changed after startOfMonth(-1)', ['QUAY-2', 'QUAY-3']],
    ['status changed from "To Do" after startOfMonth(-1)', ['QUAY-2']],
    ['assignee changed to currentUser()', ['QUAY-1']],
    ['assignee changed from EMPTY', []],
    ['resolution changed from EMPTY to Done', ['QUAY-3']],
    ['fixVersion changed from "2.0" to "1.0"', ['QUAY-2']],
    ['fixVersion changed from "1.0"', []],
  ])('is one change that fits all that is said of it: %s', async (jql, keys) => {
    expect(await harbour.found(`${jql} AND project = QUAY`)).toEqual(keys);
  });

  it('knows a value by the name that it had', async () => {
    expect(await harbour.found('priority was Urgent')).toEqual(['QUAY-1', 'QUAY-2']);
  });

  it.each([
    ['summary was Plan', "History searches do not support the 'summary' field."],
    ['status was Odd', "The value 'Odd' does not exist for the field 'status'."],
    ['fixVersion was "3.0"', "The value '3.0' does not exist for the field 'fixVersion'."],
    [
      'status changed by nobody',
      "The user 'nobody' does not exist and cannot be used in the 'by' predicate.",
    ],
    [
      'status was Done during ("2026-01-01")',
      'The DURING predicate must be supplied with exactly 2 date values.',
    ],
    [
      'status was Done before ("2026-01-01", "2026-01-02")',
      'The BEFORE predicate must be supplied with only 1 date value.',
    ],
    [
      'status changed on yesterday',
      "Date value 'yesterday' for predicate 'on' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
    ],
    [
      'status changed on currentUser()',
      "A date for the predicate 'on' provided by the function 'currentUser' is not valid.",
    ],
    [
      'status was currentUser()',
      "A value provided by the function 'currentUser' is invalid for the field 'status'.",
    ],
    [
      'status was in Done',
      `Operator 'was in' does not support the non-list value '"Done"' for field 'status'.`,
    ],
    [
      'status was (Done)',
      `Operator 'was' does not support the list value '("Done")' for field 'status'.`,
    ],
  ])('is refused for %s', async (jql, message) => {
    expect(await harbour.refusal(jql)).toEqual({ status: 400, errorMessages: [message] });
  });

  it('is kept up to date as work items change', async () => {
    const ben = asking(harbour.site, 'ben');
    const { body } = await ben.get('/issue/QUAY-10/transitions');
    const { transitions } = body as {
      readonly transitions: readonly {
        readonly id: string;
        readonly to: { readonly id: string };
      }[];
    };
    const done = transitions.find(({ to }) => to.id === '31');
    await ben.post('/issue/QUAY-10/transitions', { transition: { id: done?.id } });
    await ben.put('/issue/QUAY-10', { fields: { fixVersions: [{ id: '61' }] } });

    expect(await harbour.found('status changed from "To Do" to Closed by ben after -1h')).toEqual([
      'QUAY-10',
    ]);
    expect(await harbour.found('status was "To Do" after now() and type = Epic')).toEqual([]);
    expect(await harbour.found('fixVersion changed to "1.0" after -1h')).toEqual(['QUAY-10']);

    await asking(harbour.site, 'app').remove('/issue/QUAY-10');
    expect(await harbour.found('status changed to Closed')).toEqual([]);
  });
});
