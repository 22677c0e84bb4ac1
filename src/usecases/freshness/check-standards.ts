import { artifactOf, kindsByType } from '../../domain/artifacts/artifact-of';
import type { Artifact, ArtifactKind } from '../../domain/foundation/artifact';
import type { Day, Instant } from '../../domain/foundation/calendar';
import type { ProjectId, WorkItemId } from '../../domain/foundation/ids';
import type { WorkItem } from '../../domain/foundation/work-item';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { type Evaluation, startEvaluation } from '../../domain/standards/evaluate';
import { waive } from '../../domain/standards/exemptions/waive';
import type { Finding, Rule } from '../../domain/standards/standard';
import type { Deps } from '../ports';
import { readMapping } from '../site-settings';
import type { Asked } from './asked-of';
import { gather, type GatherDeps, type Gathering, nothingGathered } from './gather';
import { readScopes, type Scopes } from './scopes';

type Place = { readonly projectId: ProjectId; readonly scopes: Scopes };
type Moment = { readonly asOf: Day; readonly now: Instant };

/** What is asked of a governed project, and those of the rules that are to run. */
export type ToRun = Asked & { readonly rules: readonly Rule[] };

/** A governed project being held against rules of its standard. */
export type Check<Of extends ToRun = ToRun> = Of &
  Gathering & {
    readonly artifacts: Artifact[];
    readonly itemIds: WorkItemId[];
    readonly evaluation: Evaluation;
  };

/** Everything governed that has work in one Jira project, being held against its standards. */
export type Checks<Of extends ToRun> = {
  see(item: WorkItem): void;
  readonly all: readonly Check<Of>[];
};

type Readers = {
  readonly kindOf: (item: WorkItem) => ArtifactKind | null;
  /** The kind that its structured part names; `null` without a readable one. */
  readonly structuredKindOf: (item: WorkItem) => ArtifactKind | null;
  readonly isIn: (item: WorkItem, project: GovernedProject) => boolean;
};

/**
 * Begins the checks of what is governed and has work in this Jira project. A governed work item may have descendants
 * in other projects: those are read here, the items of this one come by `see`.
 */
export async function startChecks<Of extends ToRun>(
  toRun: readonly Of[],
  { projectId, scopes, ...moment }: Place & Moment,
  deps: Pick<Deps, 'portfolio' | 'settings' | 'workItems'>,
): Promise<Checks<Of>> {
  const all = toRun.map((each) => startCheck(each, moment));
  await seeElsewhere(projectId, all, deps);

  const readers = await readersOf(projectId, scopes, deps);
  return {
    all,
    see: (item) => {
      for (const check of all) seeItem(check, item, readers);
    },
  };
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

function startCheck<Of extends ToRun>(toRun: Of, moment: Moment): Check<Of> {
  const { project, standard, rules, site } = toRun;
  const artifacts: Artifact[] = [];
  const gathered = nothingGathered();
  const evaluation = startEvaluation({
    ...moment,
    ...site,
    standard,
    rules,
    governedId: project.id,
    artifacts,
    gathered,
  });
  return { ...toRun, artifacts, itemIds: [], ...gathered, evaluation };
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
