import type { Plan } from '../foundation/plan';
import type { Figure } from './value-figures';

/**
 * What was spent, as somebody typed it into the plan, where it can be held against a baseline.
 *
 * @example
 * spentIn({ actualCost: 500, currency: 'USD' }, 'EUR') // why: 'What was spent is typed in USD, and the baseline is in EUR.'
 */
export function spentIn(
  { actualCost, currency }: Pick<Plan, 'actualCost' | 'currency'>,
  ofBaseline: string | null,
): Figure {
  if (ofBaseline === null) {
    return missing('The baseline has no budget in money, so cost is not measured against it.');
  }
  if (actualCost === null) return missing('Nobody typed into the plan what was spent so far.');
  if (currency !== ofBaseline) {
    return missing(
      `What was spent is typed in ${currency ?? 'no currency'}, and the baseline is in ${ofBaseline}.`,
    );
  }
  return { value: actualCost, why: null };
}

function missing(why: string): Figure {
  return { value: null, why };
}
