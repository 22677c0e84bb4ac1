import type { ArtifactKind } from '@domain/foundation/artifact';
import type { EvidenceQuery, Standard } from '@domain/standards/standard';

import { aKind, kindWord } from '../../shared/artifact-words';

const FIELD_WORDS = { due: 'a due date', assignee: 'an assignee' } as const;

/** What a rule looks at, in one sentence. */
export function evidenceWords(query: EvidenceQuery): string {
  switch (query.kind) {
    case 'artifact-exists':
      return `Passes when the project has at least one ${kindWord(query.artifact)}.`;
    case 'artifact-in-state':
      return `Passes when ${aKind(query.artifact)} is ${stateWords(query.state)}.`;
    case 'artifact-fresh':
      return `Passes when ${aKind(query.artifact)} was updated in the last ${query.withinDays} days.`;
    case 'each-artifact-has':
      return `Passes when every ${kindWord(query.artifact)} has ${FIELD_WORDS[query.field]}.`;
    case 'finished-within':
      return `Passes when at least one work item was finished in the last ${query.days} days.`;
    case 'in-progress-assigned':
      return 'Passes when every work item in progress has an assignee.';
    case 'in-progress-moves':
      return `Passes when every work item in progress changed its status in the last ${query.withinDays} days.`;
    case 'nothing-overdue':
      return 'Passes when no open work item is past its due date.';
    case 'finished-dated':
      return 'Passes when every finished work item has a resolution date.';
  }
}

/** The kinds of artifact a standard's rules ask about, each once. */
export function artifactsAskedFor(standard: Standard): readonly ArtifactKind[] {
  const kinds = standard.rules.flatMap(({ evidence }) =>
    'artifact' in evidence ? [evidence.artifact] : [],
  );
  return [...new Set(kinds)];
}

function stateWords(state: 'draft' | 'in-review' | 'approved'): string {
  return state === 'in-review' ? 'in review' : state;
}
