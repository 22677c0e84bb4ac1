import type { Asked, EvidenceQuery } from '../standard';

/** The kinds of evidence about what was typed into the plan of a project. */
export type PlanQuery = Asked<'plan-typed' | 'plan-amount' | 'plan-spent' | 'plan-finish'>;

const KINDS: ReadonlySet<string> = new Set<PlanQuery['kind']>([
  'plan-typed',
  'plan-amount',
  'plan-spent',
  'plan-finish',
]);

export function isPlanQuery(evidence: EvidenceQuery): evidence is PlanQuery {
  return KINDS.has(evidence.kind);
}
