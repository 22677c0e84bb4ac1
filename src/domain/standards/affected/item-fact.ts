import type { WorkItem } from '../../foundation/work-item';
import type { ItemCondition, ItemField, ItemTest } from '../conditions/item-condition';

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
  if ('all' in condition) return condition.all.flatMap(factsOf);
  if ('any' in condition) return condition.any.flatMap(factsOf);
  if ('none' in condition) return condition.none.flatMap(factsOf);
  if ('when' in condition) return [...factsOf(condition.when), ...factsOf(condition.then)];
  return factsOfTest(condition);
}

function factsOfTest(test: ItemTest): readonly ItemFact[] {
  switch (test.test) {
    case 'category':
    case 'level':
    case 'flagged':
      return [test.test];
    case 'not-before':
      return [FACTS[test.field], FACTS[test.other]];
    case 'filled-in':
    case 'older-than':
    case 'further-than':
    case 'at-least':
    case 'at-most':
      return [FACTS[test.field]];
  }
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
