import type { ArtifactKind, ArtifactState } from '@domain/foundation/artifact';

const STATES: Readonly<Record<ArtifactState, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
};

/** `project-initiation-request` as `project initiation request`. */
export function kindWord(kind: ArtifactKind): string {
  return kind.replaceAll('-', ' ');
}

/** With its article: `a business case`, `an assumption`. */
export function aKind(kind: ArtifactKind): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kindWord(kind)}`;
}

export function stateWord(state: ArtifactState): string {
  return STATES[state];
}

/** For the beginning of a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
