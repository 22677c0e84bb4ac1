import { z } from 'zod';

import type { ApprovalState } from '../domain/artifacts/approval';
import type { Instant } from '../domain/foundation/calendar';
import type { AccountId, WorkItemKey } from '../domain/foundation/ids';
import { PROJECT_ROLES, type ProjectRole } from '../domain/foundation/project-role';
import { workItemKeyInput } from './inputs';
import { answer, type Contract } from './operation';

/** One role that may approve an artifact, and what it said. */
export type ShownApproval = {
  readonly role: ProjectRole;
  readonly approval: {
    readonly by: AccountId;
    readonly at: Instant;
    readonly state: ApprovalState;
    /** Given by the asking user, who alone can take it back. */
    readonly isOwn: boolean;
  } | null;
  readonly mayApprove: boolean;
  /** Why the asking user may not; `null` also when they did. */
  readonly refusal: string | null;
};

const which = { key: workItemKeyInput, role: z.enum(PROJECT_ROLES) };
const done = answer<{ readonly key: WorkItemKey }>();

export const approvalOperations = {
  /** Approves what the user was looking at. For who holds the role in the Jira project, and had no hand in the artifact. */
  'artifact.approve': {
    right: 'view',
    input: z.strictObject({ ...which, fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: done,
  },
  /** For who gave it. */
  'artifact.withdraw-approval': { right: 'view', input: z.strictObject(which), output: done },
} satisfies Contract;
