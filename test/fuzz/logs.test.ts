import { contract, type OperationName } from '../../src/contract/contract';
import * as app from '../../src/index';
import { surfacesOf } from '../rights/ask';
import { IDS } from '../rights/question';
import { QUESTIONS } from '../rights/questions';
import { plugInto } from './forge-wire';
import { MARK } from './hostile';

/** What a customer's words may look like: also like a line of a stack. */
const WORDS = `Secret ${MARK} of Mia\n    at ${MARK} (${MARK}.ts:1:1)`;
const PERSON = { principal: { accountId: `mia ${MARK}` }, installContext: 'ari:site/1' };

const failure = (status: number) =>
  new Response(
    JSON.stringify({ code: 'SQL_EXECUTION_ERROR', message: WORDS, errorMessages: [WORDS] }),
    {
      status,
    },
  );

type Service = 'sql' | 'jira' | 'queue';
const TROUBLES: readonly (readonly [string, (service: Service) => Response | null])[] = [
  ['everything works', () => null],
  ['Jira refuses', (service) => (service === 'jira' ? failure(400) : null)],
  ['Jira fails', (service) => (service === 'jira' ? failure(503) : null)],
  ['Jira talks nonsense', (service) => (service === 'jira' ? json({ key: [WORDS] }) : null)],
  ['SQL fails', (service) => (service === 'sql' ? failure(400) : null)],
  [
    'SQL answers rows that nobody wrote',
    (service) => (service === 'sql' ? json({ rows: [{ x: WORDS }] }) : null),
  ],
  ['the queue fails', (service) => (service === 'queue' ? failure(500) : null)],
];

function json(body: unknown): Response {
  return new Response(JSON.stringify(body), { status: 200 });
}

/** Every text of a payload is a customer's. */
function marked(value: unknown): unknown {
  if (typeof value === 'string') return `${value} ${WORDS}`;
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, marked(member)]));
}

const EVENT = {
  eventType: 'avi:jira:updated:issue',
  timestamp: '1772444096789',
  issue: { id: '7', key: WORDS, fields: { summary: WORDS } },
};

/** Every way in, with payloads that are as they should be and with payloads full of words. */
function allCalls(): readonly (() => Promise<unknown>)[] {
  const asked = (Object.keys(contract) as OperationName[]).flatMap((operation) => {
    const question = QUESTIONS[operation];
    const valid = question.takesIds ? question.payload(IDS.own) : question.payload;
    const [surface] = surfacesOf(operation);
    if (surface === undefined) return [];
    return [valid, marked(valid)].map(
      (payload) => () =>
        app[surface]({ call: { functionKey: operation, payload }, context: {} }, PERSON),
    );
  });

  return [
    ...asked,
    () => app.badge({ extension: { issue: { id: '7' }, project: { id: '1' } } }, PERSON),
    () => app.badge(marked({ extension: { issue: { id: '7' } } }), PERSON),
    () => app.onEvent(EVENT, PERSON),
    () => app.onEvent(marked(EVENT), PERSON),
    () => app.onWork({ body: { kind: 'recompute', projectIds: ['1'] } }, PERSON),
    () => app.onWork({ body: { kind: WORDS } }, PERSON),
    () => app.onInboxClock({}, PERSON),
    () => app.onHour({}, PERSON),
    () => app.onWeek({}, PERSON),
    () => app.onLifecycle({}, PERSON),
  ];
}

/** What the platform logs of a function that throws. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.stack ?? error.message} ${error.cause === undefined ? '' : told(error.cause)}`;
}

describe('what is logged', () => {
  const lines: string[] = [];
  beforeEach(() => {
    lines.length = 0;
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      jest.spyOn(console, level).mockImplementation((...values: unknown[]) => {
        lines.push(JSON.stringify(values));
      });
    }
  });
  afterEach(() => jest.restoreAllMocks());

  it.each(TROUBLES)('when %s is none of a customer’s words and names', async (_what, instead) => {
    const wire = plugInto(instead);
    jest.useFakeTimers({ advanceTimers: true, doNotFake: ['setImmediate', 'nextTick'] });
    for (const call of allCalls()) {
      const answer = call().catch((error: unknown) => void lines.push(told(error)));
      await jest.runAllTimersAsync();
      await answer;
    }
    jest.useRealTimers();
    wire.unplug();

    expect(lines.filter((line) => line.includes(MARK))).toEqual([]);
  });

  it('is something, when something fails', async () => {
    const wire = plugInto((service) => (service === 'sql' ? failure(400) : null));
    await app.admin({ call: { functionKey: 'roles.list', payload: {} }, context: {} }, PERSON);
    wire.unplug();

    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/roles\.list.*ForgeSQL.*frames/);
  });
});
