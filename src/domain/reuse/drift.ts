import type { StatusCategory } from '../foundation/work-item';
import type { PlannedItem } from './blueprint';
import type { Candidate, ItemStanding } from './standing-of-items';

/** What became of an artifact of the blueprint. */
export type DriftState =
  /** Never made, and nothing stands for it. */
  | 'missing'
  | 'deleted'
  /** Hidden from the asking user. */
  | 'unseen'
  /** To do, and its description is still the template's. */
  | 'untouched'
  | 'worked-on';

export type DriftLine = PlannedItem & {
  readonly state: DriftState;
  /** The work item that stands for it. */
  readonly workItem: Candidate['id'] | null;
};

export type Drift = {
  /** In the order of the blueprint. */
  readonly lines: readonly DriftLine[];
  /** Artifacts of the project for which the blueprint does not ask, in their order. */
  readonly beyond: readonly Candidate['id'][];
};

/** A work item as far as drift looks at it. */
export type LookedAt = Pick<Candidate, 'id' | 'kind'> & {
  readonly category: StatusCategory;
  /** Whether its description is the text of its template. */
  readonly isTemplate: boolean;
};

/**
 * How far a project has gone from the blueprint it was provisioned with.
 *
 * @example
 * driftOf([charter], [{ kind: 'absent' }], [])                                 // lines: [{ state: 'missing', … }]
 * driftOf([charter], [{ kind: 'there', id: '7', by: 'made' }], [theSevenAsMade]) // lines: [{ state: 'untouched', … }]
 * driftOf([charter], [{ kind: 'absent' }], [aRisk]).beyond                     // [aRisk.id]
 */
export function driftOf(
  planned: readonly PlannedItem[],
  standings: readonly ItemStanding[],
  items: readonly LookedAt[],
): Drift {
  const byId = new Map(items.map((item) => [item.id, item]));
  const lines = planned.map((item, place): DriftLine => {
    const standing = standings[place] ?? { kind: 'absent' };
    const workItem = standing.kind === 'there' ? standing.id : null;
    const found = workItem === null ? undefined : byId.get(workItem);
    return { ...item, workItem, state: stateOf(standing, found) };
  });

  const asked = new Set(lines.map(({ workItem }) => workItem));
  const beyond = items.filter(({ id, kind }) => kind !== null && !asked.has(id));
  return { lines, beyond: beyond.map(({ id }) => id) };
}

function stateOf({ kind }: ItemStanding, item: LookedAt | undefined): DriftState {
  if (kind === 'absent') return 'missing';
  if (kind !== 'there') return kind;
  return item?.isTemplate === true && item.category === 'to-do' ? 'untouched' : 'worked-on';
}
