import { type JqlScope, type SeenLevels, seenLevels } from './scope';
import { allOf, ALWAYS, anyOf, NEVER, sql, type SqlPart } from './sql-part';

/** Whether the asking person may see the work item in `i`. */
export function isSeen(scope: JqlScope): SqlPart {
  return allOf([isInSeenProject(scope), ...seenLevels(scope).map(isOnSeenLevel)]);
}

function isInSeenProject({ visible, catalogue }: JqlScope): SqlPart {
  if (visible.length === catalogue.projects.all.length) return ALWAYS;
  const ids = visible.map(({ id }) => id);
  return ids.length === 0 ? NEVER : sql`i.project_id IN (${ids})`;
}

function isOnSeenLevel({ projectId, levelIds }: SeenLevels): SqlPart {
  return anyOf([
    sql`i.project_id <> ${projectId}`,
    sql`i.security_id IS NULL`,
    ...(levelIds.length === 0 ? [] : [sql`i.security_id IN (${levelIds})`]),
  ]);
}
