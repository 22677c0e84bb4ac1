import type { Presence } from './field-handler';
import type { SortKey } from './sort-key';
import { not, sql, type SqlPart } from './sql-part';

/** Where a field's one value is kept, and how to put a condition on it. */
export type Scalar = Presence & {
  readonly having: (condition: (value: SqlPart) => SqlPart) => SqlPart;
  /** Where the value is found to sort by it. */
  readonly sorted: SortKey['from'];
};

/** In a column of the work item's row. */
export function columnScalar(column: SqlPart): Scalar {
  return {
    having: (condition) => condition(column),
    isEmpty: sql`${column} IS NULL`,
    isPresent: sql`${column} IS NOT NULL`,
    sorted: column,
  };
}

const KEPT_AS = { text: sql`v.value`, number: sql`v.number` };

/** Each the quicker way for what it looks up: texts are long for a table of their own, numbers are not in the key. */
const SORTED: Readonly<Record<keyof typeof KEPT_AS, (field: string) => SortKey['from']>> = {
  text: (field) =>
    sql`(SELECT MIN(v.value) FROM issue_value v WHERE v.issue_id = i.id AND v.field = ${field})`,
  number: (field) => ({
    rows: sql`SELECT v.issue_id, MIN(v.number) AS value FROM issue_value v WHERE v.field = ${field} GROUP BY v.issue_id`,
  }),
};

/** In the table of values, where a field may have several. */
export function valueScalar(field: string, keptAs: keyof typeof KEPT_AS): Scalar {
  const column = KEPT_AS[keptAs];
  const isPresent = hasOne(sql`SELECT v.issue_id FROM issue_value v WHERE v.field = ${field}`);
  return {
    having: (condition) =>
      sql`i.id IN (SELECT v.issue_id FROM issue_value v WHERE v.field = ${field} AND ${condition(column)})`,
    isEmpty: not(isPresent),
    isPresent,
    sorted: SORTED[keptAs](field),
  };
}

/**
 * Whether the work item is among these. Most are for a field in common use, so each one is looked up: "IS TRUE" keeps the
 * database from listing them all first.
 */
export function hasOne(ids: SqlPart): SqlPart {
  return sql`(i.id IN (${ids})) IS TRUE`;
}
