import type { GovernedId, NodeId, ProjectId, StandardId, WorkItemId } from '../foundation/ids';
import type { MandateMode } from '../foundation/mandate-mode';
import type { Plan } from '../foundation/plan';

/** What of a Jira project is governed: all of it, or one work item with all its descendants. */
export type Scope =
  | { readonly kind: 'project'; readonly projectId: ProjectId }
  | { readonly kind: 'item'; readonly projectId: ProjectId; readonly workItemId: WorkItemId };

/** A project under the PMO's eye. */
export type GovernedProject = {
  readonly id: GovernedId;
  readonly scope: Scope;
  /** The Jira project's key, or the work item's. */
  readonly key: string;
  readonly name: string;
  readonly standardId: StandardId | null;
  readonly mode: MandateMode;
  readonly plan: Plan;
  readonly version: number;
};

/** A portfolio, or a programme inside one. Members are governed projects; several nodes may share one. */
export type PortfolioNode = {
  readonly id: NodeId;
  readonly kind: 'portfolio' | 'programme';
  /** The portfolio a programme belongs to; `null` for a portfolio. */
  readonly parentId: NodeId | null;
  readonly name: string;
  readonly members: readonly GovernedId[];
  readonly version: number;
};
