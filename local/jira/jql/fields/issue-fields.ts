import { badRequest } from '../../reply';
import { COMPARISONS, EQUALITY, type FieldHandler, ORDERING } from '../field-handler';
import { findVisibleIssues, isIssueId, isIssueKey } from '../find-issue';
import { numberKey } from '../sort-key';
import { ALWAYS, NEVER, sql } from '../sql-part';
import { columnField, type FieldName } from './column-field';

/** `key`, `id` and `issue`. One key is greater than another when its number is, within one project. */
export function keyField(name: FieldName): FieldHandler {
  return {
    ...columnField({
      ...name,
      kind: 'issue',
      column: sql`i.id`,
      // Sorting by keys takes two steps: order-by.ts has them.
      sort: 'no order',
      valuesOf: issuesNamed(name.name),
    }),
    operators: [...EQUALITY, ...ORDERING],
    presence: { isEmpty: NEVER, isPresent: ALWAYS },
    compares: (operator, value) => {
      const of = COMPARISONS[operator];
      return sql`(i.project_id = (SELECT o.project_id FROM issue o WHERE o.id = ${value}) AND i.key_number ${of} (SELECT o.key_number FROM issue o WHERE o.id = ${value}))`;
    },
  };
}

/** A parent that is not on the site may be known by its key alone. */
export function parentField(name: FieldName): FieldHandler {
  return {
    ...columnField({
      ...name,
      kind: 'issue',
      column: sql`i.parent_id`,
      sort: numberKey(sql`i.parent_id`),
      valuesOf: issuesNamed(name.name),
    }),
    presence: {
      isEmpty: sql`(i.parent_id IS NULL AND i.parent_key IS NULL)`,
      isPresent: sql`(i.parent_id IS NOT NULL OR i.parent_key IS NOT NULL)`,
    },
    differs: (values) =>
      sql`(i.parent_id NOT IN (${values}) OR (i.parent_id IS NULL AND i.parent_key IS NOT NULL))`,
  };
}

function issuesNamed(field: string): FieldHandler['valuesOf'] {
  return async (values, scope) => {
    const wrong = values.filter(({ text }) => !isIssueId(text) && !isIssueKey(text));
    if (wrong.length > 0) {
      throw badRequest(
        ...wrong.map(({ text }) => `The issue key '${text}' for field '${field}' is invalid.`),
      );
    }
    const found = await findVisibleIssues(
      values.map(({ text }) => text),
      scope,
    );
    const missing = values.filter(({ text }) => !found.has(text));
    if (missing.length === 0) return values.map(({ text }) => found.get(text)?.id ?? '');
    throw badRequest(
      ...missing.map(({ text }) =>
        isIssueId(text)
          ? `A value with ID '${text}' does not exist for the field '${field}'.`
          : `An issue with key '${text}' does not exist for field '${field}'.`,
      ),
    );
  };
}
