import type { Day } from '../../domain/foundation/calendar';
import type { GovernedId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Exemption } from '../../domain/standards/exemptions/exemption';
import { NO_PROFILE, type Profile } from '../../domain/standards/what-is-asked';
import type { Deps } from '../ports';

/** What decides, beside its standard, what is asked of a governed project on a day. */
export type Circumstances = {
  readonly profile: Profile;
  /** What is open of the standard that it is held against. */
  readonly exemptions: readonly Exemption[];
  readonly asOf: Day;
};

/** Reads the circumstances of some governed projects, all at once. */
export async function readCircumstances(
  projects: readonly GovernedProject[],
  asOf: Day,
  { exemptions, profiles }: Pick<Deps, 'exemptions' | 'profiles'>,
): Promise<(project: GovernedProject) => Circumstances> {
  const ids = projects.map(({ id }) => id);
  const [said, open] = await Promise.all([profiles.of(ids), exemptions.open(ids, asOf)]);
  const byProject = new Map<GovernedId, Exemption[]>();
  for (const one of open) {
    const of = byProject.get(one.governedId);
    if (of === undefined) byProject.set(one.governedId, [one]);
    else of.push(one);
  }

  return ({ id, standardId }) => ({
    profile: said.get(id) ?? NO_PROFILE,
    exemptions: (byProject.get(id) ?? []).filter((one) => one.standardId === standardId),
    asOf,
  });
}
