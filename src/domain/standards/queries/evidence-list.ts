import type { WorkItem } from '../../foundation/work-item';
import type { EvidenceItem } from '../standard';

/** A finding names at most this many. */
export const MOST_EVIDENCE = 50;

type Numbered = Pick<WorkItem, 'projectId' | 'number'>;

/** What is kept of evidence: the items that come first, however many are added and in whatever order, in memory that does not grow. */
export type EvidenceList<Item extends Numbered> = {
  /** Sorts as text: the date that makes one piece of evidence older than another. */
  readonly rankOf: (item: Item) => string;
  readonly first: Item[];
  size: number;
};

/**
 * Evidence in ascending order of rank, then of project and number.
 *
 * @example
 * const overdue = evidenceList<WorkItem>(({ due }) => due ?? '');
 * addEvidence(overdue, item);
 * evidenceIn(overdue, ({ due, updated }) => ({ field: 'duedate', value: due, at: updated }), keyOf)
 * // [{ workItem: 'DOC-93', field: 'duedate', … }]
 */
export function evidenceList<Item extends Numbered>(
  rankOf: EvidenceList<Item>['rankOf'],
): EvidenceList<Item> {
  return { rankOf, first: [], size: 0 };
}

export function addEvidence<Item extends Numbered>(list: EvidenceList<Item>, item: Item): void {
  const { first, rankOf } = list;
  list.size += 1;
  const last = first.at(-1);
  if (last === undefined || comesBefore(last, item, rankOf)) {
    if (first.length < MOST_EVIDENCE) first.push(item);
    return;
  }
  first.splice(placeOf(item, list), 0, item);
  if (first.length > MOST_EVIDENCE) first.pop();
}

/** The evidence that comes first, as it is shown; made of what is kept alone. */
export function evidenceIn<Item extends Numbered>(
  { first, size }: EvidenceList<Item>,
  shown: (item: Item) => Omit<EvidenceItem, 'workItem'>,
  keyOf: (item: Numbered) => string,
): { readonly evidence: readonly EvidenceItem[]; readonly evidenceTotal: number } {
  const evidence = first.map((item) => {
    const { field, value, at } = shown(item);
    return { workItem: keyOf(item), field, value, at };
  });
  return { evidence, evidenceTotal: size };
}

/** The first place after all that come before it, found by halving. */
function placeOf<Item extends Numbered>(item: Item, { first, rankOf }: EvidenceList<Item>): number {
  let [from, to] = [0, first.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const there = first[middle];
    if (there !== undefined && comesBefore(there, item, rankOf)) from = middle + 1;
    else to = middle;
  }
  return from;
}

function comesBefore<Item extends Numbered>(
  one: Item,
  other: Item,
  rankOf: (item: Item) => string,
): boolean {
  const [rank, otherRank] = [rankOf(one), rankOf(other)];
  if (rank !== otherRank) return rank < otherRank;
  if (one.projectId !== other.projectId) return one.projectId < other.projectId;
  return one.number <= other.number;
}
