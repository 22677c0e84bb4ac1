import type { NodeId } from '../../domain/foundation/ids';
import type { PortfolioNode } from '../../domain/portfolio/portfolio-tree';
import type { Deps } from '../ports';
import { holds } from '../roles';
import { membersByNode, sightOf, type SightDeps } from '../sight';
import { isOutOfSight, trimmed, type Selection } from './selection';

/** The portfolios and programmes the asking user may look at, and what else the portfolio page opens with. */
export async function listNodes(_input: object, deps: SightDeps & Pick<Deps, 'actor' | 'roles'>) {
  const [sight, mayAdminister] = await Promise.all([sightOf(deps), holds('administer', deps)]);
  const members = membersByNode(sight.nodes);

  const selections = new Map(
    sight.nodes.map(({ id }) => [id, trimmed(members.get(id) ?? [], sight)]),
  );
  const isShown = (id: NodeId | null): boolean => {
    const selection = id === null ? undefined : selections.get(id);
    return selection === undefined || mayAdminister || !isOutOfSight(selection);
  };

  return {
    nodes: sight.nodes
      .filter(({ id, parentId }) => isShown(id) && isShown(parentId))
      .map((node) => summaryOf(node, selections.get(node.id) ?? trimmed([], sight))),
    mayAdminister,
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
