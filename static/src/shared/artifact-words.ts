import type { ArtifactKind, ArtifactState } from '@domain/foundation/artifact';
import { artifactName } from '@domain/foundation/artifact-names';

const STATES: Readonly<Record<ArtifactState, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
};

/** `project initiation request` */
export function kindWord(kind: ArtifactKind): string {
  return artifactName(kind).one;
}

/** With its article: `a business case`, `an assumption`. */
export function aKind(kind: ArtifactKind): string {
  const { article, one } = artifactName(kind);
  return `${article} ${one}`;
}

export function stateWord(state: ArtifactState): string {
  return STATES[state];
}

/** For the beginning of a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
