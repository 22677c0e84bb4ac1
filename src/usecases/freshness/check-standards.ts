import { artifactOf, kindsByType } from '../../domain/artifacts/artifact-of';
import type { Artifact, ArtifactKind } from '../../domain/foundation/artifact';
import type { Day, Instant } from '../../domain/foundation/calendar';
import type { ProjectId, WorkItemId } from '../../domain/foundation/ids';
import type { WorkItem } from '../../domain/foundation/work-item';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { weighedCompliance } from '../../domain/standards/compliance';
import { type Evaluation, startEvaluation } from '../../domain/standards/evaluate';
import { changesBetween } from '../../domain/standards/hygiene/finding-change';
import { waive } from '../../domain/standards/exemptions/waive';
import { keepFindings } from '../../domain/standards/keep-findings';
import type { Finding, Standard } from '../../domain/standards/standard';
import { whatIsAsked } from '../../domain/standards/what-is-asked';
import { type Circumstances, readCircumstances } from '../exemptions/circumstances';
import type { Deps } from '../ports';
import { readMapping } from '../site-settings';
import { gather, type GatherDeps, type Gathering, nothingGathered } from './gather';
import { readGround } from './evaluation-ground';
import { readScopes, type Scopes } from './scopes';

type CheckDeps = Pick<
  Deps,
  'exemptions' | 'portfolio' | 'profiles' | 'projects' | 'rollUps' | 'settings' | 'workItems'
>;
type Moment = { readonly asOf: Day; readonly now: Instant };
/** When, and against which standard each project is held; `null` for none. */
type Occasion = Moment & {
  readonly standardFor: (project: GovernedProject) => Standard | null;
};

/** A governed project being held against its standard. */
type Check = Gathering & {
  /** Its standard with the rules that are asked of it. */
  readonly standard: Standard;
  readonly circumstances: Circumstances;
  readonly artifacts: Artifact[];
  readonly itemIds: WorkItemId[];
  readonly evaluation: Evaluation;
};

/** Everything governed that has work in one Jira project, being held against its standards. */
export type Checks = {
  see(item: WorkItem): void;
  readonly all: readonly Check[];
};

type Readers = {
  readonly kindOf: (item: WorkItem) => ArtifactKind | null;
  /** The kind that its structured part names; `null` without a readable one. */
  readonly structuredKindOf: (item: WorkItem) => ArtifactKind | null;
  readonly isIn: (item: WorkItem, project: GovernedProject) => boolean;
};

/**
 * Begins the checks of everything governed that has work in this Jira project. A governed work item may have descendants
 * in other projects: those are read here, the items of this one come by `see`.
 */
export async function startChecks(
  projectId: ProjectId,
  { scopes, ...occasion }: Occasion & { readonly scopes: Scopes },
  deps: CheckDeps,
): Promise<Checks> {
  const concerned = await governedIn(projectId, scopes, deps);
  const all = await startAll(concerned, occasion, deps);
  await seeElsewhere(projectId, all, deps);

  const readers = await readersOf(projectId, scopes, deps);
  return {
    all,
    see: (item) => {
      for (const check of all) seeItem(check, item, readers);
    },
  };
}

/** Keeps what was found, as it stands under the waivers in force, and since when it has been so. */
export async function keepChecks(
  { all }: Checks,
  { asOf, now }: Moment,
  {
    findings,
    findingHistory,
    snapshots,
    ...gathering
  }: Pick<Deps, 'findings' | 'findingHistory' | 'snapshots'> & GatherDeps,
): Promise<void> {
  const previous = await findings.of(all.map(({ project }) => project.id));
  const compliances = [];

  for (const check of all) {
    const { project, standard } = check;
    const own = previous.filter(({ governedId }) => governedId === project.id);
    const found = await findingsOf(check, { asOf, now }, gathering);
    const kept = keepFindings(own, found, now);
    // First: whoever dies in between tells it again.
    await findingHistory.add(changesBetween(own, kept, now));
    await findings.save(project.id, kept);
    compliances.push({ governedId: project.id, ...weighedCompliance(kept, standard) });
  }
  await snapshots.saveCompliance(asOf, compliances);
}

