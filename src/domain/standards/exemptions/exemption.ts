import type { Day, Instant } from '../../foundation/calendar';
import type { AccountId, ExemptionId, GovernedId, RuleId, StandardId } from '../../foundation/ids';

/** A waiver excuses from a rule that is still asked; a line of tailoring takes the rule out of what is asked. */
export type ExemptionKind = 'waiver' | 'tailoring';

/** What somebody did, and when. */
export type Signature = { readonly by: AccountId; readonly at: Instant };
export type Decision = Signature & {
  readonly verdict: 'approved' | 'rejected';
  readonly note: string;
};
export type Ending = Signature & { readonly note: string };

/** A time-limited, signed exception to one rule for one governed project. */
export type Exemption = {
  readonly id: ExemptionId;
  readonly kind: ExemptionKind;
  readonly governedId: GovernedId;
  readonly standardId: StandardId;
  readonly ruleId: RuleId;
  /** The how-manieth of its kind for this rule and project, from 1. */
  readonly number: number;
  readonly reason: string;
  /** Its first day: as asked for, and never before the day it was approved. */
  readonly from: Day;
  /** Its last day, which still counts; `null` for tailoring without an end. */
  readonly until: Day | null;
  readonly requested: Signature;
  readonly decision: Decision | null;
  /** How it was withdrawn before a decision, or revoked after one. */
  readonly ending: Ending | null;
  readonly version: number;
};

export type ExemptionState =
  'requested' | 'approved' | 'expired' | 'rejected' | 'withdrawn' | 'revoked';

/**
 * What has become of an exemption by the end of a day. What nobody decided on by its last day has expired, too.
 *
 * @example
 * // approved, with 2026-03-31 as its last day
 * stateOf(waiver, day('2026-03-31')) // 'approved'
 * stateOf(waiver, day('2026-04-01')) // 'expired'
 */
export function stateOf({ decision, ending, until }: Exemption, asOf: Day): ExemptionState {
  if (decision?.verdict === 'rejected') return 'rejected';
  if (ending !== null) return decision === null ? 'withdrawn' : 'revoked';
  if (until !== null && until < asOf) return 'expired';
  return decision === null ? 'requested' : 'approved';
}

/**
 * Whether it counts on a day: approved, begun and not over.
 *
 * @example
 * // approved, from 2026-03-02 until 2026-03-31
 * isInForce(waiver, day('2026-03-01')) // false
 * isInForce(waiver, day('2026-03-31')) // true
 */
export function isInForce(exemption: Exemption, asOf: Day): boolean {
  return stateOf(exemption, asOf) === 'approved' && exemption.from <= asOf;
}

/** Whether another of its kind for the same rule has to wait: it is asked for, or approved and not over. */
export function isOpen(exemption: Exemption, asOf: Day): boolean {
  const state = stateOf(exemption, asOf);
  return state === 'requested' || state === 'approved';
}
