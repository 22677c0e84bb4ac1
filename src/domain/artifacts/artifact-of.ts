import {
  ARTIFACT_KINDS,
  type Artifact,
  type ArtifactKind,
  type ArtifactMapping,
  type ArtifactState,
} from '../foundation/artifact';
import type { StatusCategory, WorkItem } from '../foundation/work-item';

const STATES: Readonly<Record<StatusCategory, ArtifactState>> = {
  'to-do': 'draft',
  'in-progress': 'in-review',
  done: 'approved',
};

/** How far an artifact has come: a draft is to do, one in review in progress, an approved one done. */
export function stateOf(category: StatusCategory): ArtifactState {
  return STATES[category];
}

/**
 * Which kind of artifact a work item is; `null` when it is none.
 *
 * Its structured part decides, else the mapping of its issue type. An issue type that several kinds adopt stands for the one
 * that comes first in `ARTIFACT_KINDS`.
 *
 * @example
 * kindOf({ typeId: '10012', structuredKind: null }, [{ kind: 'risk', adopts: ['10012'], createsAs: '10012' }]) // 'risk'
 */
export function kindOf(item: KindSaying, mapping: readonly ArtifactMapping[]): ArtifactKind | null {
  return kindReader(mapping)(item);
}

/** What of a work item says which kind of artifact it is. */
type KindSaying = { readonly typeId: string; readonly structuredKind: ArtifactKind | null };

/** {@link kindOf} for many work items: the mapping is gone through once. */
export function kindReader(
  mapping: readonly ArtifactMapping[],
): (item: KindSaying) => ArtifactKind | null {
  const adopted = kindsByType(mapping);
  return ({ typeId, structuredKind }) => structuredKind ?? adopted.get(typeId) ?? null;
}

/** The kind each adopted issue type stands for. */
export function kindsByType(
  mapping: readonly ArtifactMapping[],
): ReadonlyMap<string, ArtifactKind> {
  const inOrder = [...mapping].sort(
    (one, other) => ARTIFACT_KINDS.indexOf(one.kind) - ARTIFACT_KINDS.indexOf(other.kind),
  );
  const kinds = new Map<string, ArtifactKind>();
  for (const { kind, adopts } of inOrder) {
    for (const typeId of adopts) if (!kinds.has(typeId)) kinds.set(typeId, kind);
  }
  return kinds;
}

/** The issue types that stand for one of some kinds. */
export function typesOfKinds(
  kinds: readonly ArtifactKind[],
  mapping: readonly ArtifactMapping[],
): readonly string[] {
  return [...kindsByType(mapping)]
    .filter(([, kind]) => kinds.includes(kind))
    .map(([typeId]) => typeId);
}

/** The kinds the site keeps: those with an issue type to adopt or to create. Rules about others are undecided. */
export function keptKinds(mapping: readonly ArtifactMapping[]): ReadonlySet<ArtifactKind> {
  return new Set(
    mapping
      .filter(({ adopts, createsAs }) => adopts.length > 0 || createsAs !== null)
      .map(({ kind }) => kind),
  );
}

/** A work item as the artifact it is; written out, since an engine makes and reads such objects several times faster than spread ones. */
export function artifactOf(item: WorkItem, kind: ArtifactKind): Artifact {
  return {
    id: item.id,
    projectId: item.projectId,
    number: item.number,
    typeId: item.typeId,
    level: item.level,
    category: item.category,
    categorySince: item.categorySince,
    flagged: item.flagged,
    assigned: item.assigned,
    created: item.created,
    updated: item.updated,
    resolved: item.resolved,
    due: item.due,
    parentId: item.parentId,
    estimate: item.estimate,
    openBlockers: item.openBlockers,
    kind,
    state: stateOf(item.category),
  };
}
