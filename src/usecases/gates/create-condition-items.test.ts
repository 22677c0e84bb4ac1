import { aGovernedItem, aProject, TODAY } from '../../../test/support/builders';
import { decided, due } from '../../../test/support/conditional-go';
import { as, go, id } from '../../../test/support/gate-world';
import { aSurvey } from '../../../test/support/survey';
import type { World } from '../../../test/support/in-memory-deps';
import { addDays, type Day } from '../../domain/foundation/calendar';
import { accountId, workItemId, workItemKey } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import { later } from '../moments';
import { createConditionItem } from './create-condition-item';
import { createConditionItems } from './create-condition-items';
import { meetCondition } from './meet-condition';
import { showGates } from './show-gates';
import { voteOnGate } from './vote-on-gate';

const itemsShown = async ({ deps }: Awaited<ReturnType<typeof decided>>) =>
  (await showGates({ id }, deps)).gates[0]?.requests[0]?.conditions.map(({ item }) => item);

describe('a conditional go that was decided', () => {
  it('has its conditions made into work items by one job, queued again by the same vote', async () => {
    const { deps, request } = await decided();
    await voteOnGate({ id: request, seen: 1, ...go }, as(deps, 'ben'));

    const job = { kind: 'condition-items', requestId: request };
    const kinds = deps.jobs.map((one) => one.job).filter(({ kind }) => kind === job.kind);
    expect(kinds).toEqual([job, job]);
  });

  it('has what all its conditions need read once', async () => {
    const { app, request, made } = await decided();
    let reads = 0;
    const settings = {
      ...app.settings,
      read: (async (name) => {
        reads += 1;
        return app.settings.read(name);
      }) as typeof app.settings.read,
    };
    await createConditionItems(request, { ...app, settings });

    expect([made.length, reads]).toEqual([2, 1]);
  });

  it('has an action for each condition, which says what was decided and until when', async () => {
    const { app, request, made } = await decided();
    await createConditionItems(request, app);

    expect(made).toMatchObject([
      {
        projectId: '1',
        issueTypeId: '10',
        parentId: null,
        summary: 'The plan is costed.',
        due,
        artifact: {
          kind: 'action',
          createdFor: { request, condition: 0 },
          action: { origin: 'decision' },
        },
        assignee: null,
        isOneEver: true,
      },
      {
        summary: 'The sponsor has signed.',
        assignee: 'eve',
        artifact: { createdFor: { request, condition: 1 } },
      },
    ]);
    const words = made[0]?.sections.map(({ hint }) => hint).join('\n') ?? '';
    expect(words).toContain('“RfP: ready for planning” under conditions');
    expect(words).toContain('request 1');
    expect(words).toContain(due);
  });

  it('names who has to meet a condition to whoever sees the gate, and not in the trail', async () => {
    const { deps } = await decided();

    const [request] = (await showGates({ id }, deps)).gates[0]?.requests ?? [];
    expect(request?.conditions.map(({ owner }) => owner)).toEqual([null, 'eve']);
    expect(JSON.stringify(deps.auditEntries)).not.toContain('eve');
  });

  it('assigns the work item of a condition to nobody whose account was erased', async () => {
    const { app, request, made } = await decided();
    const erased = [{ text: 'The log is kept.', due, owner: accountId('e'.repeat(64)) }];
    const find = async () => {
      const file = await app.gates.find(request);
      const acts = (file?.acts ?? []).map((act) => ({ ...act, conditions: erased }));
      return file && { ...file, acts: acts as typeof file.acts };
    };
    await createConditionItems(request, { ...app, gates: { ...app.gates, find } });

    expect(made[0]).toMatchObject({ summary: 'The log is kept.', assignee: null });
  });

  it('has them made and told once, whatever is done twice', async () => {
    const { app, request, made, told } = await decided();
    await createConditionItems(request, app);
    await createConditionItems(request, app);

    expect(made).toHaveLength(2);
    expect(told()).toMatchObject([
      { action: 'gate.create-item', by: 'app', after: { number: 1, condition: 0, key: 'DOC-1' } },
      { action: 'gate.create-item', by: 'app', after: { number: 1, condition: 1, key: 'DOC-2' } },
    ]);
  });

  it('finds what was made by who died before it was kept, and makes no other', async () => {
    const scene = await decided();
    const { app, request, made, told } = scene;
    const keep = async () => Promise.reject(new Error('cut off'));
    const dying = { ...app, conditionItems: { ...app.conditionItems, keep } };
    await expect(createConditionItems(request, dying)).rejects.toThrow('cut off');
    // At once Jira's search may not show it yet.
    await expect(createConditionItems(request, app)).rejects.toMatchObject({ code: 'conflict' });
    await createConditionItems(request, { ...app, now: () => later(app.now(), 300_000) });

    expect(made).toHaveLength(2);
    expect(told().filter(({ action }) => action === 'change.failed')).toHaveLength(1);
    expect(await itemsShown(scene)).toMatchObject([{ key: 'DOC-1' }, { key: 'DOC-2' }]);
  });

  it('has none made once the project follows another life cycle', async () => {
    const { deps, app, request, made } = await decided();
    await deps.gates.choose(id, 'prince2', 1);
    await createConditionItems(null, app);
    await createConditionItems(request, app);

    expect(made).toEqual([]);
  });

  it('waits for Jira where it is busy, and goes on where it stopped', async () => {
    let calls = 0;
    const busy = new AppError('upstream-failed', 'Busy.', { retryAfterSeconds: 9 });
    const { app, request, made, told } = await decided({}, () => ((calls += 1) === 2 ? busy : null)); // prettier-ignore
    await expect(createConditionItems(request, app)).rejects.toBe(busy);
    await createConditionItems(request, app);

    expect(made).toHaveLength(2);
    expect(told()).toHaveLength(2);
  });

  it('leaves what may be there alone until Jira’s search can know', async () => {
    let isLost = true;
    const lost = new AppError('upstream-failed', 'No answer.', { mayBeDone: true });
    const { app, request } = await decided({}, () => (isLost ? lost : null));
    await expect(createConditionItems(request, app)).rejects.toBe(lost);
    isLost = false;

    await expect(createConditionItems(request, app)).rejects.toMatchObject({
      code: 'conflict',
      retryAfterSeconds: 180,
    });
  });

  it('has them made as plain tasks where no issue type keeps actions', async () => {
    const state = { survey: { ...aSurvey, issueTypes: [{ id: '10', name: 'Task' }] } };
    const { app, request, made } = await decided({ settings: { mapping: [] }, state });
    await createConditionItems(request, app);

    expect(made).toMatchObject([{ issueTypeId: '10', artifact: { kind: 'action' } }, {}]);
  });

  it('puts them below the work item that is governed', async () => {
    const scene = await decided();
    const below = { ...aGovernedItem('70', '1'), id };
    const portfolio = { ...scene.app.portfolio, governed: async () => [below] };
    await createConditionItems(scene.request, { ...scene.app, portfolio });

    expect(scene.made[0]?.parentId).toBe('70');
  });

  it.each<[string, (scene: Awaited<ReturnType<typeof decided>>) => Promise<void>]>([
    [
      'is met already',
      async ({ deps, request }) => {
        for (const [at, condition] of [0, 1].entries()) {
          const met = { id: request, seen: 2 + at, condition, role: go.role, actsFor: null };
          await meetCondition({ ...met, note: '' }, as(deps, 'ben'));
        }
      },
    ],
    ['belongs to a project that rests', async ({ deps }) => deps.projects.choose([])],
  ])('gets no work item for a condition that %s', async (_what, before) => {
    const scene = await decided();
    await before(scene);
    await createConditionItems(scene.request, scene.app);

    expect(scene.made).toEqual([]);
  });

  it('is found every night while nothing was heard of a condition, and then no more', async () => {
    const { app, request, deps } = await decided();
    deps.jobs.length = 0;
    await createConditionItems(null, app);
    await createConditionItems(request, app);
    await createConditionItems(null, app);

    expect(deps.jobs.map(({ job }) => job)).toEqual([
      { kind: 'condition-items', requestId: request },
    ]);
  });

  it('gets none any more once it has lapsed', async () => {
    const { app, request, made } = await decided();
    const now = () => app.now().replace(TODAY, addDays(due, 1)) as ReturnType<typeof app.now>;
    await createConditionItems(request, { ...app, now });

    expect(made).toEqual([]);
  });
});

