import { sightOf, type SightDeps } from '../sight';
import type { StandingDeps } from '../standing';
import {
  refusalOfProvisioning,
  type SetLine,
  type SetName,
  startingSet,
  type StartingSetDeps,
} from './starting-set';

/**
 * What provisioning a project with a blueprint would make, what it would leave alone, and what it could not make and why.
 *
 * @throws AppError as for {@link startingSet}.
 */
export async function previewBlueprint(
  asked: SetName,
  deps: StartingSetDeps & SightDeps & StandingDeps,
) {
  const set = await startingSet(asked, { sight: await sightOf(deps) }, deps);
  const refusal = await refusalOfProvisioning(set, deps);
  const { blueprint, start, lines, artifacts } = set;
  return {
    blueprint: { id: blueprint.id, version: blueprint.version, name: blueprint.name },
    start,
    lines: lines.map(previewed),
    /** Whether the project has more of these artifacts than were looked through. */
    isAll: artifacts.isAll,
    refusal: refusal?.message ?? null,
  };
}

/** Without what only the server needs. */
function previewed({ id, kind, summary, due, standing, key, refusal }: SetLine) {
  return { id, kind, summary, due, standing, key, refusal };
}
