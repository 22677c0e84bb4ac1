import type { GovernedId, ProjectId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { conditionsOn } from '../../domain/standards/conditions/read-condition';
import { differenceBetween } from '../../domain/standards/simulation/difference';
import type { Finding, Standard } from '../../domain/standards/standard';
import { findingsByProject, standardOf } from '../compliance';
import { gather, type GatherDeps } from '../freshness/gather';
import { askedOf } from '../freshness/asked-of';
import { findingsOf, startChecks } from '../freshness/check-standards';
import type { Common } from '../freshness/common';
import { readGround } from '../freshness/evaluation-ground';
import { readScopes } from '../freshness/scopes';
import type { Deps, VersionName } from '../ports';
import { today } from '../site-settings';
import { standardAsIf, type StandardsInForce, standardsOn } from '../standards-in-force';
import { lookBack, type LookBackDeps } from './past/look-back';
import { ENOUGH_FOR_ANOTHER_MS } from './past/read-logs';
import { simulatedByProject } from './simulated-projects';

export type SimulationDeps = GatherDeps &
  LookBackDeps &
  Pick<
    Deps,
    | 'exemptions'
    | 'findings'
    | 'gates'
    | 'now'
    | 'portfolio'
    | 'profiles'
    | 'projects'
    | 'queue'
    | 'rollUps'
    | 'settings'
    | 'simulations'
    | 'standards'
    | 'state'
    | 'timeLeft'
    | 'workItems'
  >;

/**
 * Tries a version on one Jira project after the other, then on how they stood where that was asked for, and goes on in
 * another job when the time is short. What was tried already is not tried again. Does nothing where nobody asked for it, or
 * the version is gone.
 */
export async function runSimulation(name: VersionName, deps: SimulationDeps): Promise<void> {
  const simulation = await deps.simulations.find(name);
  const [document] = await deps.standards.documents([name]);
  if (document === undefined || simulation?.finishedAt !== null) return;

  const asOf = await today(deps);
  const [draft, standards] = await Promise.all([
    standardAsIf(document, asOf, deps),
    standardsOn(asOf, deps),
  ]);
  const tried = new Set((await deps.simulations.results(name)).map(({ governedId }) => governedId));
  const byProject = await simulatedByProject(name.standardId, tried, deps);
  const site = await readGround(await deps.projects.all(), deps);
  const governed = await deps.portfolio.governed();
  const read = conditionsOn(asOf);
  let isFirst = true;
  for (const [projectId, projects] of byProject) {
    if (!isFirst && deps.timeLeft() < ENOUGH_FOR_ANOTHER_MS) {
      await deps.queue.push([{ kind: 'simulate', ...name }]);
      return;
    }
    await tryOn({ projectId, projects, draft, standards, site, governed, read, asOf, name }, deps);
    isFirst = false;
  }
  if (!isFirst && deps.timeLeft() < ENOUGH_FOR_ANOTHER_MS) {
    await deps.queue.push([{ kind: 'simulate', ...name }]);
    return;
  }
  if ((await lookBack({ name, draft, standards }, deps)) === 'later') return;
  await deps.simulations.finish(name, deps.now());
}

type Trial = Pick<Common, 'asOf' | 'governed' | 'read' | 'site'> & {
  readonly projectId: ProjectId;
  readonly projects: readonly GovernedProject[];
  readonly draft: Standard;
  /** Those in force now. */
  readonly standards: StandardsInForce;
  readonly name: VersionName;
};

async function tryOn(trial: Trial, deps: SimulationDeps) {
  const { projectId, projects, draft, standards, asOf, name } = trial;
  const ids = new Set(projects.map(({ id }) => id));
  const standardFor = ({ id }: GovernedProject) => (ids.has(id) ? draft : null);
  const common: Common = { ...trial, now: deps.now(), standardFor };
  const scopes = await readScopes([projectId], common.governed, deps);
  const before = await deps.rollUps.of([projectId]);
  const asked = await askedOf({ scopes, before }, common, deps);
  const toRun = asked.map((each) => ({ ...each, rules: each.standard.rules }));
  const checks = await startChecks(toRun, { scopes, common }, deps);
  for await (const item of deps.workItems.ofProjects([projectId])) checks.see(item);
  await gather(checks.all, common.now, deps);

  const kept = await keptOf(projects, deps);
  for (const check of checks.all) {
    const { project } = check;
    const standard = standardOf(project, standards);
    const stands = standard === null ? null : { standard, findings: kept.get(project.id) ?? [] };
    const would = { standard: check.standard, findings: findingsOf(check, asOf) };
    const difference = differenceBetween(stands, would, project.mode);
    await deps.simulations.save(name, { governedId: project.id, difference });
  }
}

async function keptOf(
  projects: readonly GovernedProject[],
  { findings }: Pick<Deps, 'findings'>,
): Promise<ReadonlyMap<GovernedId, readonly Finding[]>> {
  const kept = await findings.withoutEvidence(projects.map(({ id }) => id));
  return findingsByProject(projects, kept);
}
