import type { Artifact, ArtifactKind } from '../../foundation/artifact';
import { artifactName } from '../../foundation/artifact-names';
import { type Outcome, type Subject, undecided } from './outcome';

/** The project's artifacts of a kind; `null` when the site keeps none of it. */
export function artifactsOf(kind: ArtifactKind, subject: Subject): readonly Artifact[] | null {
  const artifacts = subject.artifactsOfKind(kind);
  return artifacts.length > 0 || subject.keptKinds.has(kind) ? artifacts : null;
}

export function notKept(kind: ArtifactKind): Outcome {
  const { one, article } = artifactName(kind);
  return undecided(`No issue type of this site stands for ${article} ${one}.`);
}
