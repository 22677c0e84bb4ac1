import type { GovernedId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { complianceOf, NO_COMPLIANCE } from '../../domain/standards/compliance';
import { effectiveMode } from '../../domain/standards/effective-mode';
import { waiverDebt } from '../../domain/standards/exemptions/waiver-debt';
import { NO_SIZING } from '../../domain/standards/tier/computed-tier';
import { NO_PROFILE, whatIsAsked } from '../../domain/standards/what-is-asked';
import { standardOf } from '../compliance';
import { showExemptions } from '../exemptions/show-exemptions';
import type { Deps } from '../ports';
import { showFindings } from '../shown-findings';
import { seenGoverned, sightOf, type Sight, type SightDeps } from '../sight';
import { today } from '../site-settings';
import { standardsToday } from '../standards-in-force';
import { holds, type StandingDeps } from '../standing';
import { mayEditPlan } from './may-edit-plan';

export type ComplianceDeps = SightDeps &
  StandingDeps &
  Pick<
    Deps,
    | 'dirty'
    | 'exemptions'
    | 'findings'
    | 'now'
    | 'profiles'
    | 'rollUps'
    | 'settings'
    | 'standards'
    | 'state'
    | 'transitions'
  >;

/**
 * How a governed project keeps its standard: findings, what is not asked of it and why, and its exemptions.
 *
 * @throws AppError `not-found` for one that is not governed or is hidden.
 */
export async function showCompliance({ id }: { readonly id: GovernedId }, deps: ComplianceDeps) {
  const sight = await sightOf(deps);
  return complianceOfProject(seenGoverned(id, sight), sight, deps);
}

/** The compliance page of a project, made from what the user may see. */
export async function complianceOfProject(
  project: GovernedProject,
  sight: Sight,
  deps: ComplianceDeps,
) {
  const { id } = project;
  const standards = await standardsToday(deps);
  const [asOf, found, exemptions, profiles, decides, manages, pending, checks] = await Promise.all([
    today(deps),
    showFindings(project, { sight, standards }, deps),
    deps.exemptions.of(id),
    deps.profiles.of([id]),
    holds('manage-portfolios', deps),
    mayEditPlan(project, deps),
    deps.dirty.pending([project.scope.projectId]),
    deps.transitions.of(project.scope.projectId, 'standards'),
  ]);
  const profile = profiles.get(id) ?? { ...NO_PROFILE, ...NO_SIZING, version: 0 };
  const standard = standardOf(project, standards);
  const judged = standard === null ? null : whatIsAsked(standard, { profile, exemptions, asOf });
  const shown = showExemptions(exemptions, [project], { by: deps.actor, asOf, decides, standards });

  return {
    project: { id, key: project.key, name: project.name, projectId: project.scope.projectId },
    mode: project.mode,
    standard:
      standard === null
        ? null
        : { id: standard.id, name: standard.name, version: standard.version },
    asOf,
    compliance: standard === null ? NO_COMPLIANCE : complianceOf(found, standard),
    findings: found.map((finding) => ({ ...finding, mode: effectiveMode(finding.rule, project) })),
    notAsked: judged?.notAsked ?? [],
    exemptions: shown.reverse(),
    debt: waiverDebt(shown, asOf),
    profile,
    /** Whether the user may ask for exemptions and say phase and tier. */
    manages,
    isRecomputing: pending.size > 0,
    transitions: checks,
  };
}
