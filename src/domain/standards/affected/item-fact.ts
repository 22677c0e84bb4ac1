import type { WorkItem } from '../../foundation/work-item';
import type { ItemCondition, ItemField, ItemTest } from '../conditions/item-condition';
import { fieldsOfTest, testsOf } from '../conditions/tests-of';

/** What rules read of a work item: those of its facts that may change, and what it is linked with. */
export const ITEM_FACTS = [
  'assigned',
  'category',
  'categorySince',
  'created',
  'due',
  'estimate',
  'flagged',
  'level',
  'parentId',
  'resolved',
  'updated',
  'openBlockers',
  'links',
] as const satisfies readonly (keyof WorkItem | 'links')[];
export type ItemFact = (typeof ITEM_FACTS)[number];

/** The facts that are kept of an item itself; the rest is told by other items. */
export const OWN_FACTS = ITEM_FACTS.filter(
  (fact): fact is Exclude<ItemFact, 'openBlockers' | 'links'> =>
    fact !== 'openBlockers' && fact !== 'links',
);

/** The facts that a condition reads; some may be named twice. */
export function factsOf(condition: ItemCondition): readonly ItemFact[] {
  return testsOf(condition).flatMap(factsOfTest);
}

function factsOfTest(test: ItemTest): readonly ItemFact[] {
  if (test.test === 'category' || test.test === 'level' || test.test === 'flagged') {
    return [test.test];
  }
  return fieldsOfTest(test).map((field) => FACTS[field]);
}

const FACTS: Readonly<Record<ItemField, ItemFact>> = {
  assignee: 'assigned',
  parent: 'parentId',
  estimate: 'estimate',
  'open-blockers': 'openBlockers',
  created: 'created',
  updated: 'updated',
  resolved: 'resolved',
  'category-since': 'categorySince',
  due: 'due',
};
