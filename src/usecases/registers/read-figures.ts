import { partFingerprint } from '../../domain/artifacts/fingerprint';
import { readPart } from '../../domain/artifacts/register-part';
import type { WorkItemKey } from '../../domain/foundation/ids';
import { describeArtifact } from '../item/describe-artifact';
import type { Deps } from '../ports';
import { readMapping } from '../site-settings';

/**
 * The figures of some work items as they stand in Jira now, for changing them: by what each is told from every other, and whether the
 * asking user may. Work items that the user may not see are left out, as those that do not exist; `part` is `null` for a kind without
 * figures.
 */
export async function readFigures(
  { keys }: { readonly keys: readonly WorkItemKey[] },
  deps: Pick<Deps, 'access' | 'asUser' | 'settings' | 'sha256'>,
) {
  const [items, mapping] = await Promise.all([deps.asUser.items(keys), readMapping(deps)]);
  const projectIds = new Set(items.map(({ projectId }) => projectId));
  const editable = await deps.access.editable([...projectIds]);
  return items.map((item) => {
    const { kind } = describeArtifact(item, mapping);
    const reading = readPart(item.artifactProperty, kind);
    return {
      key: item.key,
      summary: item.summary,
      kind,
      part:
        reading === null
          ? null
          : {
              value: reading.part,
              due: item.due,
              problem: reading.problem,
              seen: partFingerprint(item.artifactProperty, deps.sha256),
              mayEdit: editable.has(item.projectId),
            },
    };
  });
}
