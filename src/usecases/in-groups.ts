import type { GroupId } from '../domain/foundation/ids';
import type { Deps } from './ports';

/** Whether the asking user is in one of some groups. Jira, which takes two points for each group of theirs, is asked only where there are any. */
export async function isInOneOf(
  groups: readonly GroupId[],
  { access }: Pick<Deps, 'access'>,
): Promise<boolean> {
  if (groups.length === 0) return false;
  const own = await access.groups();
  return groups.some((id) => own.has(id));
}
