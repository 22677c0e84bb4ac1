import { SCOPE_EFFECTS } from '../foundation/scope-effect';
import type { FactsOf, PartFields } from './part-field';

/** What can be decided about a change, as PM² names it. */
export const CHANGE_VERDICTS = ['approved', 'rejected', 'postponed', 'merged'] as const;

export const CHANGE_FIELDS = {
  scope: { type: 'choice', name: 'effect on the scope', choices: SCOPE_EFFECTS, unsaid: null },
  verdict: { type: 'choice', name: 'verdict', choices: CHANGE_VERDICTS, unsaid: null },
  /** What it costs more; below 0 for less. */
  cost: { type: 'amount', name: 'effect on the cost', isSigned: true },
  currency: { type: 'currency', name: 'currency' },
  /** How many days later the project ends by it; below 0 for earlier. */
  days: { type: 'whole', name: 'effect in days', least: -9_999, most: 9_999 },
} as const satisfies PartFields;

/** Why these cannot be written together; `null` when they can. */
export function contradictionInChange({
  cost,
  currency,
}: FactsOf<typeof CHANGE_FIELDS>): string | null {
  return (cost === null) === (currency === null) ? null : 'An amount takes its currency.';
}
