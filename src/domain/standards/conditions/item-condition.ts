import type { Day, Instant } from '../../foundation/calendar';
import type { StatusCategory, WorkItem } from '../../foundation/work-item';

/** Dates of a work item. Days are compared: an instant counts as its day in UTC. */
export type DateField = 'created' | 'updated' | 'resolved' | 'category-since' | 'due';
export type NumberField = 'estimate' | 'open-blockers';
export type ItemField = DateField | NumberField | 'assignee' | 'parent';
export type ItemLevel = 'above-standard' | 'standard' | 'sub-task';

/** One fact of a work item, held against a value that the rule names. */
export type ItemTest =
  | { readonly test: 'category'; readonly is: StatusCategory }
  | { readonly test: 'level'; readonly is: ItemLevel }
  | { readonly test: 'flagged' }
  | { readonly test: 'filled-in'; readonly field: ItemField }
  /** More than so many days before the day of the evaluation. */
  | { readonly test: 'older-than'; readonly field: DateField; readonly days: number }
  /** More than so many days after it. */
  | { readonly test: 'further-than'; readonly field: DateField; readonly days: number }
  | { readonly test: 'not-before'; readonly field: DateField; readonly other: DateField }
  | { readonly test: 'at-least'; readonly field: NumberField; readonly value: number }
  | { readonly test: 'at-most'; readonly field: NumberField; readonly value: number };

/** What is asked of a work item. `all` of nothing is true, `any` of nothing false. */
export type ItemCondition =
  | ItemTest
  | { readonly all: readonly ItemCondition[] }
  | { readonly any: readonly ItemCondition[] }
  | { readonly none: readonly ItemCondition[] }
  | { readonly when: ItemCondition; readonly then: ItemCondition };

/** `null`: what the test reads is not known of this work item. */
export type Truth = boolean | null;

/**
 * The truth of a condition by what is known of its tests, by Kleene's three-valued logic.
 *
 * Source: S. C. Kleene, *Introduction to Metamathematics* (1952), §64, strong tables.
 *
 * @example
 * // is it done, and flagged? Nothing is known but that it is to do
 * truthOf(doneAndFlagged, (test) => (test.test === 'category' ? test.is === 'to-do' : null)) // false
 */
export function truthOf(condition: ItemCondition, known: (test: ItemTest) => Truth): Truth {
  if ('all' in condition) return every(condition.all, known);
  if ('any' in condition) return some(condition.any, known);
  if ('none' in condition) return not(some(condition.none, known));
  if ('when' in condition) {
    const when = truthOf(condition.when, known);
    if (when === false) return true;
    const then = truthOf(condition.then, known);
    return when === true || then === true ? then : null;
  }
  return known(condition);
}

function every(conditions: readonly ItemCondition[], known: (test: ItemTest) => Truth): Truth {
  let result: Truth = true;
  for (const condition of conditions) {
    const truth = truthOf(condition, known);
    if (truth === false) return false;
    if (truth === null) result = null;
  }
  return result;
}

function some(conditions: readonly ItemCondition[], known: (test: ItemTest) => Truth): Truth {
  let result: Truth = false;
  for (const condition of conditions) {
    const truth = truthOf(condition, known);
    if (truth === true) return true;
    if (truth === null) result = null;
  }
  return result;
}

export function not(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

/** What a field holds; `null` for an assignee, for the facts say only whether there is one. */
export function valueOf(field: ItemField, item: WorkItem): Day | Instant | string | number | null {
  switch (field) {
    case 'assignee':
      return null;
    case 'parent':
      return item.parentId;
    case 'estimate':
    case 'open-blockers':
      return numberOf(field, item);
    case 'due':
      return item.due;
    case 'created':
    case 'updated':
    case 'resolved':
    case 'category-since':
      return instantOf(field, item);
  }
}

export function numberOf(field: NumberField, item: WorkItem): number | null {
  return field === 'estimate' ? item.estimate : item.openBlockers;
}

function instantOf(field: Exclude<DateField, 'due'>, item: WorkItem): Instant | null {
  switch (field) {
    case 'created':
      return item.created;
    case 'updated':
      return item.updated;
    case 'resolved':
      return item.resolved;
    case 'category-since':
      return item.categorySince;
  }
}
