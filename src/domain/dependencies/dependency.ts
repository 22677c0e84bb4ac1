import type { Day } from '../foundation/calendar';
import type { GovernedId, WorkItemId } from '../foundation/ids';
import type { StatusCategory } from '../foundation/work-item';

/** A work item at an end of a link. */
export type LinkedItem = {
  readonly id: WorkItemId;
  readonly category: StatusCategory;
  readonly due: Day | null;
  /** The governed projects it stands in. */
  readonly governedBy: readonly GovernedId[];
};

/** `successor` waits for `predecessor`: in Jira, the predecessor blocks it. */
export type BlockingLink = { readonly predecessor: LinkedItem; readonly successor: LinkedItem };

export const DEPENDENCY_STANDINGS = [
  'overdue',
  'too-late',
  'undated',
  'in-order',
  'passed',
  'delivered',
] as const;
/**
 * How a link stands: the predecessor is done (`delivered`); the successor was done without it (`passed`); the predecessor should be done
 * by now (`overdue`); one of them has no due date (`undated`); the predecessor is due after its successor (`too-late`); or none of these.
 */
export type DependencyStanding = (typeof DEPENDENCY_STANDINGS)[number];

/** Nothing waits any more where either end is done. */
export function isOpen({ predecessor, successor }: BlockingLink): boolean {
  return predecessor.category !== 'done' && successor.category !== 'done';
}

/** Whether what is waited for is overdue, or due after the work that waits. */
export function isLate(standing: DependencyStanding): boolean {
  return standing === 'overdue' || standing === 'too-late';
}

export function standingOf(
  { predecessor, successor }: BlockingLink,
  asOf: Day,
): DependencyStanding {
  if (predecessor.category === 'done') return 'delivered';
  if (successor.category === 'done') return 'passed';
  if (predecessor.due !== null && predecessor.due < asOf) return 'overdue';
  if (predecessor.due === null || successor.due === null) return 'undated';
  return predecessor.due > successor.due ? 'too-late' : 'in-order';
}

/** From which governed projects to which others a link leads: those that hold both ends are neither. */
export function endsOf({ predecessor, successor }: BlockingLink) {
  return {
    from: predecessor.governedBy.filter((id) => !successor.governedBy.includes(id)),
    to: successor.governedBy.filter((id) => !predecessor.governedBy.includes(id)),
  };
}
