import { day, instant } from '../../src/domain/foundation/calendar';
import { type ProjectId, projectId, workItemId } from '../../src/domain/foundation/ids';
import type { WorkItem } from '../../src/domain/foundation/work-item';
import type { ReadItem, WorkItemRepository } from '../../src/usecases/ports';
import { aWorkItem, NOW } from '../support/builders';
import { aBlocker, aFact, aReadItem } from '../support/read-items';

const one = projectId('1');
const two = projectId('2');
const id = workItemId;

const EARLIER = instant('2026-01-05T10:00:00.124Z');
const LATER = instant('2026-01-05T10:00:00.125Z');
const RISK = { schemaVersion: 1, kind: 'risk' };

const full: Partial<WorkItem> = {
  number: 93,
  typeId: '10012',
  level: -1,
  category: 'in-progress',
  categorySince: instant('2026-01-04T10:00:00.000Z'),
  flagged: true,
  assigned: true,
  created: instant('2011-03-29T23:59:59.000Z'),
  updated: LATER,
  resolved: instant('2026-01-05T09:59:59.000Z'),
  due: day('2026-02-28'),
  parentId: id('4294967295'),
  estimate: 0.1,
};

/** What any work item repository must do. `make` gives an empty one. */
export function workItemRepositorySuite(make: () => Promise<WorkItemRepository>): void {
  const holding = async (...items: readonly ReadItem[]) => {
    const repository = await make();
    await repository.save(items);
    return repository;
  };

  describe('facts', () => {
    it('come back as they were saved', async () => {
      const repository = await holding(aReadItem('7', '1', full), aReadItem('8', '1'));

      expect(await repository.find([id('7')])).toEqual([aWorkItem('7', '1', full)]);
      expect(await repository.find([id('8'), id('404')])).toEqual([aWorkItem('8', '1')]);
      expect(await repository.find([])).toEqual([]);
    });

    it('are kept to the second, but for when they were updated', async () => {
      const moment = instant('2026-01-05T10:00:00.999Z');
      const repository = await holding(
        aReadItem('7', '1', {
          created: moment,
          categorySince: moment,
          resolved: moment,
          updated: moment,
        }),
      );

      const second = instant('2026-01-05T10:00:00.000Z');
      expect(await repository.find([id('7')])).toEqual([
        aWorkItem('7', '1', {
          created: second,
          categorySince: second,
          resolved: second,
          updated: moment,
        }),
      ]);
    });

    it('give way to newer ones and to those as new, not to older ones', async () => {
      const repository = await holding(aReadItem('7', '1', { updated: LATER, estimate: 1 }));

      await repository.save([aReadItem('7', '1', { updated: EARLIER, estimate: 2 })]);
      await repository.apply([aFact('7', '1', { updated: EARLIER, estimate: 3 })]);
      expect((await repository.find([id('7')]))[0]?.estimate).toBe(1);

      await repository.save([aReadItem('7', '1', { updated: LATER, estimate: 4 })]);
      expect((await repository.find([id('7')]))[0]?.estimate).toBe(4);
      await repository.apply([aFact('7', '1', { updated: NOW, estimate: null })]);
      expect((await repository.find([id('7')]))[0]).toMatchObject({ estimate: null, updated: NOW });
    });

    it('move with their item to another project', async () => {
      const repository = await holding(aReadItem('7', '1', { updated: EARLIER }));
      await repository.save([aReadItem('7', '2', { updated: LATER })]);

      expect(await repository.idsOfProject(one)).toEqual([]);
      expect(await repository.idsOfProject(two)).toEqual([id('7')]);
    });

    it('are counted, listed and read by project, in order of id', async () => {
      const repository = await holding(
        aReadItem('10', '1'),
        aReadItem('9', '1'),
        aReadItem('8', '2'),
      );

      expect(await repository.countByProject()).toEqual(
        new Map([
          [one, 2],
          [two, 1],
        ]),
      );
      expect(await repository.idsOfProject(one)).toEqual([id('9'), id('10')]);
      expect(await all(repository, one)).toEqual([aWorkItem('9', '1'), aWorkItem('10', '1')]);
      expect(await all(repository, projectId('404'))).toEqual([]);
    });

    it('are read of several projects, one after the other, however many pages they take', async () => {
      const ofProject = (project: string, count: number) =>
        Array.from({ length: count }, (_, index) => aReadItem(`${project}${index + 1}`, project));
      const items = [...ofProject('9', 2_600), ...ofProject('10', 2_600), ...ofProject('11', 3)];
      const repository = await holding(...items);
      const ids = ['11', '404', '9', '10'].map((id) => projectId(id));

      const found = await all(repository, ...ids);
      expect(found.map((item) => item.id).sort()).toEqual(items.map(({ item }) => item.id).sort());
      const places = found.map((item) => `${item.projectId.padStart(3)} ${item.id.padStart(9)}`);
      expect(places).toEqual([...places].sort());
      expect(await all(repository)).toEqual([]);
    }, 60_000);

    it('are found by what moved since a moment', async () => {
      const since = instant('2026-01-05T10:00:00.000Z');
      const before = instant('2026-01-05T09:59:59.000Z');
      const repository = await holding(
        aReadItem('1', '1', { created: since }),
        aReadItem('2', '1', { categorySince: since }),
        aReadItem('3', '1', { resolved: since }),
        aReadItem('4', '1', { created: before, categorySince: before, resolved: before }),
        aReadItem('5', '2', { created: since }),
      );

      const moved = await repository.movedSince(one, since);
      expect(moved.map((item) => item.id)).toEqual([id('1'), id('2'), id('3')]);
    });

    it('are found by what moved, however many pages they take, the newest too', async () => {
      const since = instant('2026-01-05T10:00:00.000Z');
      const items = Array.from({ length: 5_002 }, (_, index) =>
        aReadItem(String(index + 1), '1', { created: since }),
      );
      const repository = await holding(...items);

      const moved = await repository.movedSince(one, since);
      expect(moved.map((item) => item.id)).toEqual(items.map(({ item }) => item.id));
    }, 60_000);

    it('are found by being open, or resolved since a moment', async () => {
      const since = instant('2026-01-05T10:00:00.000Z');
      const before = instant('2026-01-05T09:59:59.000Z');
      const repository = await holding(
        aReadItem('5', '2', { category: 'in-progress', categorySince: before }),
        aReadItem('1', '1', { category: 'to-do', due: day('2026-04-01'), parentId: id('9') }),
        aReadItem('2', '1', { category: 'done', resolved: since }),
        aReadItem('3', '1', { category: 'done', resolved: before }),
        aReadItem('4', '1', { category: 'done', resolved: null }),
        aReadItem('6', '3', { category: 'to-do' }),
      );

      const found = [];
      for await (const item of repository.flowing([two, one], since)) found.push(item);
      expect(found.map((item) => item.id)).toEqual([id('1'), id('2'), id('5')]);
      expect(found[0]).toMatchObject({ number: 1, due: '2026-04-01', parentId: '9' });
      expect(found[2]).toMatchObject({ category: 'in-progress', categorySince: before });
    });

    it('are found as work to be planned, by due date, as many as are asked for', async () => {
      const repository = await holding(
        aReadItem('1', '1', { due: null }),
        aReadItem('2', '2', { due: day('2026-04-02'), estimate: 2.5 }),
        aReadItem('3', '1', { due: day('2026-04-01'), parentId: id('9') }),
        aReadItem('4', '1', { category: 'done', due: day('2026-03-01') }),
        aReadItem('5', '1', { level: -1 }),
        aReadItem('6', '3', { due: day('2026-03-01') }),
      );
      const found = await repository.openWork([one, two], 9);

      expect(found.map((item) => item.id)).toEqual([id('3'), id('2'), id('1')]);
      expect(found[1]).toMatchObject({ number: 2, estimate: 2.5 });
      expect(await repository.openWork([one, two], 1)).toHaveLength(1);
      expect(await repository.openWork([], 9)).toEqual([]);
    });

    it('are found around others: below them and linked to them, each once', async () => {
      const repository = await holding(
        aReadItem('1', '1', { links: ['2', '3', '404'] }),
        aReadItem('2', '1', { category: 'done' }),
        aReadItem('3', '2', { parentId: id('1') }),
        aReadItem('4', '1', { parentId: id('1') }),
        aReadItem('5', '1', { parentId: id('4') }),
      );

      const around = await repository.around([id('1'), id('4')]);
      expect(around.map((item) => `${item.of} ${item.id} ${item.category}`).sort()).toEqual([
        '1 2 done',
        '1 3 to-do',
        '1 4 to-do',
        '4 5 to-do',
      ]);
      expect(await repository.around([])).toEqual([]);
    });

    it('are all dropped by a clearing, deletions included', async () => {
      const repository = await holding(
        aReadItem('7', '1', { blockers: [aBlocker('8')], artifactProperty: RISK }),
      );
      await repository.remove([id('9')], NOW);
      await repository.clear();

      expect(await repository.countByProject()).toEqual(new Map());
      expect(await repository.deleted([id('9')])).toEqual(new Set());
      expect(await repository.blockedBy([id('8')])).toEqual([]);
      expect(await repository.findArtifact(id('7'))).toBeNull();
    });
  });

  describe('deletions', () => {
    it('are for good, whatever comes after', async () => {
      const repository = await holding(
        aReadItem('7', '1', { blockers: [aBlocker('8')], artifactProperty: RISK }),
      );
      await repository.remove([id('7'), id('404')], NOW);
      await repository.save([aReadItem('7', '1', { updated: NOW })]);
      await repository.apply([aFact('7', '1', { updated: NOW })]);

      expect(await repository.find([id('7')])).toEqual([]);
      expect(await repository.findArtifact(id('7'))).toBeNull();
      expect(await repository.blockedBy([id('8')])).toEqual([]);
      expect(await repository.deleted([id('7'), id('8'), id('404')])).toEqual(
        new Set([id('7'), id('404')]),
      );
    });

    it('are taken back when Jira shows the item after all', async () => {
      const repository = await holding(aReadItem('7', '1'));
      await repository.remove([id('7')], NOW);
      await repository.restore([id('7')]);
      await repository.save([aReadItem('7', '1')]);

      expect(await repository.find([id('7')])).toHaveLength(1);
      expect(await repository.deleted([id('7')])).toEqual(new Set());
    });

    it('are not meant by forgetting: the item may come back', async () => {
      const repository = await holding(
        aReadItem('7', '1', { blockers: [aBlocker('8')], artifactProperty: RISK }),
      );
      await repository.forget([id('7')]);
      expect(await repository.find([id('7')])).toEqual([]);
      expect(await repository.findArtifact(id('7'))).toBeNull();

      await repository.save([aReadItem('7', '1')]);
      expect(await repository.find([id('7')])).toHaveLength(1);
    });
  });

  describe('the tree', () => {
    it('tells parents up into other projects', async () => {
      const repository = await holding(
        aReadItem('1', '2', { parentId: id('99') }),
        aReadItem('2', '2', { parentId: id('1') }),
        aReadItem('3', '1', { parentId: id('2') }),
        aReadItem('4', '1'),
        aReadItem('5', '2', { parentId: id('1') }),
      );

      expect(await repository.parents(one)).toEqual(
        new Map([
          [id('3'), id('2')],
          [id('4'), null],
          [id('2'), id('1')],
          [id('1'), id('99')],
        ]),
      );
    });

    it('tells the projects of all descendants, at any depth', async () => {
      const repository = await holding(
        aReadItem('1', '1'),
        aReadItem('2', '2', { parentId: id('1') }),
        aReadItem('3', '3', { parentId: id('2') }),
        aReadItem('4', '4'),
      );

      expect(await repository.projectsOfDescendants([id('1')])).toEqual(
        new Set([two, projectId('3')]),
      );
      expect(await repository.projectsOfDescendants([id('4'), id('404')])).toEqual(new Set());
      expect(await repository.projectsOfDescendants([])).toEqual(new Set());
    });

    it('survives parents in a circle', async () => {
      const repository = await holding(
        aReadItem('1', '1', { parentId: id('2') }),
        aReadItem('2', '2', { parentId: id('1') }),
      );

      expect(await repository.parents(one)).toEqual(
        new Map([
          [id('1'), id('2')],
          [id('2'), id('1')],
        ]),
      );
      expect(await repository.projectsOfDescendants([id('1')])).toEqual(new Set([one, two]));
    });
  });
}

async function all(
  repository: WorkItemRepository,
  ...projects: readonly ProjectId[]
): Promise<WorkItem[]> {
  const items: WorkItem[] = [];
  for await (const item of repository.ofProjects(projects)) items.push(item);
  return items;
}
