import { kindOf } from '../../domain/artifacts/artifact-of';
import { type AheadOfGates, aheadOfGates } from '../../domain/gates/ahead-of-gates';
import { artifactAskedFor } from '../../domain/standards/artifact-asked-for';
import type { Standard } from '../../domain/standards/standard';
import type { Deps } from '../ports';
import { readMapping } from '../site-settings';
import type { GateGround, GroundOfGate } from './gate-ground';

export type AheadDeps = Pick<Deps, 'settings' | 'workItems'>;

type Ground = Pick<GateGround, 'project' | 'asOf' | 'profile'> & Pick<GroundOfGate, 'gates'>;

/**
 * What of a project went past a gate that is not passed. Of what is governed below a work item that is its phase alone: its artifacts
 * may lie in projects that are hidden from who asks.
 */
export async function readAheadOfGates(
  { project: { scope }, gates, asOf, profile }: Ground,
  standard: Standard | null,
  deps: AheadDeps,
): Promise<AheadOfGates | null> {
  const asked = (standard?.rules ?? []).flatMap((rule) => {
    const kind = artifactAskedFor(rule);
    return kind === null ? [] : [{ kind, phases: rule.phases }];
  });
  const kinds = [...new Set(asked.map(({ kind }) => kind))];
  const mapping = await readMapping(deps);
  const typeIds = mapping.filter(({ kind }) => kinds.includes(kind)).flatMap((one) => one.adopts);
  const counted =
    scope.kind === 'item'
      ? []
      : await deps.workItems.countOfKinds(scope.projectId, { kinds, typeIds });
  const begun = counted
    .filter(({ category }) => category !== 'to-do')
    .flatMap((each) => {
      const kind = kindOf(each, mapping);
      return kind === null ? [] : [{ kind, count: each.items }];
    });
  return aheadOfGates(gates, { phase: profile.phase, begun, asked }, asOf);
}
