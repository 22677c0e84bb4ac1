import type { DependencyStanding } from '@domain/dependencies/dependency';

/** How a link stands, in words for people. */
export const STANDING_WORDS: Readonly<Record<DependencyStanding, string>> = {
  overdue: 'Overdue',
  'too-late': 'Due too late',
  undated: 'No due date',
  'in-order': 'In order',
  passed: 'Done without it',
  delivered: 'Delivered',
};

export const STANDING_HINTS: Readonly<Record<DependencyStanding, string>> = {
  overdue: 'What is waited for should be done by now, and is not.',
  'too-late': 'What is waited for is due after the work that waits.',
  undated: 'One of the two has no due date, so they cannot be held against each other.',
  'in-order': 'What is waited for is due before the work that waits.',
  passed: 'The work that waits was finished first.',
  delivered: 'What is waited for is done.',
};

export const CATEGORY_WORDS = { 'to-do': 'To do', 'in-progress': 'In progress', done: 'Done' };
