import type { ProjectId, WorkItemId } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import type { Sight } from '../sight';

/**
 * The projects of work items that somebody names.
 *
 * @throws AppError `not-found`, in the same words whether one does not exist or is hidden.
 */
export async function homesSeen(
  ids: readonly WorkItemId[],
  { sight, where }: { readonly sight: Sight; readonly where: string },
  { workItems }: Pick<Deps, 'workItems'>,
): Promise<readonly ProjectId[]> {
  const items = await workItems.find(ids);
  if (items.length < ids.length || !items.every(({ projectId }) => sight.projects.has(projectId))) {
    throw new AppError(
      'not-found',
      'One of these proposals does not exist or is not visible to you.',
      { where },
    );
  }
  return [...new Set(items.map(({ projectId }) => projectId))];
}
