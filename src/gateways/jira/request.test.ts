import { route } from '@forge/api';
import { z } from 'zod';

import { AppError } from '../../usecases/app-error';
import { createJiraRequest } from './request';

type Sent = { readonly meta: unknown; readonly path: string; readonly init: RequestInit };
type Answer = readonly [number, unknown?, Record<string, string>?];

const silent = () => undefined;
const metrics = {
  counter: () => ({ incr: silent, incrBy: silent, decr: silent }),
  timing: () => ({ measure: () => ({ stop: silent }) }),
};

/** Forge's two globals, with a Jira behind them that gives these answers in turn. */
function jiraAnswers(...answers: readonly Answer[]) {
  const sent: Sent[] = [];
  const waits: number[] = [];
  Object.assign(globalThis, {
    __forge_runtime__: { metrics, proxy: {}, aaid: 'mia' },
    __forge_fetch__: (meta: unknown, path: string, init: RequestInit) => {
      const [status, body, headers] = answers[sent.length] ?? [500];
      sent.push({ meta, path, init });
      const text = body === undefined ? null : JSON.stringify(body);
      return Promise.resolve(new Response(text, { status, headers: headers ?? {} }));
    },
  });
  const wait = (milliseconds: number) => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  const ask = (as: 'app' | 'user', timeLeft = 100_000) =>
    createJiraRequest({ as, timeLeft: () => timeLeft, wait });
  return { sent, waits, ask };
}

afterAll(() => {
  Reflect.deleteProperty(globalThis, '__forge_runtime__');
  Reflect.deleteProperty(globalThis, '__forge_fetch__');
});

const Count = z.object({ count: z.number() });
const count = {
  route: route`/rest/api/3/search/approximate-count`,
  body: { jql: 'x' },
  answer: Count,
};
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
    ['there is no time left for it', { timeLeft: 6_000, wait: '2' }, 2],
    ['it takes too long', { timeLeft: 900_000, wait: '21' }, 21],
    [
      'the hour’s quota is used up',
      { timeLeft: 900_000, wait: '1', 'RateLimit-Reason': 'jira-quota-global-based' },
      1,
    ],
  ] as const)(
    'says when to come back when %s',
    async (_why, { timeLeft, wait, ...more }, seconds) => {
      const jira = jiraAnswers([429, undefined, { 'Retry-After': wait, ...more }]);

      expect(await failing(jira.ask('app', timeLeft)(count))).toMatchObject({
        code: 'upstream-failed',
        retryAfterSeconds: seconds,
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

  it('is not sent again after a failure of Jira’s own, which may have had its effect', async () => {
    const jira = jiraAnswers([502, 'no JSON of Jira']);

    expect(await failing(jira.ask('user')(count))).toMatchObject({
      code: 'upstream-failed',
      message: 'Jira answered 502.',
      retryAfterSeconds: 30,
    });
    expect(jira.sent).toHaveLength(1);
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
