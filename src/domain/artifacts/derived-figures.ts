import type { Day } from '../foundation/calendar';
import { REALISATIONS, realisationOf } from './benefit-part';
import { SLIPS, slipOf } from './milestone-part';
import type { PartKind, RegisterPart } from './register-part';
import { QUADRANTS, quadrantOf } from './stakeholder-part';

/** What is worked out of figures: a number to sort by, and in words one of several. `null` where it cannot be worked out. */
export type Derived = { readonly measure: number | null; readonly trait: string | null };

/** What is worked out of each kind, and the words it may have; of the other kinds nothing is. */
export const DERIVED_TRAITS: Readonly<
  Partial<Record<PartKind, Readonly<Record<string, readonly string[]>>>>
> = {
  milestone: { slip: SLIPS },
  benefit: { realisation: REALISATIONS },
  stakeholder: { quadrant: QUADRANTS },
};

/**
 * What the figures of a work item amount to, by its name in {@link DERIVED_TRAITS}.
 *
 * @example
 * derivedOf({ kind: 'stakeholder', facts: { interest: 2, influence: 5, … } }, null) // { quadrant: { measure: 1, trait: 'keep-satisfied' } }
 */
export function derivedOf(part: RegisterPart, due: Day | null): Readonly<Record<string, Derived>> {
  if (part.kind === 'milestone') {
    const slip = slipOf({ baseline: part.facts.baseline, due });
    return { slip: { measure: slip, trait: slip === null ? null : slipIn(slip) } };
  }
  if (part.kind === 'benefit') {
    const rate = realisationOf(part.facts);
    const trait = rate === null ? null : rate < 1 ? REALISATIONS[0] : REALISATIONS[1];
    return { realisation: { measure: rate, trait } };
  }
  if (part.kind !== 'stakeholder') return {};

  const quadrant = quadrantOf(part.facts);
  return {
    quadrant: { measure: quadrant === null ? null : QUADRANTS.indexOf(quadrant), trait: quadrant },
  };
}

function slipIn(days: number): (typeof SLIPS)[number] {
  if (days === 0) return 'on-time';
  return days > 0 ? 'late' : 'early';
}
