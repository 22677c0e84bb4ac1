import { aGovernedItem, aGovernedProject } from '../../test/support/builders';
import {
  aWaitingProject,
  figuresOf,
  type FreshnessDeps,
  type FreshnessWorld,
  importedWorld,
} from '../../test/support/freshness-world';
import { aReadItem } from '../../test/support/read-items';
import { aFinding } from '../../test/support/builders';
import { day } from '../domain/foundation/calendar';
import {
  governedId,
  projectId,
  type ProjectId,
  standardId,
  workItemId,
} from '../domain/foundation/ids';
import { AppError } from './app-error';
import { later } from './moments';
import { queueRecompute, recompute } from './recompute';

const agile = standardId('agile-light');
/** Three projects on one track. */
const LOT = ['1', '26', '51'].map(projectId);
const [one, two, three] = LOT as [ProjectId, ProjectId, ProjectId];

const seed = {
  projects: LOT.map((id) => aWaitingProject(id)),
  items: LOT.flatMap((id) => [
    aReadItem(`${id}1`, id, { due: day('2026-02-01') }),
    aReadItem(`${id}2`, id, { category: 'in-progress', assigned: false }),
  ]),
  governed: LOT.map((id) => aGovernedProject(id, { standardId: agile })),
};

/** What is kept of the lot, by when it was made. */
async function keptIn({ deps }: FreshnessWorld) {
  const findings = await deps.findings.of(LOT.map((id) => governedId(`project:${id}`)));
  return { findings, figures: await deps.rollUps.of(LOT) };
}

/** Deps whose `rollUps.of` fails for this project. */
function failingFor(id: ProjectId, error: unknown, { rollUps, ...deps }: FreshnessDeps) {
  return {
    ...deps,
    rollUps: {
      ...rollUps,
      of: async (ids: readonly ProjectId[]) => {
        if (ids.includes(id)) throw error;
        return rollUps.of(ids);
      },
    },
  };
}

const queued = ({ jobs }: FreshnessWorld) =>
  jobs.flatMap(({ job }) => (job.kind === 'recompute' ? [job.projectIds] : []));

describe('A lot', () => {
  it('keeps of each project what computing it by itself keeps', async () => {
    const [together, apart] = [await importedWorld(seed), await importedWorld(seed)];
    for (const world of [together, apart]) {
      world.passTime(60_000);
      await world.deps.dirty.mark(LOT);
    }
    await recompute({ projectIds: LOT }, together.deps);
    for (const id of LOT) await recompute({ projectIds: [id] }, apart.deps);

    expect(together.checks).toHaveLength(3);
    expect(await keptIn(together)).toEqual(await keptIn(apart));
    expect(await together.deps.dirty.all()).toEqual([]);
  });

  it('holds a governed work item once against its standard, with its work in all of them', async () => {
    const epic = aGovernedItem('11', '1', { standardId: agile });
    const child = aReadItem('261', '26', { parentId: workItemId('11'), due: day('2026-02-01') });
    const world = await importedWorld({ ...seed, items: [...seed.items, child], governed: [epic] });
    world.passTime(60_000);
    await queueRecompute(LOT, world.deps);
    await world.drain();

    expect(world.checks.map((check) => check.governedId)).toEqual([epic.id]);
    const findings = await world.deps.findings.of([epic.id]);
    const named = findings.flatMap(({ evidence }) => evidence.map(({ workItem }) => workItem));
    expect(named).toContain('P26-261');
  });

  it('is computed again where something changed after its marks were read', async () => {
    const world = await importedWorld(seed);
    const { portfolio } = world.deps;
    await world.deps.dirty.mark(LOT);
    const governing = {
      ...world.deps,
      portfolio: {
        ...portfolio,
        governed: async () => {
          const before = await portfolio.governed();
          await world.deps.dirty.mark([two]);
          return before;
        },
      },
    };
    await recompute({ projectIds: LOT }, governing);

    expect(queued(world)).toEqual([[two]]);
  });

  it('that fails is queued again as jobs of one project, of which the others are kept', async () => {
    const world = await importedWorld(seed);
    world.passTime(60_000);
    await queueRecompute(LOT, world.deps);
    const error = new Error('This project is too much.');
    await recompute({ projectIds: LOT }, failingFor(two, error, world.deps));
    expect(world.parted).toEqual([error]);
    expect(queued(world)).toEqual([LOT, [one], [two], [three]]);

    world.jobs.length = 0;
    const failing = failingFor(two, error, world.deps);
    for (const id of [one, three]) await recompute({ projectIds: [id] }, failing);
    await expect(recompute({ projectIds: [two] }, failing)).rejects.toBe(error);
    expect(await world.deps.dirty.all()).toEqual([two]);
  });

  it('waits as a whole where it is told to come back later', async () => {
    const world = await importedWorld(seed);
    await world.deps.dirty.mark(LOT);
    const busy = new AppError('upstream-failed', 'Later.', { retryAfterSeconds: 60 });

    const attempt = recompute({ projectIds: LOT }, failingFor(two, busy, world.deps));
    await expect(attempt).rejects.toBe(busy);
    expect(queued(world)).toEqual([]);
  });

  it('goes on in another job where the time is short, with what is not done yet', async () => {
    const world = await importedWorld(seed);
    const at = later(world.deps.now(), -60_000);
    const [large = []] = await figuresOf(world, one);
    const cells = large.map((cell) => ({ ...cell, figures: { ...cell.figures, total: 15_000 } }));
    await world.deps.rollUps.save(
      new Map(LOT.map((id) => [id, { asOf: day('2026-03-02'), computedAt: at, cells }])),
    );
    world.setTimeLeft(10_000);
    await world.deps.dirty.mark(LOT);
    await recompute({ projectIds: LOT }, world.deps);

    expect(await world.deps.dirty.all()).toEqual([two, three]);
    expect(queued(world)).toEqual([[two, three]]);
    await world.drain();
    expect(await world.deps.dirty.all()).toEqual([]);
  });

  it('leaves what a project is no longer asked no finding of', async () => {
    const world = await importedWorld(seed);
    const old = aFinding({ governedId: governedId('project:26') });
    await world.deps.findings.update([{ ...old, standardId: agile }]);
    await queueRecompute(LOT, world.deps);
    await world.drain();

    const { findings } = await keptIn(world);
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain(old.ruleId);
  });
});
