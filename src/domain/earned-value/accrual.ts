/** An activity of a baseline. Times are in units of working time since the project's start; money in one currency. */
export type PlannedActivity = {
  readonly start: number;
  readonly duration: number;
  /** Due as soon as the activity has begun. */
  readonly fixedCost: number;
  /** Due for each unit of working time. */
  readonly costPerUnit: number;
};

/**
 * What an activity is worth once a share of it, 0 to 1, is done: all of the fixed cost as soon as anything is done, and that share of the
 * cost of its working time.
 *
 * @example
 * earnedValueOf({ start: 0, duration: 10, fixedCost: 100, costPerUnit: 5 }, 0.2) // 110
 */
export function earnedValueOf(activity: PlannedActivity, share: number): number {
  const { duration, fixedCost, costPerUnit } = activity;
  return share === 0 ? 0 : fixedCost + costPerUnit * duration * share;
}

/**
 * What was planned to be worth by a time: of each activity that is planned to have begun before it the fixed cost, and the cost
 * of the working time planned by then. A milestone, which takes no time, counts from its very moment.
 *
 * Source: Vanhoucke, Measuring Time (2010), and the tracking of ProTrack, which computes it in this way.
 *
 * @example
 * plannedValueAt([{ start: 0, duration: 10, fixedCost: 100, costPerUnit: 5 }], 4) // 120
 */
export function plannedValueAt(activities: readonly PlannedActivity[], time: number): number {
  return activities.reduce((total, activity) => {
    const { start, duration, fixedCost, costPerUnit } = activity;
    const hasBegun = duration === 0 ? start <= time : start < time;
    return hasBegun ? total + fixedCost + costPerUnit * Math.min(duration, time - start) : total;
  }, 0);
}

/** Planned values at the end of each whole period of `length` up to the end of the last activity: the S-curve, cumulative. */
export function plannedValues(
  activities: readonly PlannedActivity[],
  length: number,
): readonly number[] {
  const end = activities.reduce((latest, each) => Math.max(latest, each.start + each.duration), 0);
  const periods = Math.ceil(end / length);
  return Array.from({ length: periods }, (_, index) =>
    plannedValueAt(activities, (index + 1) * length),
  );
}
