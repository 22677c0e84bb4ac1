import { aBlocker, aReadItem } from '../../../test/support/read-items';
import {
  aWaitingProject,
  freshnessWorld,
  type FreshnessWorld,
  importedWorld,
} from '../../../test/support/freshness-world';
import { type Deed, doDeed } from '../../../test/support/living-jira';
import { projectId, workItemId } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import { reconcile } from './reconcile';

const one = projectId('1');
const two = projectId('2');

const seed = {
  projects: [
    aWaitingProject('1'),
    aWaitingProject('2'),
    { ...aWaitingProject('3'), isChosen: false },
  ],
  items: [
    aReadItem('11', '1'),
    aReadItem('12', '1', { blockers: [aBlocker('21')] }),
    aReadItem('21', '2'),
    aReadItem('31', '3'),
  ],
};

/** Something happens in Jira that the app never hears of. */
function unheard({ deps, jira }: FreshnessWorld, deed: Deed) {
  doDeed(jira.items, deed, deps.now());
}

async function anHourLater(world: FreshnessWorld): Promise<void> {
  world.passTime(3_600_000);
  await reconcile({}, world.deps);
  await world.drain();
}

const callsOf = ({ jira }: FreshnessWorld) =>
  jira.calls.map(({ operation, asked, points }) => [operation, asked, points]);

