import type { StatusCategory } from '../../foundation/work-item';
import type { ItemCondition } from '../conditions/item-condition';

/** Which work items the rules of the packs speak of. */
export const OPEN: ItemCondition = { none: [{ test: 'category', is: 'done' }] };
export const ASSIGNED: ItemCondition = { test: 'filled-in', field: 'assignee' };
export const DATED: ItemCondition = { test: 'filled-in', field: 'due' };
export const STANDARD_TO_DO: ItemCondition = standardIn('to-do');
export const STANDARD_IN_PROGRESS: ItemCondition = standardIn('in-progress');

function standardIn(category: StatusCategory): ItemCondition {
  return {
    all: [
      { test: 'category', is: category },
      { test: 'level', is: 'standard' },
    ],
  };
}
