import { aReadItem, aBlocker } from '../../../test/support/read-items';
import { aGovernedItem, aProject } from '../../../test/support/builders';
import {
  aWaitingProject,
  freshnessWorld,
  type FreshnessWorld,
} from '../../../test/support/freshness-world';
import { Killed, mortalDeps } from '../../../test/support/mortal-deps';
import { instant } from '../../domain/foundation/calendar';
import { projectId, workItemId } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import {
  importStatus,
  pauseImport,
  POINTS_PER_HOUR,
  rebuildImport,
  startImport,
} from '../importing';
import { later } from '../moments';
import { runImport } from './run-import';

const one = projectId('1');
const two = projectId('2');

/** Project 1 has five items, project 2 three, a page two. */
function aSite(): FreshnessWorld {
  const items = [
    ...['11', '12', '13', '14', '15'].map((id) => aReadItem(id, '1')),
    ...['21', '22', '23'].map((id) => aReadItem(id, '2')),
  ];
  return freshnessWorld({
    projects: [aWaitingProject('1'), aWaitingProject('2')],
    items,
    pageSize: 2,
  });
}

const pagesOf = ({ jira }: FreshnessWorld) =>
  jira.calls.filter(({ operation }) => operation === 'search').map(({ asked }) => asked);

async function keptIds({ deps }: FreshnessWorld) {
  return [...(await deps.workItems.idsOfProject(one)), ...(await deps.workItems.idsOfProject(two))];
}

