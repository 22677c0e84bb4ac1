import { kindReader, typesOfKinds } from '../../domain/artifacts/artifact-of';
import type { WorkItemKey } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import type { Deps, RegisterItem } from '../ports';
import { readMapping } from '../site-settings';

/** What Jira reads in one call; who merges into another types its key. */
const MOST_TARGETS = 100;
const CHANGES = ['change-request'] as const;

/**
 * The changes of its project that a change could be merged into: open, neither rejected nor merged themselves, the latest first, as far
 * as Jira shows them to the user.
 *
 * @throws AppError `not-found` for a work item that does not exist or that the user may not see.
 */
export async function listMergeTargets(
  { key }: { readonly key: WorkItemKey },
  deps: Pick<Deps, 'asUser' | 'settings' | 'workItems'>,
): Promise<readonly { readonly key: WorkItemKey; readonly summary: string }[]> {
  const change = await deps.asUser.find(key);
  if (change === null) {
    throw new AppError('not-found', 'This work item does not exist or is not visible to you.');
  }
  const mapping = await readMapping(deps);
  const kindOf = kindReader(mapping);
  const items = await deps.workItems.ofKinds({
    projectIds: [change.projectId],
    kinds: CHANGES,
    typeIds: typesOfKinds(CHANGES, mapping),
  });
  const ids = items
    .filter((item) => item.id !== change.id && kindOf(item) === 'change-request')
    .filter(isOpen)
    .map(({ id }) => id)
    .reverse()
    .slice(0, MOST_TARGETS);
  const seen = ids.length === 0 ? [] : await deps.asUser.items(ids);
  return seen
    .filter(({ projectId }) => projectId === change.projectId)
    .sort((one, other) => Number(other.id) - Number(one.id))
    .map(({ key: target, summary }) => ({ key: target, summary }));
}

function isOpen({ category, part }: RegisterItem): boolean {
  const verdict = part?.kind === 'change-request' ? part.facts.verdict : null;
  return category !== 'done' && verdict !== 'rejected' && verdict !== 'merged';
}
