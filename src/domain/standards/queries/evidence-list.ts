import type { WorkItem } from '../../foundation/work-item';
import type { EvidenceItem } from '../standard';

/** A finding names at most this many. */
export const MOST_EVIDENCE = 50;

type Numbered = Pick<WorkItem, 'projectId' | 'number'>;
type Entry = { readonly rank: string; readonly item: Numbered; readonly evidence: Unnamed };
type Unnamed = Omit<EvidenceItem, 'workItem'>;

/** Keeps the evidence that comes first, however much is added and in whatever order, in memory that does not grow. */
export type EvidenceList = {
  /** `rank` sorts as text: the date that makes one piece of evidence older than another. */
  add(rank: string, item: Numbered, evidence: Unnamed): void;
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
      size += 1;
      const entry = { rank, item, evidence };
      const last = entries.at(-1);
      if (entries.length === MOST_EVIDENCE && last !== undefined && compare(last, entry) <= 0) {
        return;
      }
      entries.splice(placeOf(entry, entries), 0, entry);
      if (entries.length > MOST_EVIDENCE) entries.pop();
    },
    get size() {
      return size;
    },
    read: (keyOf) => entries.map(({ item, evidence }) => ({ workItem: keyOf(item), ...evidence })),
  };
}

function placeOf(entry: Entry, entries: readonly Entry[]): number {
  const index = entries.findIndex((other) => compare(other, entry) > 0);
  return index < 0 ? entries.length : index;
}

function compare(one: Entry, other: Entry): number {
  if (one.rank !== other.rank) return one.rank < other.rank ? -1 : 1;
  if (one.item.projectId !== other.item.projectId) {
    return one.item.projectId < other.item.projectId ? -1 : 1;
  }
  return one.item.number - other.item.number;
}