describe('an import', () => {
  it('reads every project page by page, each page once, and computes each project once', async () => {
    const world = aSite();
    await startImport({}, world.deps);
    await world.drain();

    expect(pagesOf(world)).toEqual([
      'project = 1 ORDER BY key ASC @0',
      'project = 1 ORDER BY key ASC @2',
      'project = 1 ORDER BY key ASC @4',
      'project = 2 ORDER BY key ASC @0',
      'project = 2 ORDER BY key ASC @2',
    ]);
    expect(await keptIds(world)).toEqual(['11', '12', '13', '14', '15', '21', '22', '23']);
    expect(world.done).toEqual([
      { kind: 'import' },
      { kind: 'recompute', projectIds: [one] },
      { kind: 'recompute', projectIds: [two] },
    ]);
    const rollUps = await world.deps.rollUps.of([one, two]);
    expect(rollUps.get(one)?.cells[0]?.figures.total).toBe(5);
    expect(await importStatus({}, world.deps)).toMatchObject({
      state: 'done',
      fetched: 8,
      expected: 8,
      pointsSpent: 13,
      startedAt: '2026-03-02T09:30:00.000Z',
      finishedAt: '2026-03-02T09:30:00.000Z',
    });
  });

  it('imports an empty project', async () => {
    const world = freshnessWorld({ projects: [aWaitingProject('1')] });
    await startImport({}, world.deps);
    await world.drain();

    expect(await importStatus({}, world.deps)).toMatchObject({ state: 'done', fetched: 0 });
    expect((await world.deps.rollUps.of([one])).get(one)?.cells).toEqual([]);
  });

  it('leaves projects alone that are not chosen', async () => {
    const world = freshnessWorld({
      projects: [aWaitingProject('1'), { ...aWaitingProject('2'), isChosen: false }],
      items: [aReadItem('11', '1'), aReadItem('21', '2')],
    });
    await startImport({}, world.deps);
    await world.drain();

    expect(await keptIds(world)).toEqual(['11']);
    expect((await importStatus({}, world.deps)).projects).toHaveLength(1);
  });

  it('refuses to start when no project is chosen', async () => {
    await expect(startImport({}, freshnessWorld().deps)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('goes on in another job when its time is up', async () => {
    const world = aSite();
    await startImport({}, world.deps);
    world.setTimeLeft(59_999);
    world.jobs.length = 0;
    await runImport(world.deps);

    expect(pagesOf(world)).toEqual([]);
    expect(world.jobs).toEqual([{ job: { kind: 'import' }, delaySeconds: 0 }]);
  });

  it('waits for the next hour when the points of this one are used up', async () => {
    const world = aSite();
    await world.deps.points.spend(POINTS_PER_HOUR);
    await startImport({}, world.deps);
    const [first] = world.jobs.splice(0);
    expect(first?.job).toEqual({ kind: 'import' });
    await runImport(world.deps);

    expect(pagesOf(world)).toEqual([]);
    expect((await importStatus({}, world.deps)).state).toBe('waiting-for-quota');
    expect(world.jobs).toEqual([{ job: { kind: 'import' }, delaySeconds: 900 }]);

    await world.drain();
    expect(await importStatus({}, world.deps)).toMatchObject({ state: 'done', fetched: 8 });
  });

  it('waits as long as Jira says when it refuses for the quota, and goes on where it was', async () => {
    const world = aSite();
    const { deps } = world;
    await startImport({}, deps);
    world.jobs.length = 0;
    const search = async () => {
      await deps.points.pause(later(deps.now(), 600_000));
      throw new AppError('upstream-failed', 'Used up.', { retryAfterSeconds: 600 });
    };
    await runImport({ ...deps, site: { ...deps.site, search } });

    expect((await importStatus({}, deps)).state).toBe('waiting-for-quota');
    expect(world.jobs).toEqual([{ job: { kind: 'import' }, delaySeconds: 601 }]);
    await world.drain();
    expect(await importStatus({}, deps)).toMatchObject({ state: 'done', fetched: 8 });
  });

  it('stops when it is paused, and goes on where it stopped', async () => {
    const world = aSite();
    await startImport({}, world.deps);
    await pauseImport({}, world.deps);
    await world.drain();
    expect(pagesOf(world)).toEqual([]);
    expect((await importStatus({}, world.deps)).state).toBe('paused');

    await startImport({}, world.deps);
    await world.drain();
    expect((await importStatus({}, world.deps)).state).toBe('done');
  });

  it('lets a project fail and imports the others; starting again tries it once more', async () => {
    const world = aSite();
    world.jira.failNext(new AppError('not-found', 'The project is gone.'));
    await startImport({}, world.deps);
    await world.drain();

    expect(await importStatus({}, world.deps)).toMatchObject({
      state: 'failed',
      projects: [{ status: 'failed', problem: 'The project is gone.' }, { status: 'done' }],
    });
    await startImport({}, world.deps);
    await world.drain();
    expect(await importStatus({}, world.deps)).toMatchObject({
      state: 'done',
      projects: [{ problem: null }, { problem: null }],
    });
    expect(await keptIds(world)).toHaveLength(8);
  });

  it('leaves it to the queue to come back when Jira is busy, and blames no project', async () => {
    const world = aSite();
    world.jira.failNext(new AppError('upstream-failed', 'Busy.', { retryAfterSeconds: 30 }));
    await startImport({}, world.deps);

    await expect(world.drain()).rejects.toMatchObject({ retryAfterSeconds: 30 });
    expect((await importStatus({}, world.deps)).projects[0]?.problem).toBeNull();
  });

  it('starts a project over whose page Jira has forgotten, once', async () => {
    const world = aSite();
    await startImport({}, world.deps);
    const { site } = world.deps;
    let forgets = 1;
    const forgetful = {
      ...site,
      search: async (...args: Parameters<typeof site.search>) => {
        if (args[2] === '2/0' && forgets > 0) {
          forgets -= 1;
          throw new AppError('conflict', 'The token is not known.');
        }
        return site.search(...args);
      },
    };
    await runImport({ ...world.deps, site: forgetful });

    expect(pagesOf(world).filter((page) => page.startsWith('project = 1'))).toEqual([
      'project = 1 ORDER BY key ASC @0',
      'project = 1 ORDER BY key ASC @0',
      'project = 1 ORDER BY key ASC @2',
      'project = 1 ORDER BY key ASC @4',
    ]);
    expect(await importStatus({}, world.deps)).toMatchObject({
      state: 'done',
      fetched: 8,
      pointsSpent: 16,
    });
  });

  it('gives a project up whose page Jira forgets again and again', async () => {
    const world = aSite();
    await startImport({}, world.deps);
    const { site } = world.deps;
    const forgetful = {
      ...site,
      search: async (...args: Parameters<typeof site.search>) => {
        if (args[2] !== null) throw new AppError('conflict', 'The token is not known.');
        return site.search(...args);
      },
    };
    await runImport({ ...world.deps, site: forgetful });

    expect((await importStatus({}, world.deps)).projects.map(({ status }) => status)).toEqual([
      'failed',
      'failed',
    ]);
  });

  it('stops when another worker moves the same project on', async () => {
    const world = aSite();
    await startImport({}, world.deps);
    await Promise.all([runImport(world.deps), runImport(world.deps)]);

    const pages = pagesOf(world);
    expect(pages.length - new Set(pages).size).toBeLessThanOrEqual(1);
    expect(await keptIds(world)).toHaveLength(8);
  });

  it('computes another project again when one of its blockers turns out to be done', async () => {
    const world = freshnessWorld({
      projects: [aProject('1'), aWaitingProject('2')],
      items: [aReadItem('21', '2', { category: 'done' })],
    });
    await world.deps.workItems.save([aReadItem('11', '1', { blockers: [aBlocker('21')] })]);
    await startImport({}, world.deps);
    await world.drain();

    expect(world.done).toContainEqual({ kind: 'recompute', projectIds: [one] });
    expect((await world.deps.rollUps.of([one])).get(one)?.cells[0]?.figures.blocked).toBe(0);
  });

  it('computes projects again whose items turn out to hang below a governed one', async () => {
    const epic = aReadItem('21', '2', { level: 1 });
    const world = freshnessWorld({
      projects: [aProject('1'), aWaitingProject('2')],
      items: [epic],
      governed: [aGovernedItem('21', '2')],
    });
    await world.deps.workItems.save([aReadItem('11', '1', { parentId: workItemId('21') })]);
    await startImport({}, world.deps);
    await world.drain();

    const [cell] = (await world.deps.rollUps.of([one])).get(one)?.cells ?? [];
    expect(cell?.governedBy).toEqual(['item:21']);
  });
});

describe('a rebuild', () => {
  it('drops what Jira no longer tells and reads the rest anew', async () => {
    const world = aSite();
    await startImport({}, world.deps);
    await world.drain();
    world.jira.items.delete(workItemId('13'));
    await world.deps.workItems.save([
      aReadItem('11', '1', { estimate: 5, updated: instant('2026-03-01T00:00:00.000Z') }),
    ]);
    await rebuildImport({}, world.deps);
    await world.drain();

    expect(await keptIds(world)).toEqual(['11', '12', '14', '15', '21', '22', '23']);
    expect((await world.deps.workItems.find([workItemId('11')]))[0]?.estimate).toBeNull();
    expect((await importStatus({}, world.deps)).state).toBe('done');
  });
});

describe('an import that is killed', () => {
  it.each(['before', 'after'] as const)(
    'ends as one that was not, %s whatever step it dies: with at most one page read twice',
    async (when) => {
      const untouched = aSite();
      await startImport({}, untouched.deps);
      const counting = mortalDeps(untouched.deps, { fatal: Number.POSITIVE_INFINITY, when });
      await untouched.drain(counting.deps);
      const expected = await snapshotOf(untouched);

      for (let fatal = 1; fatal <= counting.calls(); fatal += 1) {
        const world = aSite();
        await startImport({}, world.deps);
        const [interrupted] = world.jobs;
        const mortal = mortalDeps(world.deps, { fatal, when });
        await expect(world.drain(mortal.deps)).rejects.toBeInstanceOf(Killed);

        // The queue delivers the job again that did not end, then somebody starts the import again.
        if (interrupted !== undefined) world.jobs.unshift(interrupted);
        await startImport({}, world.deps);
        await world.drain();

        expect(await snapshotOf(world)).toEqual(expected);
        const pages = pagesOf(world);
        expect(pages.length - new Set(pages).size).toBeLessThanOrEqual(1);
      }
    },
  );
});

async function snapshotOf(world: FreshnessWorld) {
  const { state, fetched } = await importStatus({}, world.deps);
  const rollUps = await world.deps.rollUps.of([one, two]);
  return {
    state,
    fetched,
    items: await world.deps.workItems.find(await keptIds(world)),
    cells: [rollUps.get(one)?.cells, rollUps.get(two)?.cells],
    dirty: await world.deps.dirty.all(),
  };
}
