import {
  EMPTINESS,
  EQUALITY,
  type FieldHandler,
  type Sorting,
  type ValueKind,
} from '../field-handler';
import { sql, type SqlPart } from '../sql-part';

export type FieldName = Pick<FieldHandler, 'id' | 'name'>;

type Column = FieldName & {
  readonly kind: ValueKind;
  readonly column: SqlPart;
  readonly sort: Sorting;
  readonly valuesOf: FieldHandler['valuesOf'];
};

/** A field whose value is in one column of the work item's row. */
export function columnField({ column, ...rest }: Column): FieldHandler {
  return {
    ...rest,
    operators: [...EQUALITY, ...EMPTINESS],
    presence: { isEmpty: sql`${column} IS NULL`, isPresent: sql`${column} IS NOT NULL` },
    matches: (values) => sql`${column} IN (${values})`,
    differs: (values) => sql`${column} NOT IN (${values})`,
  };
}
