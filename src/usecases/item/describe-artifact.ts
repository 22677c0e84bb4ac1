import { kindOf, stateOf } from '../../domain/artifacts/artifact-of';
import { readArtifact } from '../../domain/artifacts/structured-part';
import type { ArtifactMapping } from '../../domain/foundation/artifact';
import type { StatusCategory } from '../../domain/foundation/work-item';

type Item = {
  readonly typeId: string;
  readonly category: StatusCategory;
  /** The property `mandate.artifact` as it was found; `null` when there is none. */
  readonly artifactProperty: unknown;
};

/** What a work item is to governance. Its structured part decides; without a readable one, the kind that adopts its type. */
export function describeArtifact(
  { typeId, category, artifactProperty }: Item,
  mapping: readonly ArtifactMapping[],
) {
  const read = (artifactProperty ?? null) === null ? null : readArtifact(artifactProperty);
  const kind = kindOf({ typeId, structuredKind: read?.kind ?? null }, mapping);

  return {
    kind,
    state: kind === null ? null : stateOf(category),
    problem: read?.problem ?? null,
  };
}
