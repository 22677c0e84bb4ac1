import type { ArtifactKind, ArtifactMapping } from '../domain/foundation/artifact';
import { artifactName } from '../domain/foundation/artifact-names';
import { withArticle } from '../domain/foundation/wording';
import type { KnownProject } from './ports';

/** Kinds whose work items are found again by their issue type alone: one of another type would be lost. */
const FOUND_BY_TYPE: ReadonlySet<ArtifactKind> = new Set(['proposal']);

/**
 * The issue type, by id, as which a project can make a kind: the one chosen for it, else the first adopted one it offers. Of what is found
 * again by its type, an adopted one.
 */
export function typeFor(
  kind: ArtifactKind,
  mapping: readonly ArtifactMapping[],
  { issueTypeIds }: Pick<KnownProject, 'issueTypeIds'>,
): string | null {
  const mapped = mapping.find((one) => one.kind === kind);
  if (mapped === undefined) return null;

  const { createsAs, adopts } = mapped;
  const isChosen = createsAs !== null && (adopts.includes(createsAs) || !FOUND_BY_TYPE.has(kind));
  const wanted = isChosen ? [createsAs, ...adopts] : adopts;
  return wanted.find((id) => issueTypeIds.includes(id)) ?? null;
}

/** Why a project cannot make a kind, in words. */
export function noTypeFor(kind: ArtifactKind, projectKey: string): string {
  return `${projectKey} offers no issue type that keeps ${withArticle(artifactName(kind).one)}. Map one in the administration, or add it to the project.`;
}
