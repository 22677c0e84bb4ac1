import { type Day, lastMomentOf } from '../../domain/foundation/calendar';
import type { GovernedId, NodeId } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import { askingSightOnce } from '../ask-sight-once';
import { later } from '../moments';
import { projectsOfWork } from '../own-items';
import type { Deps } from '../ports';
import { movementsOf } from '../project/movements';
import { type PastDeps, showPortfolioAsOf } from '../rollup/show-portfolio-as-of';
import { seenGoverned, sightOf } from '../sight';
import { timeZoneOf } from '../site-settings';
import { membersMoved } from './members-moved';
import { projectOnDays, type ProjectPastDeps } from './show-project-as-of';

type Days = { readonly from: Day; readonly to: Day };

const MOVEMENTS_SHOWN = 100;

/**
 * A portfolio as of two days, with the projects that came into it and left it in between. On both days it holds what it holds today.
 *
 * @throws AppError as for {@link showPortfolioAsOf}; `invalid-input` where the days are not one after the other.
 */
export async function showPortfolioDifference(
  { nodeId, from, to }: Days & { readonly nodeId: NodeId | null },
  given: PastDeps & Pick<Deps, 'audit' | 'workItems'>,
) {
  demandOrder({ from, to });
  const deps = askingSightOnce(given);
  const then = await showPortfolioAsOf({ nodeId, asOf: from }, deps);
  const now = await showPortfolioAsOf({ nodeId, asOf: to }, deps);
  const sight = await sightOf(deps);
  const moved =
    nodeId === null ? null : await membersMoved({ node: nodeId, from, to, sight }, deps);

  return { then, now, moved };
}

/**
 * A governed project as of two days, with what moved in between: each work item by its latest creation, beginning, end or reopening.
 *
 * @throws AppError as for {@link projectOnDays}; `invalid-input` where the days are not one after the other.
 */
export async function showProjectDifference(
  { id, from, to, readsLogs }: Days & { readonly id: GovernedId; readonly readsLogs: boolean },
  given: ProjectPastDeps,
) {
  demandOrder({ from, to });
  const deps = askingSightOnce(given);
  const shownOn = await projectOnDays({ id, days: [from, to], readsLogs }, deps);

  const sight = await sightOf(deps);
  const project = seenGoverned(id, sight);
  const zone = await timeZoneOf(deps);
  const scene = {
    project,
    projectIds: await projectsOfWork(project, sight, deps),
    sight,
    since: later(lastMomentOf(from, zone), 1),
  };
  const end = lastMomentOf(to, zone);
  const moved = (await movementsOf(scene, deps)).filter(({ at }) => at <= end);
  return {
    then: shownOn(from),
    now: shownOn(to),
    moved: moved.slice(0, MOVEMENTS_SHOWN),
    movedTotal: moved.length,
  };
}

function demandOrder({ from, to }: Days): void {
  if (from < to) return;
  throw new AppError('invalid-input', 'The first day has to come before the second.', {
    where: 'from',
  });
}
