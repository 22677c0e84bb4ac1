/** What rules read of a work item that may have been otherwise before. A type is told together with its level. */
export type ItemFact =
  | 'type'
  | 'category'
  | 'category-since'
  | 'flagged'
  | 'assignee'
  | 'updated'
  | 'resolved'
  | 'due'
  | 'parent'
  | 'estimate'
  | 'open-blockers';
