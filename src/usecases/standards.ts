import type { GovernedId, StandardId } from '../domain/foundation/ids';
import type { MandateMode } from '../domain/portfolio/portfolio-tree';
import { shippedStandards } from '../domain/standards/packs/shipped';
import type { Standard } from '../domain/standards/standard';
import { AppError } from './app-error';
import type { Deps } from './ports';
import { showTree } from './portfolio-tree';
import { queueRecompute } from './recompute';
import { seenGoverned, sightOf, type SightDeps } from './sight';

type Assignment = {
  readonly governedIds: readonly GovernedId[];
  readonly standardId: StandardId | null;
  readonly mode: MandateMode;
};

/** The standards a project can be held against. */
export function listStandards(): Promise<readonly Standard[]> {
  return Promise.resolve(shippedStandards);
}

/**
 * Holds projects against a standard from now on, or against none, and has them checked again.
 *
 * @throws AppError `invalid-input` for a standard that does not exist; `not-found` for a project that is not governed.
 */
export async function assignStandard(
  { governedIds, standardId, mode }: Assignment,
  deps: SightDeps & Pick<Deps, 'actor' | 'audit' | 'dirty' | 'now' | 'queue'>,
) {
  if (standardId !== null && !shippedStandards.some(({ id }) => id === standardId)) {
    throw new AppError('invalid-input', `There is no standard ${standardId}.`, {
      where: 'standardId',
    });
  }
  const sight = await sightOf(deps);
  const projects = [...new Set(governedIds)].map((id) => seenGoverned(id, sight));

  await deps.audit.append({
    action: 'standard.assign',
    subject: standardId ?? 'none',
    by: deps.actor,
    at: deps.now(),
    detail: {
      before: projects.map(({ id, standardId: held, mode: heldIn }) => ({
        id,
        standardId: held,
        mode: heldIn,
      })),
      after: { standardId, mode },
    },
  });
  await deps.portfolio.assign(
    projects.map(({ id }) => id),
    { standardId, mode },
  );
  await queueRecompute(
    projects.map(({ scope }) => scope.projectId),
    deps,
  );

  return showTree({}, deps);
}
