import type { StatusCategory } from '../../foundation/work-item';

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
