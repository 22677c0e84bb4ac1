import type { ItemCondition, ItemField, ItemTest } from './item-condition';

/**
 * The tests that a condition is made of, in the order in which it names them.
 *
 * @example
 * testsOf({ none: [{ test: 'flagged' }] }) // [{ test: 'flagged' }]
 */
export function testsOf(condition: ItemCondition): readonly ItemTest[] {
  if ('all' in condition) return condition.all.flatMap(testsOf);
  if ('any' in condition) return condition.any.flatMap(testsOf);
  if ('none' in condition) return condition.none.flatMap(testsOf);
  if ('when' in condition) return [...testsOf(condition.when), ...testsOf(condition.then)];
  return [condition];
}

/**
 * The fields that a test reads.
 *
 * @example
 * fieldsOfTest({ test: 'not-before', field: 'due', other: 'created' }) // ['due', 'created']
 */
export function fieldsOfTest(test: ItemTest): readonly ItemField[] {
  if (test.test === 'not-before') return [test.field, test.other];
  return 'field' in test ? [test.field] : [];
}
