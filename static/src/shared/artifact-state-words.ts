import type { ArtifactState } from '@domain/foundation/artifact';

const STATES: Readonly<Record<ArtifactState, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
};

export function artifactStateWord(state: ArtifactState): string {
  return STATES[state];
}
