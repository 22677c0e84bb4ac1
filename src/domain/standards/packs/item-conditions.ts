import type { StatusCategory } from '../../foundation/work-item';
import type { ItemCondition } from '../conditions/item-condition';

/** Which work items the rules of the packs speak of, and what they ask of them. */
export const DONE: ItemCondition = { test: 'category', is: 'done' };
export const OPEN: ItemCondition = { none: [DONE] };
export const ASSIGNED: ItemCondition = { test: 'filled-in', field: 'assignee' };
export const DATED: ItemCondition = { test: 'filled-in', field: 'due' };
export const STANDARD_TO_DO: ItemCondition = standardIn('to-do');
export const STANDARD_IN_PROGRESS: ItemCondition = standardIn('in-progress');

/** Done, or not yet past its due date; what has no date is not asked. */
export const ON_TIME: ItemCondition = {
  any: [DONE, { none: [{ test: 'older-than', field: 'due', days: 0 }] }],
};

/** Done, or open for no more than so many days. */
export function settledWithin(days: number): ItemCondition {
  return { any: [DONE, { none: [{ test: 'older-than', field: 'created', days }] }] };
}

function standardIn(category: StatusCategory): ItemCondition {
  return {
    all: [
      { test: 'category', is: category },
      { test: 'level', is: 'standard' },
    ],
  };
}
