import { aGovernedItem, NOW } from '../../../test/support/builders';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { aLifeCycleDocument } from '../../../test/support/life-cycles';
import { aReadItem } from '../../../test/support/read-items';
import {
  ANSWERING,
  approvedPart,
  as,
  CHANGE,
  changeAsFound,
  changePart,
  id,
  set,
  valueWorld,
} from '../../../test/support/value-world';
import { day } from '../../domain/foundation/calendar';
import { type GovernedId, projectId, workItemId, workItemKey } from '../../domain/foundation/ids';
import type { ProjectRole } from '../../domain/foundation/project-role';
import { type LifeCycleId, ownLifeCycleId } from '../../domain/gates/life-cycle';
import { showProject } from '../project/show-project';
import { proposeBaseline } from './propose-baseline';
import { readBaseline } from './read-baseline';
import { showValue } from './show-value';

const ours = ownLifeCycleId('our-gates', 1);
const epic = aGovernedItem('12', '1');

describe('An approved change', () => {
  const rebased = {
    seen: 1,
    finish: day('2026-03-22'),
    money: { amount: 11_000, currency: 'EUR' },
    reason: '',
    changes: [CHANGE],
  };

  it('makes the next baseline, and the old one is still read', async () => {
    const deps = inMemoryDeps(valueWorld());
    await set(deps);
    await set(deps, rebased);

    const { baselines, changes, current } = await showValue({ id }, as(deps, 'ann'));
    expect(baselines.map(({ number, said }) => [number, said?.finish, said?.budget])).toEqual([
      [2, '2026-03-22', 11_000],
      [1, '2026-03-15', 9_000],
    ]);
    expect(baselines[0]?.said?.changes).toEqual([
      { id: '30', key: 'P1-30', cost: 2_000, currency: 'EUR', days: 7 },
    ]);
    expect(changes).toEqual([]);
    expect((await showProject({ id }, as(deps, 'ann'))).agreed).toEqual({
      first: { number: 1, finish: '2026-03-15' },
      last: { number: 2, finish: '2026-03-22' },
    });
    if (current?.kind !== 'measured') throw new Error('nothing is measured');
    expect(current.curve.original.at(-1)).toEqual({ day: '2026-03-15', amount: 9_000 });
    expect(await readBaseline({ id, number: 1 }, as(deps, 'ann'))).toMatchObject({
      number: 1,
      flaws: [],
      said: { finish: '2026-03-15', reason: 'The board agreed.' },
    });
  });

  it('is taken in once', async () => {
    const deps = inMemoryDeps(valueWorld());
    await set(deps);
    await set(deps, { ...rebased, changes: [CHANGE, CHANGE] });

    await expect(set(deps, { ...rebased, seen: 2 })).rejects.toMatchObject({
      code: 'conflict',
      message: 'P1-30 was taken into baseline 2 already.',
    });
    expect(await deps.baselines.of(id)).toHaveLength(2);
  });

  it.each([
    ['whose verdict is another', changePart({ verdict: 'merged' }), 'verdict'],
    [
      'that was edited after it was approved',
      changePart({ cost: 1 }),
      'Nobody has approved P1-30 as it stands who may. That is the',
    ],
    ['that is no change', { schemaVersion: 1, kind: 'risk' }, 'no change request'],
    ['whose part cannot be read', 'nonsense', 'no change request'],
  ])('is not one %s', async (_, property, message) => {
    const deps = inMemoryDeps(valueWorld({ visibleItems: [changeAsFound(property)] }));
    await set(deps);
    await expect(set(deps, rebased)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(message) as unknown,
    });
    expect(await deps.baselines.of(id)).toHaveLength(1);
  });

  it('is read with all others at once', async () => {
    const ids = ['30', '31', '32'];
    const { approvals = [], items = [] } = valueWorld();
    const deps = inMemoryDeps(
      valueWorld({
        items: [...items, ...ids.slice(1).map((each) => aReadItem(each, '1', { level: -1 }))],
        visibleItems: ids.map((each) => ({
          ...changeAsFound(approvedPart),
          id: workItemId(each),
          key: workItemKey(`P1-${each}`),
        })),
        approvals: ids.flatMap((each) =>
          approvals.map((one) => ({ ...one, workItemId: workItemId(each) })),
        ),
      }),
    );
    await set(deps);
    const asked: string[] = [];
    const noted = {
      ...deps,
      settings: notedBy(deps.settings, asked),
      approvals: notedBy(deps.approvals, asked),
      workItems: notedBy(deps.workItems, asked),
    };
    const changes = ids.map((each) => workItemKey(`P1-${each}`));
    await set(noted, { ...rebased, changes });

    expect((await deps.baselines.of(id))[1]?.sealed.text).toContain('"key":"P1-32"');
    expect(asked.filter((name) => name !== 'ofProjects')).toEqual(['read', 'of']);
  });

  it('is approved by a role that answers for changes, and not by its verdict alone', async () => {
    const deps = inMemoryDeps(valueWorld({ approvals: [] }));
    await set(deps);

    expect((await showValue({ id }, as(deps, 'ann'))).changes).toMatchObject([
      { key: 'P1-30', isApproved: false },
    ]);
    await expect(set(deps, rebased)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is told of to nobody to whom Jira does not show it', async () => {
    const deps = inMemoryDeps(valueWorld({ visibleItems: [] }));
    await set(deps);

    expect((await showValue({ id }, as(deps, 'ann'))).changes).toEqual([]);
    expect((await proposeBaseline({ id }, as(deps, 'ben'))).changes).toEqual([]);
  });

  it.each([
    ['12', 'resolves'],
    ['13', 'conflict'],
  ])('lies below a governed work item, however far: under %s it %s', async (parent, outcome) => {
    const parentId = workItemId(parent);
    const items = [
      aReadItem('12', '1', { level: 1 }),
      aReadItem('13', '1', { level: 1 }),
      aReadItem('11', '1', { parentId: workItemId('12') }),
      aReadItem('14', '1', { parentId }),
      aReadItem('30', '1', { level: -1, parentId: workItemId('14') }),
    ];
    const deps = inMemoryDeps(valueWorld({ items, governed: [epic] }));
    const asked = set(deps, { id: epic.id, changes: [CHANGE] });

    await (outcome === 'resolves'
      ? expect(asked).resolves.toEqual({ number: 1 })
      : expect(asked).rejects.toMatchObject({ code: outcome, message: 'P1-30 is not in P1-12.' }));
  });

  it.each<[string, number, boolean]>([
    ['is taken in where its life cycle lets the role approve so many days', 7, true],
    ['is not where it goes beyond what the role may approve', 6, false],
  ])('%s', async (_what, upToDays, isApproved) => {
    const bounds = { upTo: null, upToScope: null };
    const document = aLifeCycleDocument({
      changes: [
        { ...bounds, upToDays, roles: [ANSWERING] },
        { ...bounds, upToDays: null, roles: ['governance-body'] },
      ],
    });
    const gates = {
      lifeCycles: [[id, ours]] as const,
      written: [{ document, version: 1, savedAt: NOW }],
    };
    const deps = inMemoryDeps(valueWorld({ gates }));
    await set(deps);

    expect((await showValue({ id }, as(deps, 'ann'))).changes).toMatchObject([{ isApproved }]);
    if (isApproved) await set(deps, rebased);
    else
      await expect(set(deps, rebased)).rejects.toThrow('That is the appropriate governance body');
  });

  it.each<[string, readonly [LifeCycleId, LifeCycleId], GovernedId]>([
    ['the Jira project around an epic with none', ['pm2', ours], epic.id],
    ['an epic in a Jira project with none', [ours, 'pm2'], id],
    ['the Jira project, for the baseline of the Jira project', ['pm2', ours], id],
  ])('is approved by the rights of %s', async (_what, [ofEpic, ofProject], about) => {
    const document = aLifeCycleDocument({
      changes: [{ upTo: null, upToDays: null, upToScope: null, roles: ['governance-body'] }],
    });
    const gates = {
      lifeCycles: [[epic.id, ofEpic], [id, ofProject]] as const, // prettier-ignore
      written: [{ document, version: 1, savedAt: NOW }],
    };
    const { governed = [], approvals = [] } = valueWorld();
    const worldWith = (role: ProjectRole) =>
      valueWorld({
        gates,
        governed: [...governed, epic],
        items: [
          aReadItem('12', '1', { level: 1 }),
          aReadItem('11', '1', { parentId: workItemId('12') }),
          aReadItem('30', '1', {
            level: -1,
            parentId: workItemId('12'),
            artifactProperty: approvedPart,
          }),
        ],
        approvals: approvals.map((approval) => ({ ...approval, role })),
      });
    const taken = async (role: ProjectRole) => {
      const deps = inMemoryDeps(worldWith(role));
      const { changes } = await proposeBaseline({ id: about }, as(deps, 'ben'));
      const outcome = await set(deps, { id: about, changes: [CHANGE] }).then(
        () => 'set',
        (error: unknown) => (error as Error).message,
      );
      return [changes[0]?.isApproved, outcome];
    };

    expect(await taken('governance-body')).toEqual([true, 'set']);
    expect(await taken(ANSWERING)).toEqual([
      false,
      'Nobody has approved P1-30 as it stands who may. That is the appropriate governance body, on its own page in Jira.',
    ]);
  });

  it('lies in the project, and is seen by who takes it in', async () => {
    const elsewhere = { ...changeAsFound(approvedPart), projectId: projectId('2') };
    const deps = inMemoryDeps(valueWorld({ visibleItems: [elsewhere] }));
    await set(deps);
    await expect(set(deps, rebased)).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      set(inMemoryDeps(valueWorld({ visibleItems: [] })), { changes: [CHANGE] }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

/** A port that notes what it is asked. */
function notedBy<Port extends object>(port: Port, asked: string[]): Port {
  return new Proxy(port, {
    get(target, name) {
      asked.push(String(name));
      return Reflect.get(target, name) as unknown;
    },
  });
}
