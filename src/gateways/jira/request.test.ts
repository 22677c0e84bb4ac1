import { route } from '@forge/api';
import { z } from 'zod';

import { pointsInMemory } from '../../../test/support/memory/points-ledger';
import { instantFromMilliseconds } from '../../domain/foundation/calendar';
import { AppError } from '../../usecases/app-error';
import { createJiraRequest } from './request';

type Sent = { readonly meta: unknown; readonly path: string; readonly init: RequestInit };
type Answer = readonly [number, unknown?, Record<string, string>?] | 'cut' | 'cut in the middle';

const NOON = Date.UTC(2026, 2, 2, 12);

const silent = () => undefined;
const metrics = {
  counter: () => ({ incr: silent, incrBy: silent, decr: silent }),
  timing: () => ({ measure: () => ({ stop: silent }) }),
};

/** Forge's two globals, with a Jira behind them that gives these answers in turn. It is noon; waiting makes it later. */
function jiraAnswers(...answers: readonly Answer[]) {
  const sent: Sent[] = [];
  const waits: number[] = [];
  let now = NOON;
  jest.spyOn(Date, 'now').mockImplementation(() => now);
  Object.assign(globalThis, {
    __forge_runtime__: { metrics, proxy: {}, aaid: 'mia' },
    __forge_fetch__: async (meta: unknown, path: string, init: RequestInit) => {
      const answer = answers[sent.length] ?? [418];
      sent.push({ meta, path, init });
      if (answer === 'cut') throw new TypeError('fetch failed');
      return answer === 'cut in the middle' ? cutResponse() : responseOf(answer);
    },
  });
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
    now += milliseconds;
  };
  const points = pointsInMemory(() => instantFromMilliseconds(now));
  const ask = (as: 'app' | 'user', timeLeft = 100_000) =>
    createJiraRequest({ as, timeLeft: () => timeLeft, wait, points });
  return { sent, waits, ask, points };
}

function responseOf([status, body, headers]: Exclude<Answer, string>): Response {
  const text = body === undefined ? null : JSON.stringify(body);
  return new Response(text, { status, headers: headers ?? {} });
}

function cutResponse(): Response {
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('{"cou'));
      stream.error(new TypeError('terminated'));
    },
  });
  return new Response(body, { status: 200 });
}

afterEach(() => jest.restoreAllMocks());
afterAll(() => {
  Reflect.deleteProperty(globalThis, '__forge_runtime__');
  Reflect.deleteProperty(globalThis, '__forge_fetch__');
});

const Count = z.object({ count: z.number() });
const count = {
  route: route`/rest/api/3/search/approximate-count`,
  body: { jql: 'x' },
  effect: 'none',
  answer: Count,
} as const;
const create = { route: route`/rest/api/3/issue`, body: { fields: {} }, answer: Count };
const failing = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => {
      throw new Error('It did not fail.');
    },
    (error: unknown) => {
      if (error instanceof AppError) return error;
      throw error;
    },
  );