describe('a condition whose work item Jira refuses to the app', () => {
  const no = new AppError('not-allowed', 'You do not have permission to create issues.');
  const refused = (overrides?: World) => decided(overrides, () => no);

  it('keeps the reason, tells it once, and is not tried again by itself', async () => {
    const scene = await refused();
    await createConditionItems(scene.request, scene.app);
    await createConditionItems(scene.request, scene.app);
    scene.deps.jobs.length = 0;
    await createConditionItems(null, scene.app);

    expect(scene.deps.jobs).toEqual([]);
    expect(scene.told().map(({ action }) => action)).toEqual(['gate.refuse-item', 'gate.refuse-item']); // prettier-ignore
    const item = { kind: 'refused', reason: no.message, mayCreate: true };
    expect(await itemsShown(scene)).toEqual([item, item]);
  });

  it('says so where the project offers no issue type for it', async () => {
    const scene = await decided({ settings: { mapping: [] } });
    await createConditionItems(scene.request, scene.app);

    expect(await itemsShown(scene)).toMatchObject([
      { kind: 'refused', reason: expect.stringContaining('no issue type') as string },
      {},
    ]);
  });

  it('is created by a person who may, once', async () => {
    const scene = await refused();
    const { request: one, deps } = scene;
    await createConditionItems(one, scene.app);
    await createConditionItem({ id: one, condition: 1 }, as(deps, 'mia'));
    await createConditionItem({ id: one, condition: 1 }, as(deps, 'mia'));

    expect(deps.created).toMatchObject([{ artifact: { createdFor: { condition: 1 } } }]);
    expect(scene.told().at(-1)).toMatchObject({ action: 'gate.create-item', by: 'mia' });
    expect(await itemsShown(scene)).toMatchObject([{ kind: 'refused' }, { key: 'NEW-1' }]);
  });

  it('is not created by who may create nothing there, while the app has not tried, or for what is met', async () => {
    const scene = await refused({ rights: { createsIn: [] } });
    const wish = { id: scene.request, condition: 0 };
    await expect(createConditionItem(wish, scene.deps)).rejects.toThrow('is being created');
    await createConditionItems(scene.request, scene.app);

    await expect(createConditionItem(wish, scene.deps)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(createConditionItem({ ...wish, condition: 9 }, scene.deps)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await itemsShown(scene)).toMatchObject([{ mayCreate: false }, {}]);
  });
});

describe('the work item of a condition', () => {
  const inJira = (changes: { readonly isDone?: boolean; readonly due?: Day }) =>
    async (ids: readonly string[]) => ids.map((item) => ({
      id: workItemId(item),
      key: workItemKey(`MOVED-${item}`),
      projectId: aProject('1').id,
      typeId: '10',
      summary: '',
      category: changes.isDone === true ? ('done' as const) : ('to-do' as const),
      artifactProperty: null,
      due: changes.due ?? due,
    })); // prettier-ignore

  it.each([
    ['not done', {}, { kind: 'there', key: 'MOVED-801', isDone: false, due }],
    ['done', { isDone: true }, { kind: 'there', key: 'MOVED-801', isDone: true, due }],
    ['put off', { due: addDays(due, 90) }, { kind: 'there', due: addDays(due, 90) }],
    ['deleted', null, { kind: 'unseen', key: 'DOC-1' }],
  ])('is shown where it is %s in Jira, and decides nothing', async (_how, found, shown) => {
    const scene = await decided();
    await createConditionItems(scene.request, scene.app);
    const items = found === null ? async () => [] : inJira(found);
    const deps = as({ ...scene.deps, asUser: { ...scene.deps.asUser, items } }, 'ann');
    const [gate] = (await showGates({ id }, deps)).gates;
    expect(gate).toMatchObject({
      state: 'conditional-go',
      requests: [{ conditions: [{ due, metAt: null, item: shown }, {}] }],
    });

    const after = () => deps.now().replace(TODAY, addDays(due, 1)) as ReturnType<typeof deps.now>;
    expect((await showGates({ id }, { ...deps, now: after })).gates[0]?.state).toBe('lapsed');
  });

  it('is asked for in one call for all conditions of a project, and in none where there are none', async () => {
    const scene = await decided();
    const calls: unknown[] = [];
    const items = async (ids: readonly string[]) => {
      calls.push(ids);
      return [];
    };
    const deps = { ...scene.deps, asUser: { ...scene.deps.asUser, items } };
    await showGates({ id }, deps);
    expect(calls).toEqual([]);

    await createConditionItems(scene.request, scene.app);
    await showGates({ id }, { ...deps, actor: accountId('ann') });
    expect(calls).toEqual([['801', '802']]);
  });
});
