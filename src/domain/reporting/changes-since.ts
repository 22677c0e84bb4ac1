import type { Day } from '../foundation/calendar';
import type { WorkItemId, WorkItemKey } from '../foundation/ids';
import type { HealthColor } from '../rollup/health';
import type { ReportedMilestone, ReportFacts } from './status-report';

/** Something then and now. */
export type Shift<T> = { readonly before: T; readonly now: T };

/** Each member is there only where something changed: `null` or empty where nothing did. */
export type ReportChanges = {
  readonly health: Shift<HealthColor> | null;
  readonly overdue: Shift<number> | null;
  readonly plannedFinish: Shift<Day | null> | null;
  readonly findingsCome: ReportFacts['failing'];
  readonly findingsGone: ReportFacts['failing'];
  readonly milestonesDone: readonly WorkItemKey[];
  /** Due later than before, or on no day any more. */
  readonly milestonesSlipped: readonly (Shift<Day | null> & { readonly key: WorkItemKey })[];
};

/**
 * What is otherwise in one set of facts than in another.
 *
 * @example
 * changesBetween(facts, facts).health                     // null
 * changesBetween(facts, { ...facts, overdue: 9 }).overdue // { before: 7, now: 9 }
 */
export function changesBetween(before: ReportFacts, now: ReportFacts): ReportChanges {
  const milestones = new Map(before.milestones.map((one) => [one.id, one]));
  return {
    health: shift(before.health.color, now.health.color),
    overdue: shift(before.overdue, now.overdue),
    plannedFinish: shift(before.plannedFinish, now.plannedFinish),
    findingsCome: without(now.failing, before.failing),
    findingsGone: without(before.failing, now.failing),
    milestonesDone: now.milestones
      .filter(({ id, isDone }) => isDone && milestones.get(id)?.isDone === false)
      .map(({ key }) => key),
    milestonesSlipped: now.milestones.flatMap((one) => slipOf(milestones, one)),
  };
}

function shift<T>(before: T, now: T): Shift<T> | null {
  return before === now ? null : { before, now };
}

function without(
  some: ReportFacts['failing'],
  others: ReportFacts['failing'],
): ReportFacts['failing'] {
  const rules = new Set(others.map(({ rule }) => rule));
  return some.filter(({ rule }) => !rules.has(rule));
}

function slipOf(
  milestones: ReadonlyMap<WorkItemId, ReportedMilestone>,
  { id, key, due, isDone }: ReportedMilestone,
): ReportChanges['milestonesSlipped'] {
  const before = milestones.get(id)?.due ?? null;
  const isLater = before !== null && (due === null || due > before);
  return isLater && !isDone ? [{ key, before, now: due }] : [];
}
