import type { FactsOf, PartFields } from './part-field';

/** What a benefit is counted in. */
export const BENEFIT_UNITS = ['money', 'hours', 'days', 'percent', 'number'] as const;

export const BENEFIT_FIELDS = {
  unit: { type: 'choice', name: 'unit', choices: BENEFIT_UNITS, unsaid: null },
  currency: { type: 'currency', name: 'currency' },
  /** In the end. */
  planned: { type: 'quantity', name: 'planned benefit' },
  plannedToDate: { type: 'quantity', name: 'benefit planned to date' },
  realised: { type: 'quantity', name: 'benefit realised to date' },
} as const satisfies PartFields;

export type BenefitFacts = FactsOf<typeof BENEFIT_FIELDS>;

/** How what was realised stands to what was planned to date. */
export const REALISATIONS = ['behind', 'on-plan'] as const;

/**
 * Realised to date / planned to date; `null` where one is not said, or nothing was planned yet.
 *
 * @example
 * realisationOf({ plannedToDate: 40_000, realised: 30_000 }) // 0.75
 */
export function realisationOf({
  plannedToDate,
  realised,
}: Pick<BenefitFacts, 'plannedToDate' | 'realised'>): number | null {
  return plannedToDate === null || plannedToDate === 0 || realised === null
    ? null
    : realised / plannedToDate;
}

/** Why these cannot be written together; `null` when they can. */
export function contradictionInBenefit(facts: BenefitFacts): string | null {
  const { unit, currency, planned, plannedToDate, realised } = facts;
  const amounts = [planned, plannedToDate, realised].filter((amount) => amount !== null);
  if (amounts.length > 0 && unit === null) return 'Say in which unit the benefit is counted.';
  if ((unit === 'money') !== (currency !== null)) {
    return unit === 'money'
      ? 'Money takes its currency.'
      : 'A currency goes with the unit money alone.';
  }
  return planned !== null && (plannedToDate ?? 0) > planned
    ? 'More is planned to date than in the end.'
    : null;
}
