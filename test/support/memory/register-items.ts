import type { RegisterPart } from '../../../src/domain/artifacts/register-part';
import type { WorkItemId } from '../../../src/domain/foundation/ids';
import type {
  CountedItems,
  KeptArtifact,
  RegisterItem,
  WorkFact,
  WorkItemRepository,
} from '../../../src/usecases/ports';

type Kept = {
  readonly facts: ReadonlyMap<WorkItemId, WorkFact>;
  readonly artifacts: ReadonlyMap<WorkItemId, KeptArtifact>;
  readonly figures: ReadonlyMap<WorkItemId, RegisterPart>;
};

export function kindReads(kept: Kept): Pick<WorkItemRepository, 'ofKinds' | 'countOfKinds'> {
  return {
    ofKinds: async (asked) => ofKinds(kept, asked),
    countOfKinds: async (projectId, wanted) => {
      const counts = new Map<string, CountedItems>();
      for (const item of ofKinds(kept, { ...wanted, projectIds: [projectId] })) {
        const { typeId, structuredKind, category } = item;
        const name = [typeId, structuredKind, category].join();
        const items = (counts.get(name)?.items ?? 0) + 1;
        counts.set(name, { typeId, structuredKind, category, items });
      }
      return [...counts.values()];
    },
  };
}

function ofKinds(
  kept: Kept,
  { projectIds, kinds, typeIds }: Parameters<WorkItemRepository['ofKinds']>[0],
): readonly RegisterItem[] {
  return [...kept.facts.values()]
    .filter(({ projectId }) => projectIds.includes(projectId))
    .map((fact) => registerItem(kept, fact))
    .filter(({ structuredKind, typeId }) =>
      structuredKind === null ? typeIds.includes(typeId) : kinds.includes(structuredKind),
    )
    .sort((one, other) => Number(one.id) - Number(other.id));
}

function registerItem(kept: Kept, fact: WorkFact): RegisterItem {
  const { id, projectId, number, typeId, category, due, parentId, updated } = fact;
  const structuredKind = kept.artifacts.get(id)?.kind ?? null;
  const part = kept.figures.get(id) ?? null;
  return { id, projectId, number, typeId, category, due, parentId, updated, structuredKind, part };
}
