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

  describe('blockers', () => {
    const openBlockersOf = async (repository: WorkItemRepository, item = '7') =>
      (await repository.find([id(item)]))[0]?.openBlockers;

    it('count while they are not done', async () => {
      const blockers = [aBlocker('101'), aBlocker('102', 'in-progress'), aBlocker('103', 'done')];
      const repository = await holding(aReadItem('7', '1', { blockers }), aReadItem('8', '1'));

      expect(await openBlockersOf(repository)).toBe(2);
      expect((await all(repository, one)).map((item) => item.openBlockers)).toEqual([2, 0]);
    });

    it('count by what is known of them, in whatever order that comes', async () => {
      const repository = await holding(
        aReadItem('101', '2', { category: 'done' }),
        aReadItem('7', '1', { blockers: [aBlocker('101', 'to-do')] }),
      );
      expect(await openBlockersOf(repository)).toBe(0);

      await repository.apply([aFact('101', '2', { category: 'in-progress' })]);
      expect(await openBlockersOf(repository)).toBe(1);
    });

    it('are replaced by a full read and left alone by facts', async () => {
      const repository = await holding(
        aReadItem('7', '1', { updated: EARLIER, blockers: [aBlocker('101'), aBlocker('102')] }),
      );
      await repository.apply([aFact('7', '1', { updated: LATER })]);
      expect(await openBlockersOf(repository)).toBe(2);

      await repository.save([
        aReadItem('7', '1', { updated: NOW, blockers: [aBlocker('102', 'done'), aBlocker('103')] }),
      ]);
      expect(await openBlockersOf(repository)).toBe(1);
      await repository.save([aReadItem('7', '1', { updated: LATER, blockers: [aBlocker('9')] })]);
      expect(await repository.blockedBy([id('9'), id('101')])).toEqual([]);
    });

    it('tell which items they block, and in which project those are', async () => {
      const repository = await holding(
        aReadItem('7', '1', { updated: EARLIER, blockers: [aBlocker('101')] }),
        aReadItem('8', '2', { blockers: [aBlocker('101'), aBlocker('102')] }),
      );
      await repository.save([aReadItem('7', '2', { updated: LATER, blockers: [aBlocker('101')] })]);

      const blocked = await repository.blockedBy([id('101')]);
      expect([...blocked].sort((x, y) => Number(x.id) - Number(y.id))).toEqual([
        { id: id('7'), projectId: two },
        { id: id('8'), projectId: two },
      ]);
    });

    it('are named when they are not kept themselves', async () => {
      const repository = await holding(
        aReadItem('7', '1', { blockers: [aBlocker('101', 'done'), aBlocker('8')] }),
        aReadItem('8', '1'),
      );

      expect(await repository.outsideBlockers()).toEqual([aBlocker('101', 'done')]);
    });

    it('count no more when they are deleted, even for a page that was read before', async () => {
      const repository = await holding(aReadItem('7', '1', { blockers: [aBlocker('101')] }));
      await repository.remove([id('101')], NOW);
      expect(await openBlockersOf(repository)).toBe(0);

      await repository.save([aReadItem('8', '1', { blockers: [aBlocker('101')] })]);
      expect(await openBlockersOf(repository, '8')).toBe(0);
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

  describe('structured parts', () => {
    it('are read by a full read, and their problems kept', async () => {
      const repository = await holding(
        aReadItem('7', '1', { artifactProperty: RISK }),
        aReadItem('8', '1', { artifactProperty: { schemaVersion: 9, kind: 'risk' } }),
        aReadItem('9', '1', { artifactProperty: 'risk' }),
        aReadItem('10', '1'),
        aReadItem('11', '2', { artifactProperty: RISK }),
      );

      expect(await repository.artifacts(one)).toEqual([
        { workItemId: id('7'), projectId: one, kind: 'risk', schemaVersion: 1, problem: null },
        {
          workItemId: id('8'),
          projectId: one,
          kind: null,
          schemaVersion: 9,
          problem: 'It is written by a newer version of the app (9).',
        },
        {
          workItemId: id('9'),
          projectId: one,
          kind: null,
          schemaVersion: null,
          problem: 'It is not an object.',
        },
      ]);
      expect(await repository.findArtifact(id('11'))).toMatchObject({ projectId: two });
      expect(await repository.findArtifact(id('10'))).toBeNull();
    });

    it('go when a newer read finds none, and stay when only facts come', async () => {
      const repository = await holding(
        aReadItem('7', '1', { updated: EARLIER, artifactProperty: RISK }),
      );
      await repository.apply([aFact('7', '1', { updated: LATER })]);
      expect(await repository.artifacts(one)).toHaveLength(1);

      await repository.save([aReadItem('7', '1', { updated: EARLIER })]);
      expect(await repository.artifacts(one)).toHaveLength(1);
      await repository.save([aReadItem('7', '1', { updated: NOW })]);
      expect(await repository.artifacts(one)).toEqual([]);
    });
  });

  describe('a comparison', () => {
    it('says what is kept and whether the parts beside the facts agree', async () => {
      const kept = aReadItem('7', '1', { blockers: [aBlocker('8')], artifactProperty: RISK });
      const repository = await holding(kept);
      const [before] = await repository.find([id('7')]);

      expect(
        await repository.compare([
          kept,
          aReadItem('9', '1'),
          { ...kept, blockers: [] },
          { ...kept, blockers: [aBlocker('8', 'done')] },
          { ...kept, artifactProperty: null },
        ]),
      ).toEqual([
        { before, arePartsKept: expect.any(Boolean) },
        { before: null, arePartsKept: true },
        { before, arePartsKept: false },
        { before, arePartsKept: false },
        { before, arePartsKept: false },
      ]);
      expect(await repository.compare([kept])).toEqual([{ before, arePartsKept: true }]);
      expect(await repository.compare([])).toEqual([]);
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

async function all(repository: WorkItemRepository, project: ProjectId): Promise<WorkItem[]> {
  const items: WorkItem[] = [];
  for await (const item of repository.ofProject(project)) items.push(item);
  return items;
}
