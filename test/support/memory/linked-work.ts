import type { WorkItemId } from '../../../src/domain/foundation/ids';
import type {
  Blocker,
  LinkedWork,
  WorkFact,
  WorkItemRepository,
} from '../../../src/usecases/ports';

type Kept = {
  readonly facts: ReadonlyMap<WorkItemId, WorkFact>;
  readonly blockers: ReadonlyMap<WorkItemId, readonly Blocker[]>;
};

export function linkedReads(kept: Kept): Pick<WorkItemRepository, 'linkedAcross' | 'linkedWithin'> {
  const isWithin = ({ predecessor, successor }: LinkedWork) =>
    predecessor.projectId === successor.projectId;
  return {
    linkedAcross: async (most) =>
      linkedWork(kept)
        .filter((link) => !isWithin(link))
        .slice(0, most),
    linkedWithin: async (ids, most) =>
      linkedWork(kept)
        .filter((link) => isWithin(link) && ids.includes(link.successor.projectId))
        .slice(0, most),
  };
}

/** Every link of which both ends are kept and not both are done, as the store orders them. */
function linkedWork({ facts, blockers: blockersOf }: Kept): readonly LinkedWork[] {
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
