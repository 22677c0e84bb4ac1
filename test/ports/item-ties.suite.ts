import { workItemId as id } from '../../src/domain/foundation/ids';
import type { WorkItemRepository } from '../../src/usecases/ports';
import { aReadItem } from '../support/read-items';

const RISK = { schemaVersion: 1, kind: 'risk' };

/** What any work item repository must tell of what work items are tied to. `make` gives an empty one. */
export function itemTiesSuite(make: () => Promise<WorkItemRepository>): void {
  it('are its links, its parent and its children, as far as they are artifacts', async () => {
    const repository = await make();
    await repository.save([
      aReadItem('6', '2', { artifactProperty: { schemaVersion: 1, kind: 'benefit' } }),
      aReadItem('7', '1', { parentId: id('6'), links: ['8', '9', '99'] }),
      aReadItem('8', '1', { typeId: '10012' }),
      aReadItem('9', '1', { artifactProperty: RISK }),
      aReadItem('10', '1', { parentId: id('7'), typeId: '10012' }),
    ]);
    const ties = async (ids: readonly string[], typeIds: readonly string[] = ['10012'], most = 9) =>
      (await repository.tiesOf(ids.map(id), { kinds: ['benefit'], typeIds, most })).map(
        ({ id: one, other }) => `${one}-${other.id} ${other.structuredKind ?? other.typeId}`,
      );

    expect(await ties(['7'])).toEqual(['7-6 benefit', '7-8 10012', '7-10 10012']);
    expect(await ties(['7'], [])).toEqual(['7-6 benefit']);
    expect(await ties(['7'], ['10012'], 2)).toEqual(['7-6 benefit', '7-8 10012']);
    expect(await ties(['6', '8'])).toEqual([]);
    expect(await ties([])).toEqual([]);
  });
}
