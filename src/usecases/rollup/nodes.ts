import type { NodeId } from '../../domain/foundation/ids';
import type { PortfolioNode } from '../../domain/portfolio/portfolio-tree';
import { membersByNode, sightOf, type SightDeps } from '../sight';
import { standingOf, type StandingDeps } from '../standing';
import { countsHidden } from './hidden-totals';
import { isOutOfSight, trimmed, type Selection } from './selection';

/** The portfolios and programmes the asking user may look at, and what else the portfolio page opens with. */
export async function listNodes(_input: object, deps: SightDeps & StandingDeps) {
  const [sight, standing] = await Promise.all([sightOf(deps), standingOf(deps)]);
  const mayAdminister = await standing.holds('administer');
  const mayManage = mayAdminister || (await standing.holds('manage-portfolios'));
  const seesAll = mayManage || (await countsHidden(standing));
  const members = membersByNode(sight.nodes);

  const selections = new Map(
    sight.nodes.map(({ id }) => [id, trimmed(members.get(id) ?? [], sight)]),
  );
  const isShown = (id: NodeId | null): boolean => {
    const selection = id === null ? undefined : selections.get(id);
    return selection === undefined || seesAll || !isOutOfSight(selection);
  };

  return {
    nodes: sight.nodes
      .filter(({ id, parentId }) => isShown(id) && isShown(parentId))
      .map((node) => summaryOf(node, selections.get(node.id) ?? trimmed([], sight))),
    mayAdminister,
    mayManage,
    // There is something to look at as soon as a project is chosen, be the setup finished or not.
    isSetUp: sight.projects.size + sight.unseen.size > 0,
  };
}

export function summaryOf(
  { id, kind, parentId, name }: PortfolioNode,
  { projects, hiddenProjects }: Pick<Selection, 'projects' | 'hiddenProjects'>,
) {
  return { id, kind, parentId, name, projects: projects.length + hiddenProjects, hiddenProjects };
}
