import type { GovernedId, ProjectId } from '../domain/foundation/ids';
import type { Deps } from './ports';

/** The Jira projects that these governed projects lie in, each once. */
export async function homesOf(
  ids: Iterable<GovernedId>,
  { portfolio }: Pick<Deps, 'portfolio'>,
): Promise<readonly ProjectId[]> {
  const wanted = new Set(ids);
  const homes = (await portfolio.governed())
    .filter(({ id }) => wanted.has(id))
    .map(({ scope }) => scope.projectId);
  return [...new Set(homes)];
}
