import type { Day } from '../../foundation/calendar';
import type { AccountId } from '../../foundation/ids';
import {
  type Decision,
  type Ending,
  type Exemption,
  type ExemptionState,
  stateOf,
} from './exemption';

const SETTLED: Readonly<Record<Exclude<ExemptionState, 'requested'>, string>> = {
  approved: 'This was approved already.',
  rejected: 'This was rejected already.',
  withdrawn: 'This was withdrawn.',
  revoked: 'This was revoked.',
  expired: 'The last day of this is over. Ask for it again.',
};

type Actor = { readonly by: AccountId; readonly today: Day };

/**
 * Why somebody may not decide on an exemption today, in words for them; `null` when they may. Nobody decides on what they
 * asked for themselves.
 *
 * @example
 * refusalOfDecision(askedForByMia, { by: mia, today }) // 'You asked for this yourself: somebody else has to decide.'
 */
export function refusalOfDecision(exemption: Exemption, { by, today }: Actor): string | null {
  if (exemption.requested.by === by) {
    return 'You asked for this yourself: somebody else has to decide.';
  }
  const state = stateOf(exemption, today);
  return state === 'requested' ? null : SETTLED[state];
}

/** An exemption as decided on; one that is approved counts from today at the earliest. */
export function decided(exemption: Exemption, decision: Decision, today: Day): Exemption {
  const { from } = exemption;
  const begins = decision.verdict === 'approved' && from < today ? today : from;
  return { ...exemption, from: begins, decision };
}

/**
 * Why somebody may not withdraw an exemption, in words for them; `null` when they may: they asked for it, and nobody has
 * decided.
 */
export function refusalOfWithdrawal(exemption: Exemption, { by, today }: Actor): string | null {
  if (exemption.requested.by !== by) return 'Only who asked for this can withdraw it.';

  const state = stateOf(exemption, today);
  return state === 'requested' ? null : SETTLED[state];
}

/** Why an exemption cannot be revoked, in words; `null` when it can: it is approved and not over. */
export function refusalOfRevocation(exemption: Exemption, today: Day): string | null {
  const state = stateOf(exemption, today);
  if (state === 'requested') return 'This waits for a decision: reject it.';
  return state === 'approved' ? null : SETTLED[state];
}

/** An exemption as withdrawn or revoked. */
export function ended(exemption: Exemption, ending: Ending): Exemption {
  return { ...exemption, ending };
}
