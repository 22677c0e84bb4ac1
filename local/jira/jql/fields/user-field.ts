import { accountIdsFor } from '../../store/accounts';
import { type FieldHandler, lookUp } from '../field-handler';
import { textKey } from '../sort-key';
import { sql, type SqlPart } from '../sql-part';
import { columnField, type FieldName } from './column-field';

export function userField(name: FieldName, column: SqlPart): FieldHandler {
  return columnField({
    ...name,
    kind: 'user',
    column,
    sort: textKey(sql`(SELECT a.display_name FROM account a WHERE a.account_id = ${column})`),
    valuesOf: peopleNamed(name.name),
  });
}

/** By account id, display name or e-mail address. */
export function peopleNamed(field: string): FieldHandler['valuesOf'] {
  return lookUp(field, ({ text }, { database }) => accountIdsFor(database, text));
}
