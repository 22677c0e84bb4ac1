import type { Instant } from '../foundation/calendar';
import type { WorkItemId } from '../foundation/ids';
import type { RegisterPart } from './register-part';

/** A risk happened and became an issue; a change was merged into another. */
export const LINEAGE_WAYS = ['occurred', 'merged'] as const;
export type LineageWay = (typeof LINEAGE_WAYS)[number];

/** What a work item became. It becomes one thing at the most; of one thing many can have become a part. */
export type Lineage = {
  readonly from: WorkItemId;
  readonly way: LineageWay;
  readonly into: WorkItemId;
  readonly since: Instant;
};

const OCCURRED = /^(has )?(occurred|happened|materiali[sz]ed|eingetreten)$/i;

/**
 * Of the statuses that a risk can be moved to, the one for risks that have happened, by its name; `null` where there is none, or more
 * than one, for then nobody can tell which.
 *
 * @example
 * occurredAmong([{ id: '5', name: 'Closed' }, { id: '7', name: 'Occurred' }]) // { id: '7', name: 'Occurred' }
 */
export function occurredAmong<Status extends { readonly name: string }>(
  statuses: readonly Status[],
): Status | null {
  const [one = null, ...others] = statuses.filter(({ name }) => OCCURRED.test(name.trim()));
  return others.length === 0 ? one : null;
}

/** Whether the verdict on a change is that it is done as a part of another one. */
export function isMerged(part: RegisterPart | null): boolean {
  return part?.kind === 'change-request' && part.facts.verdict === 'merged';
}
