import { projectId } from '../../domain/foundation/ids';
import type { Job } from '../../usecases/ports';
import { createWorkQueue } from './work-queue';

type Push = { readonly queueName: string; readonly payload: readonly unknown[] };

const silent = () => undefined;

function aPlatform(): Push[] {
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
      pushed.push(JSON.parse(body) as Push);
      return Promise.resolve(new Response('{}', { status: 201 }));
    },
  });
  return pushed;
}

afterAll(() => {
  Reflect.deleteProperty(globalThis, '__forge_runtime__');
  Reflect.deleteProperty(globalThis, '__forge_fetch__');
});

describe('the work queue', () => {
  it('keeps jobs of one kind, and computations of one project, on a track of their own', async () => {
    const pushed = aPlatform();
    await createWorkQueue().push([
      { kind: 'recompute', projectId: projectId('7') },
      { kind: 'inbox' },
      { kind: 'import' },
      { kind: 'reconcile' },
    ]);

    expect(pushed).toMatchObject([
      {
        queueName: 'work',
        payload: [
          {
            body: { kind: 'recompute', projectId: '7' },
            concurrency: { key: 'project-7', limit: 1 },
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
    await createWorkQueue().push([{ kind: 'inbox' }], 2);

    expect(pushed[0]?.payload).toMatchObject([{ delayInSeconds: 2 }]);
  });

  it('sends 50 jobs in a request, and nothing for none', async () => {
    const pushed = aPlatform();
    const jobs = Array.from({ length: 51 }, (): Job => ({ kind: 'inbox' }));
    await createWorkQueue().push(jobs);
    await createWorkQueue().push([]);

    expect(pushed.map(({ payload }) => payload.length)).toEqual([50, 1]);
  });
});
