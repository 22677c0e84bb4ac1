import type { RegisterRow } from '@contract/registers';
import type { WorkItemKey } from '@domain/foundation/ids';
import type { RegisterKind } from '@domain/registers/register-entry';

/** The rows that are ticked, on whichever page they were. */
export type Selection = ReadonlyMap<WorkItemKey, RegisterRow>;

export const NOTHING_SELECTED: Selection = new Map();

export function withRows(
  selection: Selection,
  rows: readonly RegisterRow[],
  isSelected: boolean,
): Selection {
  const next = new Map(selection);
  for (const row of rows) {
    if (isSelected) next.set(row.key, row);
    else next.delete(row.key);
  }
  return next;
}

/** The kind of all that are ticked; `null` where they are of several. */
export function kindOf(selection: Selection): RegisterKind | null {
  const kinds = new Set([...selection.values()].map(({ kind }) => kind));
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined ? kind : null;
}
