import type { FactsOf, PartFields } from './part-field';

/** Who decides in a project, by the roles of PM². */
export const FORUMS = [
  'governance-body',
  'steering-committee',
  'project-owner',
  'project-manager',
  'project-team',
] as const;
export const OUTCOMES = ['approved', 'rejected', 'postponed', 'noted'] as const;

export const DECISION_FIELDS = {
  outcome: { type: 'choice', name: 'outcome', choices: OUTCOMES, unsaid: null },
  forum: { type: 'choice', name: 'forum', choices: FORUMS, unsaid: null },
  decidedOn: { type: 'day', name: 'day of decision' },
} as const satisfies PartFields;

/** Why these cannot be written together; `null` when they can. */
export function contradictionInDecision(facts: FactsOf<typeof DECISION_FIELDS>): string | null {
  const { outcome, decidedOn } = facts;
  return decidedOn !== null && outcome === null ? 'Say what was decided that day.' : null;
}
