import type { ProposalCriterion } from '@domain/scoring/proposal-model';

import type { Formats } from '../../shared/format';

type Writing = { readonly formats: Formats; readonly currency: string };

/** A value of a criterion as people read it: a rating as it stands, an amount as money. */
export function criterionText(
  { source }: ProposalCriterion,
  value: number | null,
  { formats, currency }: Writing,
): string {
  if (value === null) return '–';
  return source === 'rating' ? formats.decimal(value) : formats.wholeMoney(value, currency);
}
