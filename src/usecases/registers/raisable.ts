import type { Lineage } from '../../domain/artifacts/lineage';
import type { ArtifactMapping } from '../../domain/foundation/artifact';
import type { WorkItemId } from '../../domain/foundation/ids';
import type { RegisterEntry } from '../../domain/registers/register-entry';
import type { Deps } from '../ports';
import type { Sight } from '../sight';
import { typeFor } from '../type-for';

type Surroundings = {
  readonly sight: Sight;
  readonly mapping: readonly ArtifactMapping[];
  /** What is kept of these and of what they became, hidden or not. */
  readonly kept: readonly Lineage[];
};

/**
 * Of these, the risks that the asking user can make an issue once they have happened: threats that are none yet, in projects that keep
 * issues and let the user create them. A security level is Jira's to tell, and not looked at here.
 */
export async function raisableAmong(
  entries: readonly RegisterEntry[],
  { sight, mapping, kept }: Surroundings,
  { access }: Pick<Deps, 'access'>,
): Promise<ReadonlySet<WorkItemId>> {
  const gone = new Set(kept.map(({ from }) => from));
  const threats = entries.filter(({ id, kind, nature, projectId }) => {
    const home = sight.projects.get(projectId);
    const isThreat = kind === 'risk' && nature !== 'opportunity' && !gone.has(id);
    return isThreat && home !== undefined && typeFor('issue', mapping, home) !== null;
  });
  if (threats.length === 0) return new Set();

  const creatable = await access.creatable([...new Set(threats.map(({ projectId }) => projectId))]);
  return new Set(threats.flatMap(({ id, projectId }) => (creatable.has(projectId) ? [id] : [])));
}
