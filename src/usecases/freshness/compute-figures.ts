import type { ProjectId } from '../../domain/foundation/ids';
import { startMeasuring } from '../../domain/rollup/measure';
import type { Deps, KeptRollUp, Pending } from '../ports';
import { askedOf } from './asked-of';
import { startChecks } from './check-standards';
import type { Common } from './common';
import { keepChecks, standingsOf } from './keep-checks';
import { readScopes } from './scopes';

export type ComputeDeps = Pick<
  Deps,
  | 'findingHistory'
  | 'answers'
  | 'approvals'
  | 'exemptions'
  | 'findings'
  | 'gates'
  | 'points'
  | 'profiles'
  | 'projectRoles'
  | 'projects'
  | 'roles'
  | 'rollUps'
  | 'sha256'
  | 'site'
  | 'snapshots'
  | 'workItems'
  | 'workLog'
>;

type Portion = {
  readonly ids: readonly ProjectId[];
  /** The figures kept of them. */
  readonly before: ReadonlyMap<ProjectId, KeptRollUp>;
  readonly pending: ReadonlyMap<ProjectId, Pending>;
};

/**
 * Computes the figures of some Jira projects and the findings of everything governed that has work in them, and keeps both,
 * as what stands today and as today's history. Items are read once, page by page, and none is held. Of the rules those run
 * that read what was touched.
 */
export async function computeFigures(
  { ids, before, pending }: Portion,
  common: Common,
  deps: ComputeDeps,
): Promise<void> {
  const { asOf, now } = common;
  const scopes = await readScopes(ids, common.governed, deps);
  const asked = await askedOf({ scopes, before }, common, deps);
  const toRun = await standingsOf(asked, { touched: pending, now }, deps);
  const checks = await startChecks(toRun, { scopes, common }, deps);
  const measured = new Map(
    ids.map((projectId) => [
      projectId,
      startMeasuring({
        projectId,
        asOf,
        governedAbove: ({ id }) => scopes.get(projectId)?.above(id) ?? [],
      }),
    ]),
  );

  for await (const item of deps.workItems.ofProjects(ids)) {
    measured.get(item.projectId)?.add(item);
    checks.see(item);
  }

  // Findings first: which governed items had work here is read off the figures that stand until then.
  await keepChecks(checks.all, common, deps);
  const rollUps = new Map(
    [...measured].map(([id, each]) => [id, { asOf, computedAt: now, cells: each.cells() }]),
  );
  await deps.rollUps.save(rollUps);
  await deps.snapshots.saveFinishes(
    new Map([...measured].map(([id, each]) => [id, each.finishes()])),
  );
  await deps.snapshots.saveCells(asOf, rollUps);
}