describe('a request to Jira', () => {
  it('is made as the app or as the user, and its answer checked', async () => {
    const jira = jiraAnswers([200, { count: 7 }], [200, { count: 8 }]);

    expect(await jira.ask('app')(count)).toEqual({ count: 7 });
    expect(await jira.ask('user')({ route: count.route, answer: Count })).toEqual({ count: 8 });
    expect(jira.sent.map(({ meta, path, init }) => [meta, path, init.method, init.body])).toEqual([
      [
        { type: 'fpp', provider: 'app', remote: 'jira' },
        '/rest/api/3/search/approximate-count',
        'POST',
        '{"jql":"x"}',
      ],
      [
        { type: 'fpp', provider: 'user', remote: 'jira' },
        '/rest/api/3/search/approximate-count',
        'GET',
        undefined,
      ],
    ]);
  });

  it('waits out throttling, longer each time', async () => {
    const jira = jiraAnswers(
      [429, undefined, { 'Retry-After': '2' }],
      [503, undefined, { 'Retry-After': '3' }],
      [200, { count: 1 }],
    );

    expect(await jira.ask('app')(count)).toEqual({ count: 1 });
    expect(jira.waits).toEqual([2_000, 6_000]);
  });

  it.each([
    ['there is no time left for it', { timeLeft: 1_999, wait: '2' }, 2],
    ['it takes too long', { timeLeft: 900_000, wait: '21' }, 21],
  ] as const)(
    'says when to come back when %s',
    async (_why, { timeLeft, wait: seconds }, expected) => {
      const jira = jiraAnswers([429, undefined, { 'Retry-After': seconds }]);

      expect(await failing(jira.ask('app', timeLeft)(count))).toMatchObject({
        code: 'upstream-failed',
        retryAfterSeconds: expected,
      });
      expect(jira.sent).toHaveLength(1);
    },
  );

  it('comes back after five seconds where Jira does not say how long', async () => {
    const jira = jiraAnswers([429]);

    expect((await failing(jira.ask('app', 4_000)(count))).retryAfterSeconds).toBe(5);
  });

  it('is tried four times at most', async () => {
    const busy: Answer = [429, undefined, { 'Retry-After': '1' }];
    const jira = jiraAnswers(busy, busy, busy, busy, [200, { count: 1 }]);

    await failing(jira.ask('app')(count));
    expect(jira.sent).toHaveLength(4);
  });

  it.each([
    [400, 'invalid-input'],
    [401, 'not-allowed'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [409, 'conflict'],
    [418, 'upstream-failed'],
  ])('answered by %i fails as %s, in Jira’s own words', async (status, code) => {
    const body = { errorMessages: ['Not like this.'], errors: { summary: 'is required' } };
    const error = await failing(jiraAnswers([status, body]).ask('user')(count));

    expect(error).toMatchObject({
      code,
      message: 'Not like this.',
      details: ['summary: is required'],
      retryAfterSeconds: null,
    });
  });

  it.each<Answer>(['cut', 'cut in the middle', [502, 'no JSON of Jira'], [503]])(
    'that only asks is sent again after it was %j, after a longer wait each time',
    async (broken) => {
      const jira = jiraAnswers(broken, broken, broken, [200, { count: 1 }]);

      expect(await jira.ask('app')(count)).toEqual({ count: 1 });
      expect(jira.waits).toEqual([1_000, 2_000, 4_000]);
    },
  );

  it('that only asks gives up when Jira stays broken, or time runs out', async () => {
    const outage = { code: 'upstream-failed', retryAfterSeconds: 30, mayBeDone: false };

    expect(await failing(jiraAnswers('cut', 'cut', 'cut', 'cut').ask('app')(count))).toMatchObject(
      outage,
    );
    const hurried = jiraAnswers('cut', 'cut');
    expect(await failing(hurried.ask('app', 1_500)(count))).toMatchObject(outage);
    expect(hurried.sent).toHaveLength(2);
  });

  it.each<Answer>(['cut', 'cut in the middle', [502], [503]])(
    'that writes is not sent again after it was %j: it may have had its effect',
    async (broken) => {
      const jira = jiraAnswers(broken);

      expect(await failing(jira.ask('user')(create))).toMatchObject({
        code: 'upstream-failed',
        mayBeDone: true,
        retryAfterSeconds: null,
      });
      expect(jira.sent).toHaveLength(1);
    },
  );

  it('that writes is sent again when Jira did not begin', async () => {
    const jira = jiraAnswers(
      [429, undefined, { 'Retry-After': '1', 'RateLimit-Reason': 'jira-burst-based' }],
      [503, undefined, { 'Retry-After': '1' }],
      [201, { count: 1 }],
    );

    expect(await jira.ask('user')(create)).toEqual({ count: 1 });
  });

  it('names the place of an answer that cannot be read', async () => {
    const error = await failing(jiraAnswers([200, { count: 'many' }]).ask('app')(count));

    expect(error).toMatchObject({
      code: 'upstream-failed',
      where: '/rest/api/3/search/approximate-count count',
      retryAfterSeconds: null,
    });
  });
});

describe('a limit that was met', () => {
  const headers = (reason: string, seconds: number) => ({
    'Retry-After': String(seconds),
    'RateLimit-Reason': reason,
  });
  const field = { route: route`/rest/api/3/field`, answer: Count };
  const edit = (issue: string) => ({
    route: route`/rest/api/3/issue/${issue}`,
    body: {},
    method: 'PUT' as const,
    answer: Count,
  });
  const fine: Answer = [200, { count: 1 }];

  it.each(['jira-quota-global-based', 'jira-quota-tenant-based'])(
    'of the hour (%s) pauses everything, in other invocations too',
    async (reason) => {
      const jira = jiraAnswers([429, undefined, headers(reason, 1200)]);
      const paused = {
        code: 'upstream-failed',
        message:
          'What Jira lets this app ask in an hour is used up. It answers again at 12:20 UTC.',
        retryAfterSeconds: 1200,
      };
      const ask = jira.ask('app');

      expect(await failing(ask(count))).toMatchObject(paused);
      expect(await failing(ask(field))).toMatchObject(paused);
      expect(await failing(jira.ask('user')(field))).toMatchObject(paused);
      expect(jira.sent).toHaveLength(1);
      expect(await jira.points.pausedUntil()).toBe('2026-03-02T12:20:00.000Z');
    },
  );

  it('of the hour is over when the hour is', async () => {
    const jira = jiraAnswers([429, undefined, headers('jira-quota-global-based', 10)], fine);
    const ask = jira.ask('app');
    await failing(ask(field));
    jest.spyOn(Date, 'now').mockReturnValue(NOON + 10_000);

    expect(await ask(field)).toEqual({ count: 1 });
  });

  it('of an endpoint slows that endpoint down, from then on, and no other', async () => {
    const burst: Answer = [429, undefined, headers('jira-burst-based', 1)];
    const jira = jiraAnswers(burst, fine, fine, fine, fine);
    const ask = jira.ask('app');

    await ask(count);
    expect(jira.waits).toEqual([1_000]);
    await ask(field);
    expect(jira.waits).toEqual([1_000]);
    await ask(count);
    await ask(count);
    expect(jira.waits).toEqual([1_000, 100, 100]);
  });

  it('of one work item delays that item, and no other', async () => {
    const writes: Answer = [429, undefined, headers('jira-per-issue-on-write', 2)];
    const jira = jiraAnswers(fine, writes, fine, fine, fine);
    const ask = jira.ask('user');

    await ask(edit('DOC-1'));
    await ask(edit('DOC-1'));
    expect(jira.waits).toEqual([2_000]);
    await ask(edit('DOC-2'));
    expect(jira.waits).toEqual([2_000]);
    await ask(edit('DOC-1'));
    expect(jira.waits).toEqual([2_000, 100]);
  });
});
