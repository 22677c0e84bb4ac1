import type { Instant } from '../foundation/calendar';
import type { AccountId, WorkItemId } from '../foundation/ids';
import { type ProjectRole, projectRoleName } from '../foundation/project-role';

/** One role's yes to the content of an artifact. */
export type Approval = {
  readonly workItemId: WorkItemId;
  readonly role: ProjectRole;
  /** Of the content that was approved. */
  readonly fingerprint: string;
  readonly by: AccountId;
  readonly at: Instant;
};

/** In force while what was approved is what stands there; void after an edit. */
export type ApprovalState = 'in-force' | 'void';

export function approvalState(
  { fingerprint }: Pick<Approval, 'fingerprint'>,
  present: string,
): ApprovalState {
  return fingerprint === present ? 'in-force' : 'void';
}

/** Who had a hand in an artifact; `null` for nobody, or nobody that Jira tells of. */
export type Hands = {
  readonly creator: AccountId | null;
  readonly reporter: AccountId | null;
  readonly assignee: AccountId | null;
  readonly lastEditor: AccountId | null;
};

const SOMEBODY_ELSE = 'somebody else has to approve it.';

/**
 * Why somebody may not approve an artifact, in words for them; `null` when they may: nobody approves what they wrote, do or asked for.
 *
 * @example
 * refusalByHands({ creator: ann, reporter: ann, assignee: null, lastEditor: ben }, ben)
 * // 'You edited this last: somebody else has to approve it.'
 */
export function refusalByHands(hands: Hands, by: AccountId): string | null {
  if (hands.creator === by) return `You created this: ${SOMEBODY_ELSE}`;
  if (hands.reporter === by) return `You asked for this, as its reporter: ${SOMEBODY_ELSE}`;
  if (hands.assignee === by) return `You do this, as its assignee: ${SOMEBODY_ELSE}`;
  return hands.lastEditor === by ? `You edited this last: ${SOMEBODY_ELSE}` : null;
}

/** What somebody hears who does not hold a role. */
export function refusalWithoutRole(role: ProjectRole): string {
  return `Only who is ${projectRoleName(role)} in this Jira project may approve this.`;
}
