import { HIDDEN_TOTALS } from '../../domain/foundation/rights';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { KnownProject } from '../ports';
import type { Sight, SightDeps } from '../sight';
import { standingOf, type Standing, type StandingDeps } from '../standing';

export type TotalsDeps = SightDeps & StandingDeps;

/** Whether the asking user counts hidden projects in totals: granted on its own, and only as a portfolio viewer. */
export async function countsHidden({ wasGranted }: Standing): Promise<boolean> {
  return (await wasGranted(HIDDEN_TOTALS)) && wasGranted('portfolio-viewer');
}

/**
 * What a total is made of for the asking user: their own sight, or that of somebody who sees everything, where they were
 * granted totals over hidden projects. In that one hidden projects have neither keys nor names: use it for totals alone.
 */
export async function sightForTotals(sight: Sight, deps: TotalsDeps): Promise<Sight> {
  if (sight.unseen.size === 0 || !(await countsHidden(await standingOf(deps)))) return sight;

  const [known, governed] = await Promise.all([deps.projects.all(), deps.portfolio.governed()]);
  const unseen = known.filter(({ id }) => sight.unseen.has(id));
  const hidden = governed.filter(({ id }) => sight.hidden.has(id));

  return {
    ...sight,
    projects: withMasked(sight.projects, unseen),
    governed: withMasked(sight.governed, hidden),
    unseen: new Set(),
    hidden: new Set(),
  };
}

function withMasked<Project extends KnownProject | GovernedProject>(
  seen: ReadonlyMap<Project['id'], Project>,
  hidden: readonly Project[],
): ReadonlyMap<Project['id'], Project> {
  const masked = hidden.map((project, index) => {
    const name = `hidden project ${index + 1}`;
    return [project.id, { ...project, key: name, name }] as const;
  });
  return new Map([...seen, ...masked]);
}
