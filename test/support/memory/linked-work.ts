import type { WorkItemId } from '../../../src/domain/foundation/ids';
import type { Blocker, LinkedWork, WorkFact } from '../../../src/usecases/ports';

/** Every link of which both ends are kept and not both are done, as the store orders them. */
export function linkedWork(
  facts: ReadonlyMap<WorkItemId, WorkFact>,
  blockersOf: ReadonlyMap<WorkItemId, readonly Blocker[]>,
): readonly LinkedWork[] {
  const ends = ({ id, projectId, number, category, due, parentId }: WorkFact) => ({
    id,
    projectId,
    number,
    category,
    due,
    parentId,
  });
  return [...blockersOf]
    .flatMap(([id, blockers]) =>
      blockers.flatMap((blocker) => {
        const [before, after] = [facts.get(blocker.id), facts.get(id)];
        if (before === undefined || after === undefined) return [];
        return [{ predecessor: ends(before), successor: ends(after) }];
      }),
    )
    .filter(({ predecessor, successor }) =>
      [predecessor, successor].some(({ category }) => category !== 'done'),
    )
    .sort(
      (one, other) =>
        Number(one.successor.id) - Number(other.successor.id) ||
        Number(one.predecessor.id) - Number(other.predecessor.id),
    );
}
