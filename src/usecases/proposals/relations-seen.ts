import { membersOf, type Relation } from '../../domain/foundation/relation';
import type { Deps } from '../ports';
import type { Sight } from '../sight';

/**
 * Relations as far as the asking user may see all that each names, and the others. What is named and exists no more is nobody's
 * secret, so it can be taken away.
 */
export async function relationsSeen(
  relations: readonly Relation[],
  sight: Sight,
  { workItems }: Pick<Deps, 'workItems'>,
): Promise<{ readonly seen: readonly Relation[]; readonly unseen: readonly Relation[] }> {
  if (relations.length === 0) return { seen: [], unseen: [] };

  const items = await workItems.find([...new Set(relations.flatMap(membersOf))]);
  const hidden = new Set(
    items.filter(({ projectId }) => !sight.projects.has(projectId)).map(({ id }) => id),
  );
  const isSeen = (each: Relation) => !membersOf(each).some((id) => hidden.has(id));
  return { seen: relations.filter(isSeen), unseen: relations.filter((each) => !isSeen(each)) };
}
