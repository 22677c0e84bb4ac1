import type { Step } from '../foundation/rating';
import type { PartFields } from './part-field';

export const FREQUENCIES = ['weekly', 'fortnightly', 'monthly', 'quarterly', 'as-needed'] as const;

export const STAKEHOLDER_FIELDS = {
  interest: { type: 'step', name: 'interest' },
  influence: { type: 'step', name: 'influence' },
  frequency: { type: 'choice', name: 'communication', choices: FREQUENCIES, unsaid: null },
} as const satisfies PartFields;

/** What interest and influence together ask for. */
export const QUADRANTS = ['manage-closely', 'keep-satisfied', 'keep-informed', 'monitor'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

const HIGH = 3;

/**
 * The quadrant of a stakeholder; `null` where interest or influence is not said. The middle of a scale counts as high: who
 * may matter is not left out.
 *
 * @example
 * quadrantOf({ interest: 2, influence: 5 }) // 'keep-satisfied'
 */
export function quadrantOf({
  interest,
  influence,
}: {
  readonly interest: Step | null;
  readonly influence: Step | null;
}): Quadrant | null {
  if (interest === null || influence === null) return null;
  if (influence >= HIGH) return interest >= HIGH ? 'manage-closely' : 'keep-satisfied';
  return interest >= HIGH ? 'keep-informed' : 'monitor';
}
