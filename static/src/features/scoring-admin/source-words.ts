import type { CriterionSource } from '@domain/scoring/scoring-model';

/** Where a criterion's value comes from, as people say it. */
export const SOURCE_WORDS: Readonly<Record<CriterionSource, string>> = {
  rating: 'Rating, typed 0 to 10',
  progress: 'Progress, share of work items done',
  remaining: 'Remaining work items',
  'overdue-share': 'Overdue, share of open work items',
  'blocked-share': 'Blocked, share of open work items',
  compliance: 'Compliance score',
  throughput: 'Throughput, finished a week',
  'estimate-remaining': 'Remaining estimate',
};
