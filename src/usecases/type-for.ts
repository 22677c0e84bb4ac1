import type { ArtifactKind, ArtifactMapping } from '../domain/foundation/artifact';
import { artifactName } from '../domain/foundation/artifact-names';
import { withArticle } from '../domain/foundation/wording';
import type { KnownProject } from './ports';

/** The issue type, by id, as which a project can make a kind: the one chosen for it, else the first adopted one it offers. */
export function typeFor(
  kind: ArtifactKind,
  mapping: readonly ArtifactMapping[],
  { issueTypeIds }: Pick<KnownProject, 'issueTypeIds'>,
): string | null {
  const mapped = mapping.find((one) => one.kind === kind);
  if (mapped === undefined) return null;

  const wanted = mapped.createsAs === null ? mapped.adopts : [mapped.createsAs, ...mapped.adopts];
  return wanted.find((id) => issueTypeIds.includes(id)) ?? null;
}

/** The same among the adopted ones alone, for what is found again by its type. */
export function adoptedTypeFor(
  kind: ArtifactKind,
  mapping: readonly ArtifactMapping[],
  project: Pick<KnownProject, 'issueTypeIds'>,
): string | null {
  const adopted = mapping.map(({ createsAs, ...rest }) => ({
    ...rest,
    createsAs: createsAs !== null && rest.adopts.includes(createsAs) ? createsAs : null,
  }));
  return typeFor(kind, adopted, project);
}

/** Why a project cannot make a kind, in words. */
export function noTypeFor(kind: ArtifactKind, projectKey: string): string {
  return `${projectKey} offers no issue type that keeps ${withArticle(artifactName(kind).one)}. Map one in the administration, or add it to the project.`;
}
