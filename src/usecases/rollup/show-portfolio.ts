import type { GovernedId, NodeId } from '../../domain/foundation/ids';
import { sightOf, type Sight } from '../sight';
import { assessAll, type AssessDeps } from './assessed';
import type { TotalsDeps } from './hidden-totals';
import { summaryOf } from './nodes';
import { partialProjects } from './partial-projects';
import { rowOf, withoutSeries } from './rows';
import { scoresOf } from './scores';
import { select, type Selection } from './selection';
import { totalHealth, wholeOf } from './total';
import { trendOf, trendWeeks } from './trend';

type ShowDeps = TotalsDeps & AssessDeps;

/**
 * The projects of a portfolio or programme, or all that are governed, each with its figures; and all of them together,
 * with those that are hidden from the user where their totals were granted.
 *
 * @throws AppError `not-found` for a node that does not exist.
 */
export async function showPortfolio(
  { nodeId }: { readonly nodeId: NodeId | null },
  deps: ShowDeps,
) {
  const sight = await sightOf(deps);
  const selection = select(nodeId, sight);
  const assessed = await assessAll(selection.projects, sight, deps);
  const { assessments, asOf, estimateAvailable, standards } = assessed;
  const seen = { nodeId, selection, sight, assessed };
  const whole = await wholeOf(seen, (some, by) => assessAll(some, by, deps), deps);

  const weeks = trendWeeks(asOf);
  const scores = await scoresOf(assessed, deps);
  const programmes = programmesOf(selection, sight);
  const frame = { estimateAvailable, standards, weeks, scores, programmes };
  const total = whole.assessed.figuresOf(whole.projects);

  return {
    node: selection.node === null ? null : summaryOf(selection.node, selection),
    asOf,
    computedAt: assessed.computedAt,
    rows: assessments.map((assessment) => rowOf(assessment, frame)),
    total: {
      figures: withoutSeries(total),
      estimateAvailable,
      health: totalHealth(whole.assessed.assessments),
      compliance: whole.assessed.compliance,
      trend: trendOf(total, weeks),
    },
    hiddenProjects: selection.hiddenProjects,
    hiddenInTotal: whole.hiddenInTotal,
    partialProjects: partialProjects(whole.projects, whole.sight),
    trendWeeks: weeks,
  };
}

/** By governed project, the programme of the shown portfolio in which it stands; the first by name of several. */
function programmesOf({ node }: Selection, { nodes }: Sight): ReadonlyMap<GovernedId, string> {
  const programmes = nodes
    .filter(({ parentId }) => node !== null && parentId === node.id)
    .sort((one, other) => (one.name < other.name ? 1 : -1));

  return new Map(
    programmes.flatMap(({ name, members }) => members.map((id) => [id, name] as const)),
  );
}
