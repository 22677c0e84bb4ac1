import fc from 'fast-check';

import {
  PART_FIELDS,
  partToKeep,
  saysSomething,
  withPart,
} from '../../src/domain/artifacts/register-part';
import { instant } from '../../src/domain/foundation/calendar';
import { projectId, workItemId } from '../../src/domain/foundation/ids';
import type { ReadItem, WorkItemRepository } from '../../src/usecases/ports';
import { parts } from '../support/arbitrary-parts';
import { NOW } from '../support/builders';
import { aBlocker, aFact, aReadItem } from '../support/read-items';

const one = projectId('1');
const two = projectId('2');
const id = workItemId;

const EARLIER = instant('2026-01-05T10:00:00.124Z');
const LATER = instant('2026-01-05T10:00:00.125Z');
const RISK = { schemaVersion: 1, kind: 'risk' };

/** What any work item repository must do with what is kept beside the facts. `make` gives an empty one. */
export function workItemPartsSuite(make: () => Promise<WorkItemRepository>): void {
  const holding = async (...items: readonly ReadItem[]) => {
    const repository = await make();
    await repository.save(items);
    return repository;
  };

  describe('blockers', () => {
    const openBlockersOf = async (repository: WorkItemRepository, item = '7') =>
      (await repository.find([id(item)]))[0]?.openBlockers;

    it('count while they are not done', async () => {
      const blockers = [aBlocker('101'), aBlocker('102', 'in-progress'), aBlocker('103', 'done')];
      const repository = await holding(aReadItem('7', '1', { blockers }), aReadItem('8', '1'));

      expect(await openBlockersOf(repository)).toBe(2);
      expect(await blockersIn(repository)).toEqual([2, 0]);
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

  describe('links', () => {
    const linked = (repository: WorkItemRepository, ...items: readonly string[]) =>
      repository.linksOf(items.map(id));
    const other = (of: string, typeId: string, structuredKind: 'risk' | null = null) => ({
      id: id(of),
      other: { typeId, structuredKind },
    });

    it('say what stands at the other end, in whatever project, and that it is not kept', async () => {
      const repository = await holding(
        aReadItem('7', '1', { links: ['8', '9', '99'], blockers: [aBlocker('10')] }),
        aReadItem('8', '2', { typeId: '55', artifactProperty: RISK }),
        aReadItem('9', '1', { typeId: '56' }),
        aReadItem('10', '1', { typeId: '57', links: ['7'] }),
      );
      const found = await linked(repository, '7', '8');

      expect(found).toHaveLength(4);
      expect(found).toEqual(
        expect.arrayContaining([
          other('7', '55', 'risk'),
          other('7', '56'),
          other('7', '57'),
          { id: '7', other: null },
        ]),
      );
      expect(await repository.linkedWith([id('8'), id('99')])).toEqual([
        { id: '7', projectId: one },
      ]);
      expect(await linked(repository)).toEqual([]);
      expect(await repository.linkedWith([])).toEqual([]);
    });

    it('are what was read last, and stay when only facts come', async () => {
      const repository = await holding(
        aReadItem('7', '1', { updated: EARLIER, links: ['8', '9'] }),
        aReadItem('8', '1'),
        aReadItem('9', '1', { typeId: '56' }),
      );
      await repository.apply([aFact('7', '1', { updated: LATER })]);
      expect(await linked(repository, '7')).toHaveLength(2);

      await repository.save([aReadItem('7', '1', { updated: NOW, links: ['9'] })]);
      expect(await linked(repository, '7')).toEqual([other('7', '56')]);
    });

    it('go with either end, even for a page that was read before', async () => {
      const repository = await holding(
        aReadItem('7', '1', { links: ['8'] }),
        aReadItem('8', '1', { links: ['7'] }),
      );
      await repository.remove([id('8')], NOW);
      expect(await linked(repository, '7', '8')).toEqual([]);

      await repository.save([aReadItem('9', '1', { links: ['8'] })]);
      expect(await linked(repository, '9')).toEqual([]);
    });

    it('lead to what is not known any more when the other end is forgotten', async () => {
      const repository = await holding(aReadItem('7', '1', { links: ['8'] }), aReadItem('8', '1'));
      await repository.forget([id('8')]);

      expect(await linked(repository, '7')).toEqual([{ id: '7', other: null }]);
      await repository.clear();
      expect(await linked(repository, '7')).toEqual([]);
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

      expect(await repository.artifacts([one])).toEqual([
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

    it('say which kinds they are, where that can be read', async () => {
      const repository = await holding(
        aReadItem('7', '1', { artifactProperty: RISK }),
        aReadItem('8', '2', { artifactProperty: 'risk' }),
        aReadItem('9', '2'),
      );

      const kinds = await repository.structuredKinds(['7', '8', '9', '10'].map(id));
      expect([...kinds]).toEqual([['7', 'risk']]);
    });

    it('go when a newer read finds none, and stay when only facts come', async () => {
      const repository = await holding(
        aReadItem('7', '1', { updated: EARLIER, artifactProperty: RISK }),
      );
      await repository.apply([aFact('7', '1', { updated: LATER })]);
      expect(await repository.artifacts([one])).toHaveLength(1);

      await repository.save([aReadItem('7', '1', { updated: EARLIER })]);
      expect(await repository.artifacts([one])).toHaveLength(1);
      await repository.save([aReadItem('7', '1', { updated: NOW })]);
      expect(await repository.artifacts([one])).toEqual([]);
    });
  });

  describe('figures for registers', () => {
    const rated = { probability: 4, impact: 5 };
    const riskWith = (risk: object) => ({ ...RISK, risk });
    const ask = { projectIds: [one, two], kinds: ['risk', 'issue'], typeIds: ['10012'] } as const;

    it('are those of every item that is of a kind by its structured part, or else by its type', async () => {
      const repository = await holding(
        aReadItem('7', '1', { artifactProperty: riskWith({ inherent: rated, amount: 9e12 }) }),
        aReadItem('8', '2', { typeId: '10012' }),
        aReadItem('9', '1', { typeId: '10012', artifactProperty: { ...RISK, kind: 'decision' } }),
        aReadItem('10', '1', { artifactProperty: { schemaVersion: 1, kind: 'issue', issue: { urgency: 3 } } }), // prettier-ignore
        aReadItem('11', '3', { artifactProperty: RISK }),
        aReadItem('12', '1', { typeId: '10012', artifactProperty: 'nonsense' }),
        aReadItem('13', '1'),
      );

      const found = await repository.ofKinds(ask);
      expect(found.map(({ id: of, structuredKind, part }) => [of, structuredKind, part])).toEqual([
        ['7', 'risk', { kind: 'risk', facts: { nature: 'threat', inherent: rated, residual: null, response: null, proximity: null, amount: 9e12, currency: null, percent: null } }], // prettier-ignore
        ['8', null, null],
        ['10', 'issue', { kind: 'issue', facts: { urgency: 3, severity: null } }],
        ['12', null, null],
      ]);
      expect(found[1]).toMatchObject({ projectId: '2', number: 8, typeId: '10012' });
      expect(new Set(await repository.countOfKinds(one, ask))).toEqual(
        new Set([
          { typeId: '10001', structuredKind: 'risk', category: 'to-do', items: 1 },
          { typeId: '10001', structuredKind: 'issue', category: 'to-do', items: 1 },
          { typeId: '10012', structuredKind: null, category: 'to-do', items: 1 },
        ]),
      );
      expect(await repository.countOfKinds(one, { kinds: [], typeIds: [] })).toEqual([]);
      expect(await repository.ofKinds({ ...ask, projectIds: [] })).toEqual([]);
      expect(await repository.ofKinds({ ...ask, kinds: [], typeIds: [] })).toEqual([]);
    });

    it.each([
      { ...RISK, risk: { nature: 'opportunity', inherent: rated, residual: { probability: 1, impact: 1 }, response: 'share', proximity: 'later', amount: 5, currency: 'EUR', percent: 0 } }, // prettier-ignore
      { schemaVersion: 1, kind: 'issue', issue: { severity: 5 } },
      { schemaVersion: 1, kind: 'change-request', 'change-request': { scope: 'major', days: -9999, cost: -9e12, currency: 'JPY', verdict: 'merged' } }, // prettier-ignore
    ])('come back as they were written: $kind', async (artifactProperty) => {
      const item = aReadItem('7', '1', { artifactProperty });
      const repository = await holding(item);
      const [found] = await repository.ofKinds({
        ...ask,
        kinds: ['risk', 'issue', 'change-request'],
      });

      expect(found?.part).toEqual(partToKeep(artifactProperty));
      expect(await repository.compare([item])).toMatchObject([{ arePartsKept: true }]);
    });

    it('come back whatever was said of whichever kind, and are found the same', async () => {
      const repository = await make();
      const some = fc.sample(parts, { numRuns: 120, seed: 130 }).filter(saysSomething);
      const items = some.map((part, at) =>
        aReadItem(String(at + 1), '1', { artifactProperty: withPart(null, part) }),
      );
      await repository.save(items);

      const kinds = [...new Set(some.map(({ kind }) => kind))];
      const found = await repository.ofKinds({ ...ask, kinds });
      expect(new Set(kinds)).toEqual(new Set(Object.keys(PART_FIELDS)));
      expect(found.map(({ part }) => part)).toEqual(some);
      expect((await repository.compare(items)).every(({ arePartsKept }) => arePartsKept)).toBe(
        true,
      );
    });

    it('follow the newest read, and go with the item', async () => {
      const repository = await holding(
        aReadItem('7', '1', { artifactProperty: riskWith({ inherent: rated }) }),
      );
      const better = aReadItem('7', '1', { artifactProperty: riskWith({ percent: 5 }) });
      expect(await repository.compare([better])).toMatchObject([{ arePartsKept: false }]);

      await repository.save([better]);
      expect((await repository.ofKinds(ask))[0]?.part?.facts).toMatchObject({ inherent: null, percent: 5 }); // prettier-ignore
      await repository.save([aReadItem('7', '1', { artifactProperty: RISK })]);
      expect((await repository.ofKinds(ask)).map(({ part }) => part)).toEqual([null]);
      await repository.save([better]);
      await repository.forget([id('7')]);
      await repository.save([aReadItem('7', '1', { artifactProperty: RISK })]);
      expect((await repository.ofKinds(ask)).map(({ part }) => part)).toEqual([null]);
    });
  });

  describe('a comparison', () => {
    it('says what is kept and whether the parts beside the facts agree', async () => {
      const kept = aReadItem('7', '1', { blockers: [aBlocker('8')], artifactProperty: RISK });
      const repository = await holding(kept);
      const [before] = await repository.find([id('7')]);

      expect(await repository.compare([kept, aReadItem('9', '1')])).toEqual([
        { before, arePartsKept: true },
        { before: null, arePartsKept: false },
      ]);
      for (const other of [
        { ...kept, blockers: [] },
        { ...kept, links: [] },
        { ...kept, links: [id('8'), id('9')] },
        { ...kept, blockers: [aBlocker('8', 'done')] },
        { ...kept, artifactProperty: null },
      ]) {
        expect(await repository.compare([other])).toEqual([{ before, arePartsKept: false }]);
      }
      expect(await repository.compare([])).toEqual([]);
    });
  });
}

async function blockersIn(repository: WorkItemRepository): Promise<number[]> {
  const counts: number[] = [];
  for await (const item of repository.ofProjects([one])) counts.push(item.openBlockers);
  return counts;
}
