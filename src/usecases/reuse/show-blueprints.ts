import type { GovernedId } from '../../domain/foundation/ids';
import { suggestedBlueprint } from '../../domain/reuse/blueprint';
import type { Deps } from '../ports';
import { seenGoverned, sightOf, type SightDeps } from '../sight';
import { holds, type StandingDeps } from '../standing';
import { latestBlueprints } from './known-blueprints';

/**
 * The blueprints that a project can be provisioned with, which of them fits it, and with which it was.
 *
 * @throws AppError `not-found` for a project that is not governed or is hidden.
 */
export async function showBlueprints(
  { id }: { readonly id: GovernedId },
  deps: SightDeps & StandingDeps & Pick<Deps, 'blueprints' | 'gates' | 'profiles'>,
) {
  const sight = await sightOf(deps);
  const project = seenGoverned(id, sight);
  const [blueprints, provisioned, lifeCycles, profiles, maySave] = await Promise.all([
    latestBlueprints(deps),
    deps.blueprints.provisioning(id),
    deps.gates.lifeCycles([id]),
    deps.profiles.of([id]),
    holds('administer', deps),
  ]);
  const suggested = suggestedBlueprint(blueprints, {
    lifeCycle: lifeCycles.get(id)?.lifeCycle ?? null,
    tier: profiles.get(id)?.tier ?? null,
  });
  return {
    project: { id, key: project.key, name: project.name },
    blueprints: blueprints.map(({ items, ...blueprint }) => ({
      ...blueprint,
      artifacts: items.length,
    })),
    suggested: suggested?.id ?? null,
    provisioned,
    maySave,
  };
}
