import type { Day } from '../../domain/foundation/calendar';
import type { NodeId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Deps } from '../ports';
import { sightOf, type Sight } from '../sight';
import { today as todayOnSite } from '../site-settings';
import { standardsOn } from '../standards-in-force';
import type { AssessDeps } from './assessed';
import type { TotalsDeps } from './hidden-totals';
import { assessKept } from './past';
import { portfolioView } from './portfolio-view';
import { select } from './selection';
import { showPortfolio } from './show-portfolio';
import { wholeOf } from './total';

export type PastDeps = TotalsDeps & AssessDeps & Pick<Deps, 'snapshots'>;

type Question = { readonly nodeId: NodeId | null; readonly asOf: Day };

/**
 * The portfolio page as of a day: the figures that were kept of that day, of the projects that anything was kept of. Today is answered with
 * what stands. Tree, plans, ratings, the names of standards and what the user may see are those of today.
 *
 * @throws AppError `not-found` for a node that does not exist; `invalid-input` for a day to come, or before any figures were kept.
 */
export async function showPortfolioAsOf({ nodeId, asOf }: Question, deps: PastDeps) {
  const today = await todayOnSite(deps);
  if (asOf === today) {
    return {
      ...(await showPortfolio({ nodeId }, deps)),
      asked: asOf,
      today,
      notKept: [],
      older: [],
    };
  }

  const sight = await sightOf(deps);
  const selection = select(nodeId, sight);
  const assess = (projects: readonly GovernedProject[], by: Sight) =>
    assessKept({ asOf, today, projects, sight: by }, deps);
  const [{ assessed, notKept }, standards] = await Promise.all([
    assess(selection.projects, sight),
    standardsOn(today, deps),
  ]);
  const whole = await wholeOf(
    { nodeId, selection, sight, assessed },
    async (projects, by) => (await assess(projects, by)).assessed,
    deps,
  );

  return {
    ...(await portfolioView({ selection, sight, assessed, whole, standards }, deps)),
    asked: asOf,
    today,
    notKept: notKept.map(({ key, name }) => ({ key, name })),
    older: olderIn(assessed),
  };
}

/** The projects whose figures are of a day before the latest. */
function olderIn({
  assessments,
  asOf,
  keptOn,
}: Awaited<ReturnType<typeof assessKept>>['assessed']) {
  return assessments.flatMap(({ project }) => {
    const { key, name } = project;
    const on = keptOn(project) ?? asOf;
    return on < asOf ? [{ key, name, asOf: on }] : [];
  });
}
