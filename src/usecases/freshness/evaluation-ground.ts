import { keptKinds } from '../../domain/artifacts/artifact-of';
import type { ArtifactMapping } from '../../domain/foundation/artifact';
import type { ProjectId } from '../../domain/foundation/ids';
import type { ItemField } from '../../domain/standards/conditions/item-condition';
import type { EvaluationOptions } from '../../domain/standards/evaluate';
import type { Deps, KnownProject } from '../ports';
import { readFields, readMapping } from '../site-settings';

/** What of the site every evaluation is told. */
export type EvaluationGround = Pick<EvaluationOptions, 'keptKinds' | 'absentFields' | 'keyOf'> & {
  readonly mapping: readonly ArtifactMapping[];
  readonly keys: ReadonlyMap<ProjectId, string>;
};

export async function readGround(
  known: readonly KnownProject[],
  deps: Pick<Deps, 'settings'>,
): Promise<EvaluationGround> {
  const keys = new Map(known.map(({ id, key }) => [id, key]));
  const mapping = await readMapping(deps);
  const { estimateFieldId } = await readFields(deps);

  return {
    mapping,
    keptKinds: keptKinds(mapping),
    absentFields: new Set<ItemField>(estimateFieldId === null ? ['estimate'] : []),
    keys,
    keyOf: (item) => `${keys.get(item.projectId) ?? item.projectId}-${item.number}`,
  };
}
