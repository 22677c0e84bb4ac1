import type { Day } from '../foundation/calendar';

/** How many items there were of each kind on a day; to do and in progress are `null` where only their sum is known. */
export type FlowPoint = {
  readonly day: Day;
  readonly done: number;
  readonly inProgress: number | null;
  readonly toDo: number | null;
  readonly total: number;
};

/** What is known of a day from dates alone. */
type ScopePoint = { readonly day: Day; readonly scope: number; readonly done: number };

/** What was kept of a day. */
export type KeptPoint = {
  readonly day: Day;
  readonly toDo: number;
  readonly inProgress: number;
  readonly done: number;
};

/**
 * Items by status category, day by day: what was kept, and before the first kept day what dates tell.
 *
 * @example
 * cumulativeFlow([{ day: '2026-02-23', scope: 9, done: 4 }], [{ day: '2026-03-02', toDo: 3, inProgress: 2, done: 5 }])
 * // [{ day: '2026-02-23', done: 4, inProgress: null, toDo: null, total: 9 }, { day: '2026-03-02', done: 5, inProgress: 2, toDo: 3, total: 10 }]
 */
export function cumulativeFlow(
  dated: readonly ScopePoint[],
  kept: readonly KeptPoint[],
): readonly FlowPoint[] {
  const [first] = kept;
  const before = dated.filter(({ day }) => first === undefined || day < first.day);
  return [
    ...before.map(({ day, scope, done }) => ({
      ...{ day, done, total: scope },
      ...{ inProgress: null, toDo: null },
    })),
    ...kept.map(({ day, toDo, inProgress, done }) => ({
      ...{ day, done, inProgress, toDo },
      total: toDo + inProgress + done,
    })),
  ];
}
