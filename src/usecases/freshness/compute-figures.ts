import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { startMeasuring } from '../../domain/rollup/measure';
import { standardOf } from '../compliance';
import type { Deps, KeptRollUp, KnownProject } from '../ports';
import { today } from '../site-settings';
import { standardsOn } from '../standards-in-force';
import { keepChecks, startChecks } from './check-standards';
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
>;

/**
 * Computes the figures of one Jira project and the findings of everything governed that has work in it, and keeps both,
 * as what stands today and as today's history. Items are read once, page by page, and none is held.
 */
export async function computeFigures(project: KnownProject, deps: ComputeDeps): Promise<void> {
  const now = deps.now();
  const asOf = await today(deps);
  const scopes = await readScopes(project.id, deps);
  const standards = await standardsOn(asOf, deps);
  const standardFor = (governed: GovernedProject) => standardOf(governed, standards);
  const checks = await startChecks(project.id, { asOf, now, scopes, standardFor }, deps);
  const measuring = startMeasuring({
    projectId: project.id,
    asOf,
    governedAbove: ({ id }) => scopes.above(id),
  });

  for await (const item of deps.workItems.ofProject(project.id)) {
    measuring.add(item);
    checks.see(item);
  }

  // Findings first: which governed items had work here is read off the figures that stand until then.
  await keepChecks(checks, { asOf, now }, deps);
  const rollUp: KeptRollUp = { asOf, computedAt: now, cells: measuring.cells() };
  await deps.rollUps.save(project.id, rollUp);
  await deps.snapshots.saveFinishes(project.id, measuring.finishes());
  await deps.snapshots.saveCells(asOf, project.id, rollUp);
}
