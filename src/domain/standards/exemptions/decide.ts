import type { Day } from '../../foundation/calendar';
import type { AccountId } from '../../foundation/ids';
import { type Decision, type Ending, type Exemption, stateOf } from './exemption';

/**
 * Why somebody may not decide on an exemption today, in words for them; `null` when they may. Nobody decides on what they
 * asked for themselves, and what is over before it began cannot be approved.
 *
 * @example
 * refusalOfDecision(askedForByMia, { by: mia, verdict: 'approved', today })
 * // 'You asked for this yourself: somebody else has to decide.'
 */
export function refusalOfDecision(
  exemption: Exemption,
  {
    by,
    verdict,
    today,
  }: { readonly by: AccountId; readonly verdict: Decision['verdict']; readonly today: Day },
): string | null {
  const { requested, until } = exemption;
  const state = stateOf(exemption, today);
  if (state !== 'requested') return `This was ${state} already.`;
  if (requested.by === by) return 'You asked for this yourself: somebody else has to decide.';
  if (verdict === 'approved' && until !== null && until < today) {
    return `Its last day, ${until}, is over. Reject it; it can be asked for again.`;
  }
  return null;
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
export function refusalOfWithdrawal(
  exemption: Exemption,
  { by, today }: { readonly by: AccountId; readonly today: Day },
): string | null {
  const state = stateOf(exemption, today);
  if (state !== 'requested') return `This was ${state} already.`;
  return exemption.requested.by === by ? null : 'Only who asked for this can withdraw it.';
}

/** Why an exemption cannot be revoked, in words; `null` when it can: it is approved and not over. */
export function refusalOfRevocation(exemption: Exemption, today: Day): string | null {
  const state = stateOf(exemption, today);
  if (state === 'approved') return null;
  return state === 'requested'
    ? 'This waits for a decision: reject it.'
    : `This was ${state} already.`;
}

/** An exemption as withdrawn or revoked. */
export function ended(exemption: Exemption, ending: Ending): Exemption {
  return { ...exemption, ending };
}
