import type { ArtifactKind, ArtifactMapping } from '@domain/foundation/artifact';

/** The entry of one kind; kept nowhere when the mapping does not speak of it. */
export function entryOf(mapping: readonly ArtifactMapping[], kind: ArtifactKind): ArtifactMapping {
  return mapping.find((entry) => entry.kind === kind) ?? { kind, adopts: [], createsAs: null };
}

/** The mapping with one entry replaced; an entry that says nothing is left out. */
export function withEntry(
  mapping: readonly ArtifactMapping[],
  entry: ArtifactMapping,
): readonly ArtifactMapping[] {
  const others = mapping.filter((other) => other.kind !== entry.kind);
  const isNothing = entry.adopts.length === 0 && entry.createsAs === null;
  return isNothing ? others : [...others, entry];
}

/** Whether the site neither keeps the kind nor says what to create it as: rules about it stay undecided. */
export function isMissing(mapping: readonly ArtifactMapping[], kind: ArtifactKind): boolean {
  const { adopts, createsAs } = entryOf(mapping, kind);
  return adopts.length === 0 && createsAs === null;
}

/** The mapping with those of `kinds` that are missing created as one type. */
export function withMissingCreatedAs(
  mapping: readonly ArtifactMapping[],
  kinds: readonly ArtifactKind[],
  createsAs: string,
): readonly ArtifactMapping[] {
  return kinds
    .filter((kind) => isMissing(mapping, kind))
    .reduce((filled, kind) => withEntry(filled, { kind, adopts: [], createsAs }), mapping);
}

/** As `setup.map-artifacts` takes it. */
export function toInput(mapping: readonly ArtifactMapping[]) {
  return mapping.map(({ kind, adopts, createsAs }) => ({ kind, adopts: [...adopts], createsAs }));
}

/** The types that other kinds keep: a type can be kept by one kind only. */
export function claimedByOthers(
  mapping: readonly ArtifactMapping[],
  kind: ArtifactKind,
): ReadonlySet<string> {
  return new Set(mapping.filter((entry) => entry.kind !== kind).flatMap(({ adopts }) => adopts));
}
