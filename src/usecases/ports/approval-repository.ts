import type { Approval } from '../../domain/artifacts/approval';
import type { Instant } from '../../domain/foundation/calendar';
import type { WorkItemId } from '../../domain/foundation/ids';
import type { ProjectRole } from '../../domain/foundation/project-role';

/** What the content of a work item was when it was last looked at. */
export type SeenContent = {
  readonly fingerprint: string;
  /** When Jira says that the work item was last changed. */
  readonly updated: Instant;
  readonly at: Instant;
};

export type KeptApproval = Approval & { readonly seen: SeenContent };

export interface ApprovalRepository {
  /** Those of some artifacts, in order of id and role. */
  of(ids: readonly WorkItemId[]): Promise<readonly KeptApproval[]>;
  /** Replaces the one that the same role gave the same artifact before. */
  save(approval: KeptApproval): Promise<void>;
  /** What the contents of artifacts were seen to be, for all of their approvals. */
  see(seen: ReadonlyMap<WorkItemId, SeenContent>): Promise<void>;
  withdraw(id: WorkItemId, role: ProjectRole): Promise<void>;
  /** Drops those of artifacts that are no more. */
  drop(ids: readonly WorkItemId[]): Promise<void>;
}
