import { keptKinds } from '../../domain/artifacts/artifact-of';
import type { ItemField } from '../../domain/standards/conditions/item-condition';
import type { EvaluationOptions } from '../../domain/standards/evaluate';
import type { Deps } from '../ports';
import { readFields, readMapping } from '../site-settings';

/** What every evaluation on this site is told of it. */
export type EvaluationGround = Pick<EvaluationOptions, 'keptKinds' | 'absentFields' | 'keyOf'>;

export async function readGround(
  deps: Pick<Deps, 'projects' | 'settings'>,
): Promise<EvaluationGround> {
  const keys = new Map((await deps.projects.all()).map(({ id, key }) => [id, key]));
  const { estimateFieldId } = await readFields(deps);
  return {
    keptKinds: keptKinds(await readMapping(deps)),
    absentFields: new Set<ItemField>(estimateFieldId === null ? ['estimate'] : []),
    keyOf: (item) => `${keys.get(item.projectId) ?? item.projectId}-${item.number}`,
  };
}
