import type { WorkItem } from '../../foundation/work-item';
import type { EvidenceItem } from '../standard';

/** A finding names at most this many. */
export const MOST_EVIDENCE = 50;

type Numbered = Pick<WorkItem, 'projectId' | 'number'>;
type Entry = { readonly rank: string; readonly item: Numbered; readonly evidence: Unnamed };
type Ranked = Pick<Entry, 'rank' | 'item'>;
type Unnamed = Omit<EvidenceItem, 'workItem'>;

/** Keeps the evidence that comes first, however much is added and in whatever order, in memory that does not grow. */
export type EvidenceList = {
  /** `rank` sorts as text: the date that makes one piece of evidence older than another. */
  add(rank: string, item: Numbered, evidence: Unnamed): void;
  /** The same, where evidence is made only of what is kept. */
  addShown<Item extends Numbered>(rank: string, item: Item, shown: (item: Item) => Unnamed): void;
  readonly size: number;
  read(keyOf: (item: Numbered) => string): readonly EvidenceItem[];
};

/**
 * Evidence in ascending order of rank, then of project and number.
 *
 * @example
 * const overdue = evidenceList();
 * overdue.add('2026-01-31', item, { field: 'duedate', value: '2026-01-31', at: item.updated });
 * overdue.read(keyOf) // [{ workItem: 'DOC-93', field: 'duedate', … }]
 */
export function evidenceList(): EvidenceList {
  const entries: Entry[] = [];
  let size = 0;

  return {
    add(rank, item, evidence) {
      this.addShown(rank, item, () => evidence);
    },
    addShown(rank, item, shown) {
      size += 1;
      const last = entries[MOST_EVIDENCE - 1];
      if (last !== undefined && compare(last, { rank, item }) <= 0) return;

      const entry = { rank, item, evidence: shown(item) };
      entries.splice(placeOf(entry, entries), 0, entry);
      if (entries.length > MOST_EVIDENCE) entries.pop();
    },
    get size() {
      return size;
    },
    read: (keyOf) => entries.map(({ item, evidence }) => ({ workItem: keyOf(item), ...evidence })),
  };
}

/** The first place after all that come before it, found by halving. */
function placeOf(entry: Entry, entries: readonly Entry[]): number {
  let [from, to] = [0, entries.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const there = entries[middle];
    if (there !== undefined && compare(there, entry) > 0) to = middle;
    else from = middle + 1;
  }
  return from;
}

function compare(one: Ranked, other: Ranked): number {
  if (one.rank < other.rank) return -1;
  if (one.rank > other.rank) return 1;
  if (one.item.projectId !== other.item.projectId) {
    return one.item.projectId < other.item.projectId ? -1 : 1;
  }
  return one.item.number - other.item.number;
}
