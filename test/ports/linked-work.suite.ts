import { day } from '../../src/domain/foundation/calendar';
import { projectId, workItemId as id } from '../../src/domain/foundation/ids';
import type { LinkedWork, ReadItem, WorkItemRepository } from '../../src/usecases/ports';
import { NOW } from '../support/builders';
import { aBlocker, aReadItem } from '../support/read-items';

const one = projectId('1');
const two = projectId('2');

/** What any work item repository must tell of work that waits for work. `make` gives an empty one. */
export function linkedWorkSuite(make: () => Promise<WorkItemRepository>): void {
  const holding = async (...items: readonly ReadItem[]) => {
    const repository = await make();
    await repository.save(items);
    return repository;
  };
  const TWO_DUE = day('2026-03-09');
  const idsOf = (links: readonly LinkedWork[]) =>
    links.map(({ predecessor, successor }) => `${predecessor.id} ${successor.id}`);
  const waiting = () =>
    holding(
      aReadItem('1', '1', { blockers: [aBlocker('2'), aBlocker('3'), aBlocker('99')] }),
      aReadItem('2', '2', { due: TWO_DUE, category: 'in-progress', parentId: id('4') }),
      aReadItem('3', '1', { category: 'done', blockers: [aBlocker('2'), aBlocker('5')] }),
      aReadItem('4', '2', { blockers: [aBlocker('2')] }),
      aReadItem('5', '2', { category: 'done' }),
    );

  it('is told with both ends, across projects and within them, and no more once both are done', async () => {
    const repository = await waiting();

    const [first, ...others] = await repository.linkedAcross(9);
    expect(first).toEqual({
      predecessor: {
        id: id('2'),
        projectId: two,
        number: 2,
        category: 'in-progress',
        due: TWO_DUE,
        parentId: id('4'),
      },
      successor: {
        id: id('1'),
        projectId: one,
        number: 1,
        category: 'to-do',
        due: null,
        parentId: null,
      },
    });
    expect(idsOf(others)).toEqual(['2 3']);
    expect(idsOf(await repository.linkedWithin([one, two], 9))).toEqual(['3 1', '2 4']);
    expect(idsOf(await repository.linkedWithin([two], 9))).toEqual(['2 4']);
    expect(await repository.linkedWithin([], 9)).toEqual([]);
  });

  it('is told as far as it was asked, and not of what is deleted', async () => {
    const repository = await waiting();
    expect(idsOf(await repository.linkedAcross(1))).toEqual(['2 1']);
    expect(idsOf(await repository.linkedWithin([one, two], 1))).toEqual(['3 1']);
    await repository.remove([id('2')], NOW);

    expect(await repository.linkedAcross(9)).toEqual([]);
  });
}
