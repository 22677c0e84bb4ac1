import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { startMeasuring } from '../../domain/rollup/measure';
import type { Touch } from '../../domain/standards/affected/touch';
import { standardOf } from '../compliance';
import type { Deps, KeptRollUp, KnownProject } from '../ports';
import { today } from '../site-settings';
import { standardsOn } from '../standards-in-force';
import { askedOf } from './asked-of';
import { startChecks } from './check-standards';
import { keepChecks, standingsOf } from './keep-checks';
import { readScopes } from './scopes';

export type ComputeDeps = Pick<
  Deps,
  | 'findingHistory'
  | 'answers'
  | 'approvals'
  | 'exemptions'
  | 'findings'
  | 'now'
  | 'points'
  | 'portfolio'
  | 'profiles'
  | 'projectRoles'
  | 'projects'
  | 'roles'
  | 'rollUps'
  | 'settings'
  | 'sha256'
  | 'site'
  | 'snapshots'
  | 'standards'
  | 'state'
  | 'workItems'
  | 'workLog'
>;

/**
 * Computes the figures of one Jira project and the findings of everything governed that has work in it, and keeps both,
 * as what stands today and as today's history. Items are read once, page by page, and none is held. Of the rules those run
 * that read what was touched.
 */
export async function computeFigures(
  project: KnownProject,
  touches: readonly Touch[],
  deps: ComputeDeps,
): Promise<void> {
  const now = deps.now();
  const asOf = await today(deps);
  const scopes = await readScopes(project.id, deps);
  const standards = await standardsOn(asOf, deps);
  const standardFor = (governed: GovernedProject) => standardOf(governed, standards);
  const projectId = project.id;
  const asked = await askedOf(projectId, { asOf, scopes, standardFor }, deps);
  const toRun = await standingsOf(asked, { projectId, touches }, deps);
  const checks = await startChecks(toRun, { projectId, scopes, asOf, now }, deps);
  const measuring = startMeasuring({
    projectId,
    asOf,
    governedAbove: ({ id }) => scopes.above(id),
  });

  for await (const item of deps.workItems.ofProject(projectId)) {
    measuring.add(item);
    checks.see(item);
  }

  // Findings first: which governed items had work here is read off the figures that stand until then.
  await keepChecks(checks.all, { asOf, now }, deps);
  const rollUp: KeptRollUp = { asOf, computedAt: now, cells: measuring.cells() };
  await deps.rollUps.save(projectId, rollUp);
  await deps.snapshots.saveFinishes(projectId, measuring.finishes());
  await deps.snapshots.saveCells(asOf, projectId, rollUp);
}
