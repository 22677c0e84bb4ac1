import { aCell, aGovernedProject, aProject, aRollUp } from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { day } from '../../domain/foundation/calendar';
import { governedId, projectId } from '../../domain/foundation/ids';
import { setPlan } from './set-plan';

const one = projectId('1');
const world: World = {
  projects: [aProject('1')],
  governed: [aGovernedProject('1')],
  rollUps: [[one, aRollUp([aCell(one, { total: 10, done: 5, toDo: 5 })])]],
};
const plan = {
  id: governedId('project:1'),
  plannedFinish: day('2026-12-31'),
  budget: 100_000,
  actualCost: 60_000,
  currency: 'EUR',
  version: 1,
};

describe('setPlan', () => {
  it('makes cost available: budget 1,000, spent 600 at half way is amber', async () => {
    const deps = inMemoryDeps(world);
    const { row, project } = await setPlan(plan, deps);

    expect(row.plannedFinish).toBe('2026-12-31');
    expect(row.health.dimensions.map(({ name, color }) => [name, color])).toContainEqual([
      'cost',
      'amber',
    ]);
    expect(project).toMatchObject({ version: 2, plan: { budget: 100_000, currency: 'EUR' } });
    expect(deps.auditEntries[0]).toMatchObject({
      action: 'project.set-plan',
      subject: 'project:1',
      before: { budget: null },
      after: { budget: 100_000 },
    });
  });

  it('has the rules run again that read the plan, and no others', async () => {
    const deps = inMemoryDeps(world);
    await setPlan(plan, deps);

    expect((await deps.dirty.pending([one])).get(one)?.touches).toEqual(['plan']);
    expect(deps.jobs.map(({ job }) => job)).toEqual([{ kind: 'recompute', projectIds: ['1'] }]);
  });

  it('keeps standard and mode of the project', async () => {
    const deps = inMemoryDeps({
      ...world,
      governed: [aGovernedProject('1', { mode: 'directive' })],
    });
    await setPlan(plan, deps);

    expect((await deps.portfolio.governed())[0]).toMatchObject({ mode: 'directive', key: 'P1' });
  });

  it.each([
    ['a budget', { actualCost: null }],
    ['what was spent', { budget: null }],
  ])('refuses %s without a currency', async (_what, change) => {
    await expect(
      setPlan({ ...plan, ...change, currency: null }, inMemoryDeps(world)),
    ).rejects.toMatchObject({ code: 'invalid-input', where: 'currency' });
  });

  it('refuses who administers neither the project nor the PMO', async () => {
    const deps = inMemoryDeps({ ...world, rights: { administersJira: false, administers: [] } });

    await expect(setPlan(plan, deps)).rejects.toMatchObject({
      code: 'not-allowed',
      message: 'Only administrators of this project and PMO administrators may change its plan.',
    });
    expect(deps.auditEntries).toEqual([]);
  });

  it.each([
    ['an administrator of the project', { rights: { administersJira: false } }],
    [
      'a PMO administrator',
      { rights: { administersJira: false, administers: [] }, roles: ['pmo-admin'] },
    ],
  ] as const)('takes it from %s', async (_who, change) => {
    await expect(setPlan(plan, inMemoryDeps({ ...world, ...change }))).resolves.toBeDefined();
  });

  it('keeps what someone else typed meanwhile', async () => {
    const deps = inMemoryDeps(world);
    await setPlan({ ...plan, budget: 5 }, deps);

    await expect(setPlan(plan, deps)).rejects.toMatchObject({ code: 'conflict' });
    expect((await deps.portfolio.governed())[0]?.plan.budget).toBe(5);
  });

  it('knows nothing of a project that is hidden', async () => {
    await expect(
      setPlan(plan, inMemoryDeps({ ...world, rights: { browses: [] } })),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
