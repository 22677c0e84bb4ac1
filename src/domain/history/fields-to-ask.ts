import type { FieldId } from '../foundation/ids';
import type { ItemFact } from '../foundation/item-fact';

type CustomFields = {
  readonly estimateFieldId: FieldId | null;
  readonly flaggedFieldId: FieldId | null;
};

/**
 * The fields whose changes have to be read to tell how some facts were; none named means all of them. Status, type and
 * project are always read: they say what moved, what it was, and where.
 *
 * @example
 * fieldsToAsk(['category', 'due'], fields) // ['status', 'issuetype', 'project', 'duedate']
 * fieldsToAsk(['updated'], fields)         // []: every change is one
 */
export function fieldsToAsk(facts: Iterable<ItemFact>, fields: CustomFields): readonly string[] {
  const asked = new Set(facts);
  // A change of parent is logged without the id of a field.
  if (asked.has('updated') || asked.has('parent')) return [];

  const named = [
    asked.has('assignee') ? 'assignee' : null,
    asked.has('resolved') ? 'resolution' : null,
    asked.has('due') ? 'duedate' : null,
    asked.has('estimate') ? fields.estimateFieldId : null,
    asked.has('flagged') ? fields.flaggedFieldId : null,
  ];
  return ['status', 'issuetype', 'project', ...named.filter((id) => id !== null)];
}
