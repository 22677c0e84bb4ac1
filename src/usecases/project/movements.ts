import type { Instant } from '../../domain/foundation/calendar';
import type { ProjectId } from '../../domain/foundation/ids';
import type { WorkItem } from '../../domain/foundation/work-item';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { ownership } from '../own-items';
import type { Deps } from '../ports';
import type { Sight } from '../sight';

/** A work item that was created, or changed its status category. */
export type Movement = {
  readonly key: string;
  readonly what: 'created' | 'started' | 'finished' | 'reopened';
  readonly at: Instant;
};

type Scene = {
  readonly project: GovernedProject;
  /** The visible Jira projects in which it has work. */
  readonly projectIds: readonly ProjectId[];
  readonly sight: Sight;
  readonly since: Instant;
};

/** What moved at a moment or later, latest first. */
export async function movementsOf(
  { project, projectIds, sight, since }: Scene,
  deps: Pick<Deps, 'workItems'>,
): Promise<readonly Movement[]> {
  const moved = await Promise.all(
    projectIds.map(async (id) => {
      const key = sight.projects.get(id)?.key;
      if (key === undefined) return [];
      const items = await deps.workItems.movedSince(id, since);
      if (items.length === 0) return [];

      const isOwn = await ownership(project, id, deps);
      return items
        .filter((item) => isOwn(item.id))
        .flatMap((item) => movesOf(item, since, `${key}-${item.number}`));
    }),
  );
  return moved.flat().sort(latestFirst);
}

function movesOf(item: WorkItem, since: Instant, key: string): readonly Movement[] {
  const moves: Movement[] = [];
  if (item.created >= since) moves.push({ key, what: 'created', at: item.created });

  const change = lastChange(item);
  if (change !== null && change.at >= since) moves.push({ key, ...change });
  return moves;
}

/** How an item came into its category; nothing for one that is still where it began. */
function lastChange({ category, categorySince, created, resolved }: WorkItem) {
  switch (category) {
    case 'done':
      return at('finished', resolved ?? categorySince);
    case 'in-progress':
      return at('started', categorySince);
    case 'to-do':
      return categorySince === null || categorySince <= created
        ? null
        : at('reopened', categorySince);
  }
}

function at(what: Movement['what'], moment: Instant | null) {
  return moment === null ? null : { what, at: moment };
}

function latestFirst(one: Movement, other: Movement): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1;
  return one.key < other.key ? -1 : 1;
}
