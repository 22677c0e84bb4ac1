import type { ArtifactKind } from '../../foundation/artifact';
import type { ItemFact } from '../../foundation/item-fact';
import type { WorkItem } from '../../foundation/work-item';

/** A work item as it stood, as far as that can be known. */
export type PastItem = {
  readonly item: WorkItem;
  readonly untold: ReadonlySet<ItemFact>;
  /** The kind of artifact that its type stood for. */
  readonly kind: ArtifactKind | null;
  /** The kind that its structured part names today; Jira does not log since when. */
  readonly structuredKind: ArtifactKind | null;
};

/** What is not known of a project's work items as they stood at one moment. */
export type Untold = {
  readonly facts: ReadonlySet<ItemFact>;
  /** Of the artifacts of a kind. */
  readonly artifactFacts: ReadonlyMap<ArtifactKind, ReadonlySet<ItemFact>>;
  /** The kinds of which it is not known whether some work item was one. */
  readonly kinds: ReadonlySet<ArtifactKind>;
  /** Whether the last change is not known of work in progress; and of finished work without a resolution date. */
  readonly lastChange: { readonly inProgress: boolean; readonly undatedDone: boolean };
};

/**
 * What is not known of these work items together.
 *
 * @example
 * untoldOf([{ item, untold: new Set(['due']), kind: null, structuredKind: null }]).facts // new Set(['due'])
 */
export function untoldOf(items: Iterable<PastItem>): Untold {
  const facts = new Set<ItemFact>();
  const artifactFacts = new Map<ArtifactKind, Set<ItemFact>>();
  const kinds = new Set<ArtifactKind>();
  const lastChange = { inProgress: false, undatedDone: false };

  for (const past of items) {
    const { untold, kind } = past;
    for (const doubtful of doubtfulKinds(past)) kinds.add(doubtful);
    for (const fact of untold) {
      facts.add(fact);
      if (kind !== null) setOf(artifactFacts, kind).add(fact);
    }
    lastChange.inProgress ||= untold.has('updated') && past.item.category === 'in-progress';
    lastChange.undatedDone ||= untold.has('updated') && isUndatedDone(past.item);
  }
  return { facts, artifactFacts, kinds, lastChange };
}

/** Where the structured part says otherwise than the type, it may have been either. */
function doubtfulKinds({ kind, structuredKind }: PastItem): readonly ArtifactKind[] {
  if (structuredKind === null || structuredKind === kind) return [];
  return kind === null ? [structuredKind] : [structuredKind, kind];
}

function isUndatedDone({ category, resolved }: WorkItem): boolean {
  return category === 'done' && resolved === null;
}

function setOf(sets: Map<ArtifactKind, Set<ItemFact>>, kind: ArtifactKind): Set<ItemFact> {
  const found = sets.get(kind) ?? new Set();
  sets.set(kind, found);
  return found;
}
