import type { NodeId } from '../../domain/foundation/ids';
import { colorChanges, countColors } from '../../domain/rollup/color-changes';
import { progressOf } from '../../domain/rollup/assess-project';
import { costTotals } from '../../domain/rollup/cost-totals';
import { askingSightOnce } from '../ask-sight-once';
import { showGateCalendar } from '../gates/show-gate-calendar';
import type { Deps } from '../ports';
import { type HistoryDeps, showHistory } from '../reporting/show-history';
import { select } from '../rollup/selection';
import { showPortfolio } from '../rollup/show-portfolio';
import { type Sight, sightOf } from '../sight';
import { today } from '../site-settings';
import { milestonesMet } from './milestones-met';
import { colorsAMonthBefore } from './month-before';
import { needingHelp } from './needs-help';

type ExecutiveDeps = HistoryDeps &
  Pick<Deps, 'findings' | 'gates' | 'projectRoles' | 'saidHealth' | 'snapshots' | 'standards'>;

/**
 * A portfolio or programme, or all that is governed, on one page for leaders: how it stands and what changed, what it costs, how it
 * performs, and which projects need a decision or help.
 *
 * @throws AppError `not-found` as for a portfolio's figures.
 */
export async function showExecutive(
  asked: { readonly nodeId: NodeId | null },
  given: ExecutiveDeps,
) {
  const deps = askingSightOnce(given);
  const sight = await sightOf(deps);
  const { projects } = select(asked.nodeId, sight);
  const day = await today(deps);
  const [view, gates, reports, before, milestones] = await Promise.all([
    showPortfolio(asked, deps),
    showGateCalendar(asked, deps),
    showHistory(asked, deps),
    colorsAMonthBefore(projects, { sight, today: day }, deps),
    milestonesMet(projects, { sight, asOf: day }, deps),
  ]);

  const { node, asOf, computedAt, rows, total } = view;
  const colored = rows.map(({ id, health }) => ({ id, color: health.color }));
  const computed = rows.map(({ id, health }) => ({ id, color: health.computed }));
  return {
    node,
    asOf,
    computedAt,
    counts: countColors(colored),
    before: before === null ? null : comparedWith(before, computed, sight),
    ...needingHelp({ view, gates, reports }),
    costs: costTotals(
      rows.flatMap(({ id, figures }) => {
        const plan = sight.governed.get(id)?.plan;
        return plan === undefined ? [] : [{ plan, progress: progressOf(figures) }];
      }),
    ),
    performance: {
      total: total.figures.total,
      done: total.figures.done,
      overdue: total.figures.overdue,
      trend: total.trend,
      weeks: view.trendWeeks,
      compliance: total.compliance,
      milestones,
      gatesWaiting: gates.waiting.length,
      gatesOverdue: gates.calendar.filter((coming) => coming.day < gates.asOf).length,
      reportsAsked: reports.rows.filter(({ cadence }) => cadence !== null).length,
      reportsLate: reports.rows.filter(({ daysLate }) => daysLate > 0).length,
    },
    projects: rows.length,
    hiddenProjects: view.hiddenProjects,
    hiddenInTotal: view.hiddenInTotal,
    partialProjects: view.partialProjects,
  };
}

type Colored = Parameters<typeof countColors>[0];

function comparedWith(
  before: NonNullable<Awaited<ReturnType<typeof colorsAMonthBefore>>>,
  now: Colored,
  { governed }: Sight,
) {
  return {
    day: before.day,
    counts: countColors(before.colored),
    changes: colorChanges(before.colored, now).flatMap(({ id, ...change }) => {
      const project = governed.get(id);
      return project === undefined ? [] : [{ key: project.key, name: project.name, ...change }];
    }),
  };
}
