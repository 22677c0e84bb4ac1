import { projectId } from '../../domain/foundation/ids';
import type { Job } from '../../usecases/ports';
import { createWorkQueue } from './work-queue';

type Push = { readonly queueName: string; readonly payload: readonly unknown[] };

const silent = () => undefined;
const patience = { timeLeft: () => 60_000, wait: async () => undefined };

function aPlatform(...failures: readonly (number | 'cut')[]): Push[] {
  const left = [...failures];
  const pushed: Push[] = [];
  Object.assign(globalThis, {
    __forge_runtime__: {
      metrics: {
        timing: () => ({ measure: () => ({ stop: silent }) }),
        counter: () => ({ incr: silent }),
      },
      proxy: {},
    },
    __forge_fetch__: (_meta: unknown, _path: string, { body }: { readonly body: string }) => {
      const failure = left.shift();
      if (failure === 'cut') return Promise.reject(new TypeError('terminated'));
      pushed.push(JSON.parse(body) as Push);
      return Promise.resolve(new Response('{}', { status: failure ?? 201 }));
    },
  });
  return pushed;
}

afterAll(() => {
  Reflect.deleteProperty(globalThis, '__forge_runtime__');
  Reflect.deleteProperty(globalThis, '__forge_fetch__');
});

describe('the work queue', () => {
  it('keeps jobs of one kind, and computations of projects that share a track, on a track of their own', async () => {
    const pushed = aPlatform();
    await createWorkQueue(patience).push([
      { kind: 'recompute', projectIds: [projectId('7'), projectId('32')] },
      { kind: 'inbox' },
      { kind: 'import' },
      { kind: 'reconcile' },
    ]);

    expect(pushed).toMatchObject([
      {
        queueName: 'work',
        payload: [
          {
            body: { kind: 'recompute', projectIds: ['7', '32'] },
            concurrency: { key: 'projects-7', limit: 1 },
          },
          { body: { kind: 'inbox' }, concurrency: { key: 'inbox', limit: 1 } },
          { body: { kind: 'import' }, concurrency: { key: 'import', limit: 1 } },
          { body: { kind: 'reconcile' }, concurrency: { key: 'reconcile', limit: 1 } },
        ],
      },
    ]);
  });

  it('delays all jobs of a push alike', async () => {
    const pushed = aPlatform();
    await createWorkQueue(patience).push([{ kind: 'inbox' }], 2);

    expect(pushed[0]?.payload).toMatchObject([{ delayInSeconds: 2 }]);
  });

  it('sends 50 jobs in a request, and nothing for none', async () => {
    const pushed = aPlatform();
    const jobs = Array.from({ length: 51 }, (): Job => ({ kind: 'inbox' }));
    await createWorkQueue(patience).push(jobs);
    await createWorkQueue(patience).push([]);

    expect(pushed.map(({ payload }) => payload.length)).toEqual([50, 1]);
  });

  it('pushes again what the platform did not take, or did not answer', async () => {
    const pushed = aPlatform(429, 500, 'cut');
    await createWorkQueue(patience).push([{ kind: 'inbox' }]);

    expect(pushed).toHaveLength(3);
  });

  it('says when to come back when the platform goes on refusing', async () => {
    aPlatform(429, 429, 429, 429);

    await expect(createWorkQueue(patience).push([{ kind: 'inbox' }])).rejects.toMatchObject({
      code: 'upstream-failed',
      retryAfterSeconds: 60,
    });
  });

  it('does not insist on what will never be taken', async () => {
    const pushed = aPlatform(405);

    await expect(createWorkQueue(patience).push([{ kind: 'inbox' }])).rejects.toThrow();
    expect(pushed).toHaveLength(1);
  });
});
