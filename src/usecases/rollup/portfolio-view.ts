import type { GovernedId } from '../../domain/foundation/ids';
import type { Deps } from '../ports';
import type { Sight } from '../sight';
import type { StandardsInForce } from '../standards-in-force';
import type { Assessed } from './assessed';
import { summaryOf } from './nodes';
import { partialProjects } from './partial-projects';
import { rowOf, withoutSeries } from './rows';
import { scoresOf } from './scores';
import type { Selection } from './selection';
import { totalHealth, type Whole } from './total';
import { trendOf, trendWeeks } from './trend';

type Shown = {
  readonly selection: Selection;
  readonly sight: Sight;
  readonly assessed: Assessed;
  readonly whole: Whole;
  readonly standards: StandardsInForce;
};

/** What the portfolio page says of a node, made from what was assessed, whichever day that is of. */
export async function portfolioView(
  { selection, sight, assessed, whole, standards }: Shown,
  deps: Pick<Deps, 'portfolio' | 'settings'>,
) {
  const { assessments, asOf, estimateAvailable } = assessed;
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
