import type { JqlScope } from './scope';
import { ALWAYS, NEVER, sql, type SqlPart } from './sql-part';

/** Whether the asking person may see the work item in `i`. */
export function isSeen({ visible, catalogue }: JqlScope): SqlPart {
  if (visible.length === catalogue.projects.all.length) return ALWAYS;
  const ids = visible.map(({ id }) => id);
  return ids.length === 0 ? NEVER : sql`i.project_id IN (${ids})`;
}
