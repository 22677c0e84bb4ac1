import { artifactName } from '../../foundation/artifact-names';
import type { Asked } from '../standard';
import { heldAgainst } from './held-against';
import { artifactsOf, notKept } from './kept-artifacts';
import { missingField } from './missing-field';
import { type Outcome, type Subject, undecided } from './outcome';

/**
 * Passed when the condition holds for the work item of every artifact of the kind, as far as it is known.
 *
 * Undecided where the site keeps no such artifacts, has none of the fields that the condition reads, where there is none to look
 * at, and where the condition is known of none of them.
 */
export function eachArtifact(
  { artifact: kind, must }: Asked<'each-artifact'>,
  subject: Subject,
): Outcome {
  const artifacts = artifactsOf(kind, subject);
  if (artifacts === null) return notKept(kind);
  const missing = missingField([subject.read(must)], subject);
  if (missing !== null) return undecided(missing);

  const name = artifactName(kind);
  const held = heldAgainst(must, subject);
  for (const artifact of artifacts) held.hold(artifact);
  return held.outcome(name, `The project has no ${name.one} to look at.`);
}
