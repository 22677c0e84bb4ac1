import type { ProductEvent } from '../jira/jira-site';
import { EventFilter, letsThrough } from './event-filter';
import { triggerModules } from './triggers';

const event: ProductEvent = {
  eventType: 'avi:jira:updated:issue',
  selfGenerated: false,
  issue: { key: 'A-1', fields: { issuetype: { name: 'Risk' }, duedate: '2026-03-01' } },
  changelog: { items: [{ field: 'status' }, { field: 'summary' }] },
};
const own = { ...event, selfGenerated: true };

async function outcome(filter: EventFilter, of: ProductEvent = event) {
  const said: string[] = [];
  const report = (line: string) => said.push(line);
  const isThrough = await letsThrough(of, { of: 'issues', filter, now: 0, report });
  return { isThrough, said };
}
const isThrough = async (expression: string) => (await outcome({ expression })).isThrough;

describe('the filter of a trigger', () => {
  it.each([
    ["event.issue.fields?.issuetype.name == 'Risk'", true],
    ["event.issue.fields?.issuetype.name == 'Bug'", false],
    ["event.changelog?.items.some(i => i.field == 'status')", true],
    ["event.changelog?.items.every(i => i.field == 'summary')", false],
    ["event.comment?.body == null && event.eventType == 'avi:jira:updated:issue'", true],
  ])('sees the payload: %s is %s', async (expression, expected) => {
    expect(await isThrough(expression)).toBe(expected);
  });

  it('keeps out what the app itself has caused, and asks no expression of it', async () => {
    const filter = {
      ignoreSelf: true,
      expression: 'event.nothing.more',
      onError: 'RECEIVE',
    } as const;

    expect((await outcome({ ignoreSelf: true })).isThrough).toBe(true);
    expect((await outcome({ ignoreSelf: true }, own)).isThrough).toBe(false);
    expect((await outcome({ ignoreSelf: false }, own)).isThrough).toBe(true);
    expect((await outcome(filter, own)).isThrough).toBe(false);
  });

  it.each([
    [undefined, false, 1],
    ['IGNORE_AND_LOG', false, 1],
    ['IGNORE', false, 0],
    ['RECEIVE', true, 0],
    ['RECEIVE_AND_LOG', true, 1],
  ] as const)('that fails means %s', async (onError, isReceived, lines) => {
    for (const expression of ['event.issue.nothing.more', 'event.issue.key', 'user.accountId']) {
      const filter = { expression, ...(onError === undefined ? {} : { onError }) };
      const { isThrough, said } = await outcome(filter);

      expect(isThrough).toBe(isReceived);
      expect(said).toHaveLength(lines);
    }
  });

  it('fails loudly where it asks what is not modelled', async () => {
    for (const expression of [
      "new Issue('A-1').key == 'A-1'",
      'event.issue.entries().length == 0',
    ]) {
      await expect(outcome({ expression, onError: 'RECEIVE' })).rejects.toThrow(/Jira expression/);
    }
  });

  it.each([
    [{}, /ignoreSelf, expression or both/],
    [{ ignoreSelf: true, onError: 'IGNORE' }, /onError speaks of an expression/],
    [{ expression: 'event.issue =' }, /Syntax error/],
    [{ appIsLicensed: true }, /appIsLicensed/],
  ])('is refused when the host starts: %j', (filter, message) => {
    const trigger = { key: 'issues', function: 'on-issue', events: [event.eventType], filter };
    const manifest = {
      app: { id: 'ari:cloud:ecosystem::app/x' },
      permissions: {},
      modules: { trigger: [trigger] },
    };

    expect(() => triggerModules(manifest)).toThrow(message);
  });
});