describe('a reconciliation', () => {
  it('costs three points when nothing was lost', async () => {
    const world = await importedWorld(seed);
    await anHourLater(world);

    expect(callsOf(world)).toEqual([
      ['search', 'project IN (1, 2) AND updated >= "-66m" ORDER BY updated ASC @0', 1],
      ['count', 'project IN (1, 2)', 2],
    ]);
    expect(world.done).toEqual([]);
  });

  it('finds what was created and changed unheard, and computes only the projects of that', async () => {
    const world = await importedWorld(seed);
    unheard(world, { what: 'finish', item: 2, other: 0 });
    await anHourLater(world);

    expect(world.done).toEqual([
      { kind: 'recompute', projectIds: [one] },
      { kind: 'recompute', projectIds: [two] },
    ]);
    expect((await world.deps.workItems.find([workItemId('21')]))[0]?.category).toBe('done');
    expect((await world.deps.workItems.find([workItemId('12')]))[0]?.openBlockers).toBe(0);
  });

  it('asks from where the last one began, with an overlap', async () => {
    const world = await importedWorld(seed);
    await anHourLater(world);
    world.jira.calls.length = 0;
    world.passTime(30_000);
    await anHourLater(world);

    expect(callsOf(world)[0]?.[1]).toContain('updated >= "-66m"');
  });

  it('finds deletions by counts, and lists ids only where those differ', async () => {
    const world = await importedWorld(seed);
    unheard(world, { what: 'delete', item: 0, other: 0 });
    await anHourLater(world);

    expect(callsOf(world).slice(1)).toEqual([
      ['count', 'project IN (1, 2)', 2],
      ['count', 'project = 1', 2],
      ['listIds', 'project = 1 ORDER BY key ASC', 2],
      ['fetch', '11', 1],
      ['count', 'project = 2', 2],
    ]);
    expect(await world.deps.workItems.idsOfProject(one)).toEqual(['12']);
    expect(await world.deps.workItems.deleted([workItemId('11')])).toEqual(new Set(['11']));
    expect(world.done).toEqual([{ kind: 'recompute', projectIds: [one] }]);
  });

  it('leaves projects for the next job when its time is up, and compares none of them twice', async () => {
    const world = await importedWorld(seed);
    unheard(world, { what: 'delete', item: 0, other: 0 });
    unheard(world, { what: 'delete', item: 1, other: 0 });
    world.passTime(3_600_000);
    const { site } = world.deps;
    const count = async (jql: string) => {
      if (jql === 'project = 1') world.setTimeLeft(61_000);
      return site.count(jql);
    };
    const listIds = async (jql: string) => {
      const ids = await site.listIds(jql);
      world.setTimeLeft(59_999);
      return ids;
    };
    await reconcile({}, { ...world.deps, site: { ...site, count, listIds } });

    expect(await world.deps.workItems.idsOfProject(one)).toEqual(['11', '12']);
    expect(world.jobs[0]).toEqual({ job: { kind: 'reconcile' }, delaySeconds: 0 });
    world.setTimeLeft(900_000);
    await world.drain();
    expect(await world.deps.workItems.idsOfProject(one)).toEqual(['12']);
    expect(await world.deps.workItems.idsOfProject(two)).toEqual([]);
    expect(callsOf(world).filter(([, asked]) => asked === 'project = 2')).toHaveLength(1);
  });

  it('forgets what moved out of the chosen projects unheard', async () => {
    const world = await importedWorld(seed);
    unheard(world, { what: 'move', item: 0, other: 3 });
    await anHourLater(world);

    expect(await world.deps.workItems.idsOfProject(one)).toEqual(['12']);
    expect(await world.deps.workItems.deleted([workItemId('11')])).toEqual(new Set());
  });

  it('takes back a deletion that Jira does not confirm', async () => {
    const world = await importedWorld(seed);
    await world.deps.workItems.remove([workItemId('11')], world.deps.now());
    await anHourLater(world);

    expect(await world.deps.workItems.idsOfProject(one)).toEqual(['11', '12']);
  });

  it('does not list ids again for a count that stays off though the ids agree', async () => {
    const world = await importedWorld(seed);
    const { site } = world.deps;
    const off = { ...site, count: async (jql: string) => (await site.count(jql)) + 1 };
    const listed = () => callsOf(world).filter(([operation]) => operation === 'listIds').length;
    const withOne = { ...world.deps, site: off };

    await reconcile({}, withOne);
    expect(listed()).toBe(2);
    const gaps = (await world.deps.state.read('reconciliation'))?.countGaps;
    expect(gaps).toEqual({ '1': 1, '2': 1 });
    await reconcile({}, withOne);
    expect(listed()).toBe(2);
  });

  it('folds what waits in the inbox first, which would look like a loss', async () => {
    const world = await importedWorld(seed);
    world.passTime(1000);
    const [event] = doDeed(
      world.jira.items,
      { what: 'delete', item: 0, other: 0 },
      world.deps.now(),
    );
    if (event === undefined) throw new Error('no event');
    await world.deps.inbox.append([
      { id: 'a', at: world.deps.now(), notice: { kind: 'event', event } },
    ]);
    await anHourLater(world);

    expect(callsOf(world).map(([operation]) => operation)).toEqual(['search', 'count']);
  });

  it('goes on in another job, from where it came to, when its time is up', async () => {
    const world = await importedWorld({ ...seed, pageSize: 1 });
    world.passTime(3_600_000);
    unheard(world, { what: 'finish', item: 0, other: 0 });
    world.passTime(3_600_000);
    unheard(world, { what: 'finish', item: 2, other: 0 });
    const times = [900_000, 59_999];
    await reconcile({}, { ...world.deps, timeLeft: () => times.shift() ?? 900_000 });
    expect(world.jobs[0]?.job).toEqual({ kind: 'reconcile' });

    world.jira.calls.length = 0;
    await world.drain();
    expect(callsOf(world)[0]?.[1]).toContain('updated >= "-65m"');
    const items = await world.deps.workItems.find(['11', '21'].map(workItemId));
    expect(items.map(({ category }) => category)).toEqual(['done', 'done']);
  });

  it('marks a project that is gone as failed and goes on with the others', async () => {
    const world = await importedWorld(seed);
    unheard(world, { what: 'finish', item: 0, other: 0 });
    const { site } = world.deps;
    const demand = (jql: string) => {
      if (/\b2\b/.test(jql.split(' AND ')[0] ?? '')) {
        throw new AppError(
          'invalid-input',
          "The value '2' does not exist for the field 'project'.",
        );
      }
    };
    const without = {
      ...site,
      count: async (jql: string) => {
        demand(jql);
        return site.count(jql);
      },
      search: async (...args: Parameters<typeof site.search>) => {
        demand(args[0]);
        return site.search(...args);
      },
    };
    await reconcile({}, { ...world.deps, site: without });

    const [first, second] = await world.deps.projects.all();
    expect(first?.import.status).toBe('done');
    expect(second?.import).toMatchObject({
      status: 'failed',
      problem: 'Jira no longer shows this project to the app: it was deleted, or hidden.',
    });
    expect((await world.deps.workItems.find([workItemId('11')]))[0]?.category).toBe('done');
  });

  it('does nothing before anything is imported', async () => {
    const world = freshnessWorld({ projects: seed.projects, items: seed.items });
    await reconcile({}, world.deps);

    expect(world.jira.calls).toEqual([]);
  });
});
