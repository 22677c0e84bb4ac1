import type { ItemCondition, ItemField } from './item-condition';
import { fieldsOfTest } from './tests-of';

/**
 * The fields that a condition reads, in the order in which it names them; what follows from a `when` first, for that is what
 * a work item is held against.
 *
 * @example
 * fieldsOf({ test: 'not-before', field: 'due', other: 'created' }) // ['due', 'created']
 */
export function fieldsOf(condition: ItemCondition): readonly ItemField[] {
  if ('all' in condition) return condition.all.flatMap(fieldsOf);
  if ('any' in condition) return condition.any.flatMap(fieldsOf);
  if ('none' in condition) return condition.none.flatMap(fieldsOf);
  if ('when' in condition) return [...fieldsOf(condition.then), ...fieldsOf(condition.when)];
  return fieldsOfTest(condition);
}
