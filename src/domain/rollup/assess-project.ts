import { daysBetween, type Day } from '../foundation/calendar';
import type { CompletionForecast } from '../forecasting/completion';
import { itemsWithin } from '../forecasting/completion-days';
import type { Plan } from '../foundation/plan';
import { assessCost } from './assess-cost';
import { assessHealth } from './assess-health';
import { assessSchedule } from './assess-schedule';
import type { Figures } from './figures';
import type { Health, ScheduleFacts } from './health';

export type Judged = {
  readonly plannedFinish: Day | null;
  readonly health: Health;
};

/**
 * The health of a governed project, from its figures, its plan and its forecast on one day.
 *
 * The planned finish is the one typed in the plan, else the latest due date of its items. Progress is by count of items.
 *
 * @example
 * assessProject({ figures, plan: NO_PLAN, forecast, asOf: day('2026-03-02') }).health.color
 */
export function assessProject(project: {
  readonly figures: Figures;
  readonly plan: Plan;
  readonly forecast: CompletionForecast;
  readonly asOf: Day;
}): Judged {
  const { figures, plan } = project;
  const schedule = assessSchedule(scheduleFactsOf(project));
  const cost = assessCost({
    budget: plan.budget,
    actualCost: plan.actualCost,
    currency: plan.currency,
    progress: progressOf(figures),
  });

  return {
    plannedFinish: plannedFinishOf(plan, figures),
    health: assessHealth({ schedule, cost }),
  };
}

/** The finish a person typed, else the latest due date; `null` without both. */
export function plannedFinishOf(plan: Plan, figures: Figures): Day | null {
  return plan.plannedFinish ?? figures.latestDue;
}

/** The share of items that are done, 0 to 1; `null` without items. */
export function progressOf(figures: Pick<Figures, 'total' | 'done'>): number | null {
  return figures.total === 0 ? null : figures.done / figures.total;
}

function scheduleFactsOf(project: {
  readonly figures: Figures;
  readonly plan: Plan;
  readonly forecast: CompletionForecast;
  readonly asOf: Day;
}): ScheduleFacts {
  const { figures, plan, forecast, asOf } = project;
  const plannedFinish = plannedFinishOf(plan, figures);
  const projectedFinish = forecast.p85;
  const isLate =
    plannedFinish !== null &&
    projectedFinish !== null &&
    asOf <= plannedFinish &&
    plannedFinish < projectedFinish;

  return {
    asOf,
    plannedFinish,
    plannedFrom: plannedFrom(plan, figures),
    projectedFinish,
    remaining: figures.total - figures.done,
    finishedPerDay:
      forecast.historyDays === 0 ? null : forecast.historyItems / forecast.historyDays,
    finishableByPlan: isLate
      ? itemsWithin(figures.throughput, daysBetween(asOf, plannedFinish), 85)
      : null,
  };
}

function plannedFrom(plan: Plan, figures: Figures): ScheduleFacts['plannedFrom'] {
  if (plan.plannedFinish !== null) return 'typed';
  return figures.latestDue === null ? null : 'latest-due';
}
