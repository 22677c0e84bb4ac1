import { workItemId } from '../../src/domain/foundation/ids';
import type { StatusCategory } from '../../src/domain/foundation/work-item';
import type { Blocker, ReadItem, WorkFact } from '../../src/usecases/ports';
import { aWorkItem } from './builders';

type Parts = {
  readonly blockers?: readonly Blocker[];
  /** Beside the blockers, with each of which it is linked anyway. */
  readonly links?: readonly string[];
  readonly artifactProperty?: unknown;
};

/** The facts of a story to do that nothing is known of but when it was created. */
export function aFact(id: string, inProject: string, overrides: Partial<WorkFact> = {}): WorkFact {
  const item = aWorkItem(id, inProject);
  Reflect.deleteProperty(item, 'openBlockers');
  return { ...item, ...overrides };
}

/** The same item as a full read of Jira gives it. */
export function aReadItem(
  id: string,
  inProject: string,
  { blockers = [], links = [], artifactProperty = null, ...facts }: Partial<WorkFact> & Parts = {},
): ReadItem {
  const linked = [...new Set([...blockers.map((blocker) => blocker.id), ...links.map(workItemId)])];
  return { item: aFact(id, inProject, facts), blockers, links: linked, artifactProperty };
}

export function aBlocker(id: string, category: StatusCategory = 'to-do'): Blocker {
  return { id: workItemId(id), category };
}
