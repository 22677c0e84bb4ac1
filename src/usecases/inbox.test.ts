import { aGovernedItem, aGovernedProject } from '../../test/support/builders';
import {
  aWaitingProject,
  figuresOf,
  freshnessWorld,
  type FreshnessWorld,
  importedWorld,
  tick,
} from '../../test/support/freshness-world';
import { type Deed, doDeed } from '../../test/support/living-jira';
import { Killed, mortalDeps } from '../../test/support/mortal-deps';
import { aBlocker, aReadItem } from '../../test/support/read-items';
import { projectId, workItemId } from '../domain/foundation/ids';
import type { ItemEvent } from '../domain/freshness/item-event';
import { AppError } from './app-error';
import { receiveNotice } from './inbox';

const one = projectId('1');
const two = projectId('2');

const seed = {
  projects: [aWaitingProject('1'), aWaitingProject('2')],
  governed: [aGovernedProject('1'), aGovernedItem('21', '2')],
  items: [
    aReadItem('11', '1'),
    aReadItem('12', '1', { blockers: [aBlocker('22')] }),
    aReadItem('21', '2', { level: 1 }),
    aReadItem('22', '2', { parentId: workItemId('21') }),
  ],
};

/** Does a deed to the item at `item` and delivers its events `times` times. */
async function live(
  world: FreshnessWorld,
  deed: Pick<Deed, 'what' | 'item'> & Partial<Deed>,
  times = 1,
): Promise<readonly ItemEvent[]> {
  world.passTime(10_000);
  const events = doDeed(world.jira.items, { other: 0, ...deed }, world.deps.now());
  for (let time = 0; time < times; time += 1) await deliver(world, events);
  return events;
}

async function deliver(world: FreshnessWorld, events: readonly ItemEvent[]): Promise<void> {
  for (const event of events) await receiveNotice({ kind: 'event', event }, world.deps);
}

async function doneIn(world: FreshnessWorld, id = one): Promise<number | undefined> {
  const [cells] = await figuresOf(world, id);
  return cells?.reduce((sum, cell) => sum + cell.figures.done, 0);
}

