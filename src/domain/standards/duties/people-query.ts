import type { Asked, EvidenceQuery } from '../standard';
import { type DutyQuery, isDutyQuery } from './duty-query';

/** The kinds of evidence about who holds a role, and what they approved. */
export type PeopleQuery = DutyQuery | Asked<'artifact-approved'>;

export function isPeopleQuery(evidence: EvidenceQuery): evidence is PeopleQuery {
  return isDutyQuery(evidence) || evidence.kind === 'artifact-approved';
}
