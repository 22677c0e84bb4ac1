import { readPart } from '../../domain/artifacts/register-part';
import type { ArtifactKind } from '../../domain/foundation/artifact';
import type { ProjectRole } from '../../domain/foundation/project-role';
import {
  type ChangeImpact,
  changeRightFor,
  type ChangeRights,
} from '../../domain/gates/change-right';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { readLifeCycles } from '../gates/life-cycles';
import type { Deps } from '../ports';

type RightsOf = (nearestFirst: readonly GovernedProject[]) => ChangeRights | null;

/**
 * The rights by which change requests are approved that some of these projects govern: those of the first of them, the nearest coming
 * first, whose life cycle has any. `null` where those approve who answer for changes. Life cycles are read once for all.
 */
export async function readRightsByProjects(
  projects: readonly GovernedProject[],
  { gates }: Pick<Deps, 'gates'>,
): Promise<RightsOf> {
  const chosen = await gates.lifeCycles(projects.map(({ id }) => id));
  const followed = [...chosen.values()].map(({ lifeCycle }) => lifeCycle);
  const lifeCycleOf = await readLifeCycles(followed, { gates });
  return (nearestFirst) => {
    for (const { id, plan } of nearestFirst) {
      const choice = chosen.get(id);
      const lifeCycle = choice === undefined ? null : lifeCycleOf(choice.lifeCycle);
      if (lifeCycle !== null && lifeCycle.changes !== null) {
        return { by: lifeCycle.name, rights: lifeCycle.changes, currency: plan.currency };
      }
    }
    return null;
  };
}

/** A change request under the rights by which it is approved. */
export type BoundChange = { readonly rights: ChangeRights; readonly impact: ChangeImpact };

type About = {
  readonly kind: ArtifactKind | null;
  readonly artifactProperty: unknown;
  /** The nearest first. */
  readonly projects: readonly GovernedProject[];
};

/** `null` for what is no change request, and where no life cycle bounds it; nothing is read for anything else. */
export async function readBoundChange(
  { kind, artifactProperty, projects }: About,
  deps: Pick<Deps, 'gates'>,
): Promise<BoundChange | null> {
  if (kind !== 'change-request') return null;

  const rights = (await readRightsByProjects(projects, deps))(projects);
  const part = readPart(artifactProperty, kind)?.part;
  return rights === null || part?.kind !== 'change-request' ? null : { rights, impact: part.facts };
}

export function rolesForChange({ rights, impact }: BoundChange): readonly ProjectRole[] {
  return changeRightFor(rights, impact)?.roles ?? [];
}
