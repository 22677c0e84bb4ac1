import { type Day, daysBetween } from '../foundation/calendar';
import type { Compliance } from '../standards/standard';
import type { Figures } from './figures';
import type { MeasuresThen } from './measures-then';

/** What is held against itself on two days: counts, sums and scores. */
export const COMPARED_MEASURES = [
  'total',
  'toDo',
  'inProgress',
  'done',
  'overdue',
  'blocked',
  'unestimated',
  'estimateTotal',
  'estimateDone',
  'finishedLast7Days',
  'compliance',
  'failed',
] as const;
export type ComparedMeasure = (typeof COMPARED_MEASURES)[number];

/** The measures of one day; `null` for one that is not available. */
export type Measured = Readonly<Record<ComparedMeasure, number | null>>;

/** One measure on two days; `change` is `null` where it is not available on one of them. */
export type MeasureChange = {
  readonly measure: ComparedMeasure;
  readonly then: number | null;
  readonly now: number | null;
  readonly change: number | null;
};

const BY_ESTIMATE = ['unestimated', 'estimateTotal', 'estimateDone'] as const;
const DECIMALS = 10_000;

type KeptDay = {
  readonly figures: Pick<Figures, Exclude<ComparedMeasure, 'compliance' | 'failed'>>;
  readonly estimateAvailable: boolean;
  readonly compliance: Compliance;
};

/** The measures as they were kept, or stand. By estimate there are none where the site has no estimate. */
export function measuredKept({ figures, estimateAvailable, compliance }: KeptDay): Measured {
  const { score } = compliance;
  const decided = compliance.passed + compliance.failed + compliance.waived;
  const all = { ...figures, compliance: score, failed: decided === 0 ? null : compliance.failed };
  return only(all, estimateAvailable);
}

/** The measures as they were worked out: those that are told of every work item. */
export function measuredWorkedOut(measures: MeasuresThen, estimateAvailable: boolean): Measured {
  const told = (name: Exclude<ComparedMeasure, 'total' | 'blocked' | 'compliance' | 'failed'>) =>
    measures[name].untold === 0 ? measures[name].known : null;
  const all = {
    total: measures.total,
    toDo: told('toDo'),
    inProgress: told('inProgress'),
    done: told('done'),
    overdue: told('overdue'),
    blocked: null,
    unestimated: told('unestimated'),
    estimateTotal: told('estimateTotal'),
    estimateDone: told('estimateDone'),
    finishedLast7Days: told('finishedLast7Days'),
    compliance: null,
    failed: null,
  };
  return only(all, estimateAvailable);
}

function only(measured: Measured, estimateAvailable: boolean): Measured {
  if (estimateAvailable) return measured;
  return { ...measured, ...Object.fromEntries(BY_ESTIMATE.map((name) => [name, null])) };
}

/**
 * Each measure on two days.
 *
 * @example
 * measureChanges({ …, done: 45 }, { …, done: 60 }) // [ …, { measure: 'done', then: 45, now: 60, change: 15 } ]
 */
export function measureChanges(then: Measured, now: Measured): readonly MeasureChange[] {
  return COMPARED_MEASURES.map((measure) => {
    const [before, after] = [then[measure], now[measure]];
    const change =
      before === null || after === null ? null : Math.round((after - before) * DECIMALS) / DECIMALS;
    return { measure, then: before, now: after, change };
  });
}

/**
 * By how many days a day is later than another; `null` where one of them is not available.
 *
 * @example
 * daysLater(day('2026-03-02'), day('2026-03-09')) // 7
 */
export function daysLater(then: Day | null, now: Day | null): number | null {
  return then === null || now === null ? null : daysBetween(then, now);
}
