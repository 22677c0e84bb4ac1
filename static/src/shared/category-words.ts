import type { StatusCategory } from '@domain/foundation/work-item';

/** Status categories as Jira calls them. */
export const CATEGORY_WORDS: Readonly<Record<StatusCategory, string>> = {
  'to-do': 'To do',
  'in-progress': 'In progress',
  done: 'Done',
};