describe('an event', () => {
  it('is applied without a call to Jira when it says enough, and computes its project alone', async () => {
    const world = await importedWorld(seed);
    await live(world, { what: 'finish', item: 0 });
    await world.drain();

    expect(await doneIn(world)).toBe(1);
    expect(world.jira.calls).toEqual([]);
    expect(world.done).toEqual([{ kind: 'inbox' }, { kind: 'recompute', projectIds: [one] }]);
  });

  it('has its item fetched when it does not say enough', async () => {
    const world = await importedWorld(seed);
    await live(world, { what: 'create', item: 3, other: 0 });
    await world.drain();

    expect(world.jira.calls).toMatchObject([{ operation: 'fetch', points: 2 }]);
    expect(await world.deps.workItems.countByProject()).toEqual(
      new Map([
        [one, 3],
        [two, 2],
      ]),
    );
  });

  it('that cannot be read has its item fetched', async () => {
    const world = await importedWorld(seed);
    const read = world.jira.items.get(workItemId('11'));
    if (read === undefined) throw new Error('no item');
    const item = { ...read.item, estimate: 8, updated: world.deps.now() };
    world.jira.items.set(item.id, { ...read, item });
    await receiveNotice({ kind: 'changed', workItemId: item.id }, world.deps);
    await world.drain();

    expect((await world.deps.workItems.find([item.id]))[0]?.estimate).toBe(8);
  });

  it('of a project that is not chosen is dropped', async () => {
    const world = await importedWorld({
      ...seed,
      projects: [...seed.projects, { ...aWaitingProject('3'), isChosen: false }],
      items: [...seed.items, aReadItem('31', '3')],
    });
    await live(world, { what: 'finish', item: 4 });
    await world.drain();

    expect(world.done).toEqual([{ kind: 'inbox' }]);
    expect(world.jira.calls).toEqual([]);
  });

  it('of an outside blocker has what it blocks read anew', async () => {
    const world = await importedWorld({
      projects: [aWaitingProject('1'), { ...aWaitingProject('3'), isChosen: false }],
      items: [aReadItem('11', '1', { blockers: [aBlocker('31')] }), aReadItem('31', '3')],
    });
    await live(world, { what: 'finish', item: 1 });
    await world.drain();

    expect((await figuresOf(world, one))[0]?.[0]?.figures.blocked).toBe(0);
  });

  it('of an item that is linked with some elsewhere computes their project too when it goes', async () => {
    const world = await importedWorld({
      projects: [aWaitingProject('1'), aWaitingProject('2')],
      items: [aReadItem('11', '1', { links: ['21'] }), aReadItem('21', '2', { links: ['11'] })],
    });
    await live(world, { what: 'delete', item: 1 });
    await world.drain();

    expect(await world.deps.workItems.linksOf([workItemId('11')])).toEqual([]);
    expect(world.done).toEqual([
      { kind: 'inbox' },
      { kind: 'recompute', projectIds: [one] },
      { kind: 'recompute', projectIds: [projectId('2')] },
    ]);
  });

  it('of an outside item that goes has what is linked with it read anew', async () => {
    const world = await importedWorld({
      projects: [aWaitingProject('1'), { ...aWaitingProject('3'), isChosen: false }],
      items: [aReadItem('11', '1', { links: ['31'] }), aReadItem('31', '3')],
    });
    const linksOf11 = () => world.deps.workItems.linksOf([workItemId('11')]);
    expect(await linksOf11()).toEqual([{ id: '11', other: null }]);
    await live(world, { what: 'delete', item: 1 });
    await world.drain();

    expect(await linksOf11()).toEqual([]);
  });

  it('of a blocker computes the projects of what it blocks too', async () => {
    const world = await importedWorld(seed);
    expect((await figuresOf(world, one))[0]?.[0]?.figures.blocked).toBe(1);
    await live(world, { what: 'finish', item: 3 });
    await world.drain();

    expect((await figuresOf(world, one))[0]?.[0]?.figures.blocked).toBe(0);
    expect(world.done).toEqual([
      { kind: 'inbox' },
      { kind: 'recompute', projectIds: [one] },
      { kind: 'recompute', projectIds: [two] },
    ]);
  });

  it('that puts an item below a governed one of another project counts it there', async () => {
    const world = await importedWorld(seed);
    await live(world, { what: 'put-below', item: 0, other: 2 });
    await world.drain();

    const [cells] = await figuresOf(world, one);
    expect(cells?.map(({ governedBy, figures }) => [governedBy, figures.total])).toEqual([
      [[], 1],
      [['item:21'], 1],
    ]);
  });

  it('of a deletion takes the item out for good, whatever arrives after', async () => {
    const world = await importedWorld(seed);
    const before = await live(world, { what: 'rename', item: 0 }, 0);
    await live(world, { what: 'delete', item: 0 });
    await world.drain();
    await deliver(world, before);
    await world.drain();

    expect(await world.deps.workItems.idsOfProject(one)).toEqual(['12']);
    expect((await figuresOf(world, one))[0]?.[0]?.figures.total).toBe(1);
  });

  it('of a move counts the item in its new project and no more in the old', async () => {
    const world = await importedWorld(seed);
    await live(world, { what: 'move', item: 0, other: 2 });
    await world.drain();

    expect(await world.deps.workItems.idsOfProject(one)).toEqual(['12']);
    expect(await world.deps.workItems.idsOfProject(two)).toEqual(['11', '21', '22']);
    expect(world.done.slice(1)).toEqual([
      { kind: 'recompute', projectIds: [one] },
      { kind: 'recompute', projectIds: [two] },
    ]);
  });

  it('of a move out of the chosen projects forgets the item, and it may come back', async () => {
    const world = await importedWorld({
      ...seed,
      projects: [...seed.projects, { ...aWaitingProject('3'), isChosen: false }],
      items: [...seed.items, aReadItem('31', '3')],
    });
    await live(world, { what: 'move', item: 0, other: 4 });
    await world.drain();
    expect(await world.deps.workItems.idsOfProject(one)).toEqual(['12']);

    await live(world, { what: 'move', item: 0, other: 1 });
    await world.drain();
    expect(await world.deps.workItems.idsOfProject(one)).toEqual(['11', '12']);
  });
});

