import type { NodeId } from '../../domain/foundation/ids';
import { governedAboveItems, projectsBelow, scopesOf } from '../governed-above-items';
import type { Deps } from '../ports';
import { hasEstimates } from '../rollup/assessed';
import { select } from '../rollup/selection';
import { keyOfSeen, sightOf, type SightDeps } from '../sight';
import { today } from '../site-settings';

type OpenWorkDeps = SightDeps & Pick<Deps, 'now' | 'settings' | 'state' | 'workItems'>;

/** The browser asks Jira as the user who does each of them, a hundred a call. */
const MOST_WORK = 2_000;

/**
 * The work of a node's projects, or of all that are governed, that is not done, each with its due date and its estimate: what is due
 * first comes first. Who does it is not kept here, and not told.
 *
 * @throws AppError `not-found` for a node that does not exist.
 */
export async function showOpenWork(
  { nodeId }: { readonly nodeId: NodeId | null },
  deps: OpenWorkDeps,
) {
  const sight = await sightOf(deps);
  const { projects, hiddenProjects } = select(nodeId, sight);
  const { whole, items: governedItems } = scopesOf(projects);
  const below = await projectsBelow(governedItems, deps);
  const seen = [...new Set([...whole.keys(), ...below])].filter((id) => sight.projects.has(id));
  const found = await deps.workItems.openWork(seen, MOST_WORK);
  const above = await governedAboveItems(governedItems, found, deps);
  const [asOf, isEstimated] = await Promise.all([today(deps), hasEstimates(deps)]);
  const names = new Map(projects.map(({ id, name }) => [id, name]));

  return {
    asOf,
    isEstimated,
    items: found.flatMap((item) => {
      const id = whole.get(item.projectId) ?? above(item.id)[0];
      if (id === undefined) return [];
      const { due, estimate } = item;
      return [{ key: keyOfSeen(item, sight), project: names.get(id) ?? id, due, estimate }];
    }),
    /** Whether there may be more than were looked at. */
    isCut: found.length === MOST_WORK,
    hiddenProjects,
  };
}