/** What a check comes to, once every work item was seen, under the waivers in force. */
export async function findingsOf(
  check: Check,
  { asOf, now }: Moment,
  deps: GatherDeps,
): Promise<readonly Finding[]> {
  await gather(check, now, deps);
  return waive(check.evaluation.findings(), check.circumstances.exemptions, asOf);
}

/** Those with items in the project now, and those whose last item has just left it. */
async function governedIn(
  projectId: ProjectId,
  { governed, present }: Scopes,
  { rollUps }: Pick<Deps, 'rollUps'>,
): Promise<readonly GovernedProject[]> {
  const before = (await rollUps.of([projectId])).get(projectId)?.cells ?? [];
  const concerned = new Set([...present, ...before.flatMap(({ governedBy }) => governedBy)]);

  return governed.filter(({ id, scope }) => scope.projectId === projectId || concerned.has(id));
}

/** The Jira projects in which a governed project has work. */
export async function projectsOfScope(
  { scope }: GovernedProject,
  workItems: Deps['workItems'],
): Promise<ReadonlySet<ProjectId>> {
  if (scope.kind === 'project') return new Set([scope.projectId]);

  const below = await workItems.projectsOfDescendants([scope.workItemId]);
  return new Set([scope.projectId, ...below]);
}

async function startAll(
  concerned: readonly GovernedProject[],
  { standardFor, ...moment }: Occasion,
  deps: Pick<Deps, 'exemptions' | 'profiles' | 'projects' | 'settings'>,
): Promise<readonly Check[]> {
  const ground = await readGround(deps);
  const circumstancesOf = await readCircumstances(concerned, moment.asOf, deps);

  return concerned.flatMap((project) => {
    const whole = standardFor(project);
    if (whole === null) return [];
    const circumstances = circumstancesOf(project);
    const { asked: standard } = whatIsAsked(whole, circumstances);

    const artifacts: Artifact[] = [];
    const gathered = nothingGathered();
    const evaluation = startEvaluation({
      ...moment,
      ...ground,
      standard,
      governedId: project.id,
      artifacts,
      gathered,
    });
    return [{ project, standard, circumstances, artifacts, itemIds: [], ...gathered, evaluation }];
  });
}

/** Lets governed work items see their descendants in all other projects. */
async function seeElsewhere(
  projectId: ProjectId,
  all: readonly Check[],
  deps: Pick<Deps, 'portfolio' | 'settings' | 'workItems'>,
): Promise<void> {
  const byProject = new Map<ProjectId, Check[]>();
  for (const check of all) {
    for (const id of await projectsOfScope(check.project, deps.workItems)) {
      if (id !== projectId) byProject.set(id, [...(byProject.get(id) ?? []), check]);
    }
  }

  for (const [id, checks] of byProject) {
    const readers = await readersOf(id, await readScopes(id, deps), deps);
    for await (const item of deps.workItems.ofProject(id)) {
      for (const check of checks) seeItem(check, item, readers);
    }
  }
}

/** The structured part decides what an artifact is; without a readable one, the kind that adopts its type. */
export async function readersOf(
  projectId: ProjectId,
  scopes: Scopes,
  deps: Pick<Deps, 'settings' | 'workItems'>,
): Promise<Readers> {
  const adopted = kindsByType(await readMapping(deps));
  const declared = new Map<WorkItemId, ArtifactKind>();
  for (const { workItemId, kind } of await deps.workItems.artifacts(projectId)) {
    if (kind !== null) declared.set(workItemId, kind);
  }

  return {
    kindOf: ({ id, typeId }) => declared.get(id) ?? adopted.get(typeId) ?? null,
    structuredKindOf: ({ id }) => declared.get(id) ?? null,
    isIn: (item, { id, scope }) =>
      scope.kind === 'project'
        ? scope.projectId === item.projectId
        : scopes.above(item.id).includes(id),
  };
}

function seeItem(check: Check, item: WorkItem, { kindOf, isIn }: Readers): void {
  if (!isIn(item, check.project)) return;

  check.evaluation.see(item);
  if (check.project.scope.kind === 'item') check.itemIds.push(item.id);
  const kind = kindOf(item);
  if (kind !== null) check.artifacts.push(artifactOf(item, kind));
}
