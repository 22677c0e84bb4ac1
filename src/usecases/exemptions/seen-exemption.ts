import type { ExemptionId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Exemption } from '../../domain/standards/exemptions/exemption';
import type { Deps } from '../ports';
import { noSuchThing, sightOf, type SightDeps } from '../sight';

export type SeenExemption = { readonly exemption: Exemption; readonly project: GovernedProject };

/**
 * An exemption, and the project it is about.
 *
 * @throws AppError `not-found`, in the same words whether it does not exist or is about a project that is hidden.
 */
export async function seenExemption(
  id: ExemptionId,
  deps: SightDeps & Pick<Deps, 'exemptions'>,
): Promise<SeenExemption> {
  const [exemption, sight] = await Promise.all([deps.exemptions.find(id), sightOf(deps)]);
  const project = exemption === null ? undefined : sight.governed.get(exemption.governedId);
  if (exemption === null || project === undefined) throw noSuchThing();
  return { exemption, project };
}
