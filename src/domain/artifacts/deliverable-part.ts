import type { FactsOf, PartFields } from './part-field';

export const ACCEPTANCES = ['planned', 'submitted', 'accepted', 'conditional', 'rejected'] as const;

/** Who may accept a deliverable, by the roles of PM². */
export const ACCEPTERS = [
  'project-owner',
  'business-manager',
  'steering-committee',
  'business-implementation-group',
  'user-representatives',
] as const;

const MOST_CRITERIA = 999;

export const DELIVERABLE_FIELDS = {
  acceptance: { type: 'choice', name: 'acceptance', choices: ACCEPTANCES, unsaid: null },
  acceptedBy: { type: 'choice', name: 'acceptance by', choices: ACCEPTERS, unsaid: null },
  criteria: { type: 'whole', name: 'number of criteria', least: 0, most: MOST_CRITERIA },
  criteriaMet: { type: 'whole', name: 'criteria met', least: 0, most: MOST_CRITERIA },
} as const satisfies PartFields;

/** Why these cannot be written together; `null` when they can. */
export function contradictionInDeliverable(
  facts: FactsOf<typeof DELIVERABLE_FIELDS>,
): string | null {
  const { acceptance, acceptedBy, criteria, criteriaMet } = facts;
  if (criteriaMet !== null && (criteria === null || criteriaMet > criteria)) {
    return 'More criteria are met than there are.';
  }
  if (acceptance !== 'accepted') return null;
  if (acceptedBy === null) return 'Say by whom it is accepted.';
  return criteria !== null && criteriaMet !== criteria
    ? 'Criteria are open: accept it under conditions, or count them as met.'
    : null;
}
