import type { PartFields } from './part-field';

export const ASSUMPTION_STANDINGS = ['unchecked', 'holds', 'wrong'] as const;

export const ASSUMPTION_FIELDS = {
  holds: { type: 'choice', name: 'check', choices: ASSUMPTION_STANDINGS, unsaid: null },
  /** How much it would matter if it were wrong. */
  effect: { type: 'step', name: 'effect if wrong' },
  checkBy: { type: 'day', name: 'day to check by' },
} as const satisfies PartFields;
