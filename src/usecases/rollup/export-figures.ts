import type { Day } from '../../domain/foundation/calendar';
import type { NodeId } from '../../domain/foundation/ids';
import type { CompletionForecast } from '../../domain/forecasting/completion';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Figures } from '../../domain/rollup/figures';
import type { Health } from '../../domain/rollup/health';
import type { Compliance } from '../../domain/standards/standard';
import type { Deps } from '../ports';
import { sightOf, type Sight } from '../sight';
import { today as todayOnSite } from '../site-settings';
import { assessAll, type AssessDeps } from './assessed';
import { forecastOf } from './assessment';
import type { TotalsDeps } from './hidden-totals';
import { assessKept } from './past';
import { scoresOf } from './scores';
import { select } from './selection';
import { totalHealth, wholeOf, type Whole } from './total';

type Question = {
  readonly nodeId: NodeId | null;
  /** `null` for what stands today. */
  readonly asOf: Day | null;
};

type Exported = {
  readonly figures: Figures;
  readonly estimateAvailable: boolean;
  readonly health: Health;
  readonly compliance: Compliance;
  readonly forecast: CompletionForecast;
};

/**
 * The figures of a node, or of all that is governed, with all their weeks: as they stand, or as they were kept on a
 * past day. Of a past day the figures are of that day, while tree, plans, ratings and access are of today; projects of
 * which nothing was kept by then are named and have no figures.
 *
 * @throws AppError `not-found` as for {@link showPortfolio}; `invalid-input` for a day to come or before any was kept.
 */
export async function exportFigures(
  { nodeId, asOf }: Question,
  deps: TotalsDeps & AssessDeps & Pick<Deps, 'snapshots'>,
) {
  const sight = await sightOf(deps);
  const selection = select(nodeId, sight);
  const today = await todayOnSite(deps);
  const assess = async (projects: readonly GovernedProject[], by: Sight) =>
    asOf === null || asOf === today
      ? { assessed: await assessAll(projects, by, deps), notKept: [] }
      : assessKept({ asOf, today, projects, sight: by }, deps);
  const { assessed, notKept } = await assess(selection.projects, sight);
  const whole = await wholeOf(
    { nodeId, selection, sight, assessed },
    async (projects, by) => (await assess(projects, by)).assessed,
    deps,
  );

  const scores = await scoresOf(assessed, deps);
  const { estimateAvailable } = assessed;
  return {
    asOf: assessed.asOf,
    hiddenProjects: selection.hiddenProjects,
    hiddenInTotal: whole.hiddenInTotal,
    notKept: notKept.map(({ key }) => key),
    projects: assessed.assessments.map((assessment) => {
      const { id, key } = assessment.project;
      const { score = null, rank = null } = scores.get(id) ?? {};
      return { key, ...exported({ ...assessment, estimateAvailable }), score, rank };
    }),
    total: exported(totalOf(whole)),
  };
}

function totalOf({ assessed, projects }: Whole): Exported {
  const { assessments, asOf, compliance, estimateAvailable, figuresOf } = assessed;
  const figures = figuresOf(projects);

  return {
    figures,
    estimateAvailable,
    health: totalHealth(assessments),
    compliance,
    forecast: forecastOf(figures, asOf),
  };
}

function exported({ figures, estimateAvailable, health, compliance, forecast }: Exported) {
  return {
    total: figures.total,
    toDo: figures.toDo,
    inProgress: figures.inProgress,
    done: figures.done,
    overdue: figures.overdue,
    blocked: figures.blocked,
    unestimated: figures.unestimated,
    estimateTotal: estimateAvailable ? figures.estimateTotal : null,
    estimateDone: estimateAvailable ? figures.estimateDone : null,
    createdPerWeek: figures.createdPerWeek,
    finishedPerWeek: figures.finishedPerWeek,
    finishedUndated: figures.finishedUndated,
    lastMovement: figures.lastMovement,
    health: { color: health.color, computed: health.computed, reasons: health.reasons },
    compliance,
    projectedFinish: forecast.p85,
  };
}