describe('events', () => {
  it('in a burst are folded in one pass, and the project computed once', async () => {
    const world = await importedWorld(seed);
    for (let time = 0; time < 500; time += 1) {
      world.passTime(10);
      await deliver(
        world,
        doDeed(world.jira.items, { what: 'assign', item: 0, other: 0 }, world.deps.now()),
      );
    }
    expect(world.jobs).toHaveLength(1);
    await world.drain();

    expect(world.done).toEqual([{ kind: 'inbox' }, { kind: 'recompute', projectIds: [one] }]);
    expect(world.jira.calls).toEqual([]);
  });

  it('queue a drain again once the last one has begun, or was lost', async () => {
    const world = await importedWorld(seed);
    await live(world, { what: 'finish', item: 0 });
    await world.drain();
    await live(world, { what: 'reopen', item: 0 });
    expect(world.jobs.map(({ job }) => job)).toEqual([{ kind: 'inbox' }]);

    world.jobs.length = 0;
    world.passTime(60_000);
    await live(world, { what: 'start', item: 0 });
    expect(world.jobs.map(({ job }) => job)).toEqual([{ kind: 'inbox' }]);
  });

  it('whose drain was lost are folded at the next five-minute clock', async () => {
    const world = await importedWorld(seed);
    await live(world, { what: 'finish', item: 0 });
    world.jobs.length = 0;
    await tick(world);

    expect(await doneIn(world)).toBe(1);
  });

  it('wait while Jira is busy', async () => {
    const world = await importedWorld(seed);
    await live(world, { what: 'create', item: 3 });
    world.jira.failNext(new AppError('upstream-failed', 'Busy.', { retryAfterSeconds: 9 }));
    await expect(world.drain()).rejects.toMatchObject({ retryAfterSeconds: 9 });

    await tick(world);
    expect((await world.deps.workItems.idsOfProject(one)).length).toBe(3);
  });

  it.each(['before', 'after'] as const)(
    'end in the same figures %s whatever step their fold dies',
    async (when) => {
      const prepare = async () => {
        const world = await importedWorld(seed);
        await live(world, { what: 'finish', item: 3 });
        await live(world, { what: 'create', item: 5, other: 0 }, 2);
        await live(world, { what: 'delete', item: 0 });
        await live(world, { what: 'put-below', item: 0, other: 1 });
        return world;
      };
      const untouched = await prepare();
      const counting = mortalDeps(untouched.deps, { fatal: Number.POSITIVE_INFINITY, when });
      await untouched.drain(counting.deps);
      const expected = await figuresOf(untouched, one, two);

      for (let fatal = 1; fatal <= counting.calls(); fatal += 1) {
        const world = await prepare();
        const mortal = mortalDeps(world.deps, { fatal, when });
        await expect(world.drain(mortal.deps)).rejects.toBeInstanceOf(Killed);
        for (let ticks = 0; ticks < 4; ticks += 1) await tick(world);

        expect(await figuresOf(world, one, two)).toEqual(expected);
        expect(await world.deps.dirty.all()).toEqual([]);
      }
    },
  );

  it('before anything is chosen are dropped', async () => {
    const world = freshnessWorld({ items: [aReadItem('11', '1')] });
    await live(world, { what: 'finish', item: 0 });
    await world.drain();

    expect(await world.deps.inbox.take(1)).toEqual([]);
    expect(world.jira.calls).toEqual([]);
  });
});
