import type { WorkItemId } from '../../../src/domain/foundation/ids';
import type {
  ItemTie,
  KeptArtifact,
  WorkFact,
  WorkItemRepository,
} from '../../../src/usecases/ports';

type Kept = {
  readonly facts: ReadonlyMap<WorkItemId, WorkFact>;
  readonly links: ReadonlyMap<WorkItemId, readonly WorkItemId[]>;
  readonly artifacts: ReadonlyMap<WorkItemId, KeptArtifact>;
};

export function tiesIn(
  kept: Kept,
  ids: readonly WorkItemId[],
  { kinds, typeIds, most }: Parameters<WorkItemRepository['tiesOf']>[1],
): readonly ItemTie[] {
  return [...ids]
    .sort((one, other) => Number(one) - Number(other))
    .flatMap((id) => tiesOfOne(kept, id))
    .filter(({ other: { structuredKind, typeId } }) =>
      structuredKind === null ? typeIds.includes(typeId) : kinds.includes(structuredKind),
    )
    .slice(0, most);
}

function tiesOfOne(kept: Kept, id: WorkItemId): readonly ItemTie[] {
  const parentId = kept.facts.get(id)?.parentId ?? null;
  const children = [...kept.facts.values()].filter((fact) => fact.parentId === id);
  const others = new Set([
    ...(kept.links.get(id) ?? []),
    ...(parentId === null ? [] : [parentId]),
    ...children.map((child) => child.id),
  ]);
  return [...others]
    .sort((one, other) => Number(one) - Number(other))
    .flatMap((otherId) => {
      const fact = kept.facts.get(otherId);
      if (fact === undefined) return [];
      const { projectId, number, typeId } = fact;
      const structuredKind = kept.artifacts.get(otherId)?.kind ?? null;
      return [{ id, other: { id: otherId, projectId, number, typeId, structuredKind } }];
    });
}
