import type { Day, Instant } from '../foundation/calendar';
import type { AccountId, DelegationId, GovernedId } from '../foundation/ids';
import { addDays } from '../foundation/calendar';
import type { ProjectRole } from '../foundation/project-role';

/** A delegation is for absences: who is away for longer gives the role away in Jira. */
export const LONGEST_DELEGATION_DAYS = 92;

/** That somebody may vote in another's place at the gates of one project. */
export type Delegation = {
  readonly id: DelegationId;
  readonly governedId: GovernedId;
  readonly role: ProjectRole;
  readonly from: AccountId;
  readonly to: AccountId;
  readonly at: Instant;
  /** Its last day, which still counts. */
  readonly until: Day;
  readonly endedAt: Instant | null;
};

/** Whether it counts on a day: not taken back, and not over. */
export function isDelegationInForce(
  { until, endedAt }: Pick<Delegation, 'until' | 'endedAt'>,
  asOf: Day,
): boolean {
  return endedAt === null && asOf <= until;
}

type Wish = Pick<Delegation, 'from' | 'to' | 'until'>;

/**
 * Why nobody can be given a vote so, in words; `null` when they can.
 *
 * @example
 * refusalOfDelegation({ from: ann, to: ann, until }, today) // 'Name somebody else than yourself.'
 */
export function refusalOfDelegation({ from, to, until }: Wish, asOf: Day): string | null {
  if (from === to) return 'Name somebody else than yourself.';
  if (until < asOf) return 'Its last day is over already. Choose today or later.';
  return until > addDays(asOf, LONGEST_DELEGATION_DAYS)
    ? `A delegation lasts at most ${LONGEST_DELEGATION_DAYS} days.`
    : null;
}
