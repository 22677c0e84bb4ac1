import type { Asked, EvidenceQuery } from '../standard';

/** The kinds of evidence about who has which duty. */
export type DutyQuery = Asked<'role-assigned' | 'accountable-single' | 'separated-duties'>;

const KINDS: ReadonlySet<string> = new Set<DutyQuery['kind']>([
  'role-assigned',
  'accountable-single',
  'separated-duties',
]);

export function isDutyQuery(evidence: EvidenceQuery): evidence is DutyQuery {
  return KINDS.has(evidence.kind);
}
