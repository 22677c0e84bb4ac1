import { sql, type SqlPart } from './sql-part';

/** What work items are sorted by. */
export type SortKey = {
  readonly from: SqlPart | ValueTable;
  /** The value as it is sorted. Never SQL's NULL: an empty field sorts after every value. */
  readonly order: (value: SqlPart) => SqlPart;
  /** Where a query does not say so: newest and highest first. */
  readonly isDescendingByItself?: boolean;
};

/** Values beside the work item's row: `issue_id` and `value`, at most one a work item. */
export type ValueTable = { readonly rows: SqlPart };

/** A column that is never empty is sorted as it is, so that its index can serve the order. */
export function neverEmptyKey(from: SqlPart): SortKey {
  return { from, order: (value) => value };
}

export function numberKey(from: SortKey['from']): SortKey {
  return { from, order: lastWhenEmpty };
}

/** No text sorts after it. */
const LAST_TEXT = '\u{10FFFF}';

export function textKey(from: SortKey['from']): SortKey {
  return { from, order: (value) => sql`COALESCE(LOWER(${value}), ${LAST_TEXT})` };
}

/** The place among these ids; what is not among them comes last. */
export function placeKey(from: SortKey['from'], ids: readonly string[]): SortKey {
  return {
    from,
    order: (value) =>
      lastWhenEmpty(ids.length === 0 ? sql`NULL` : sql`NULLIF(FIELD(${value}, ${ids}), 0)`),
  };
}

function lastWhenEmpty(value: SqlPart): SqlPart {
  return sql`COALESCE(${value}, 9007199254740991)`;
}
