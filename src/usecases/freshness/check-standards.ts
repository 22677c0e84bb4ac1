import { artifactOf, kindsByType } from '../../domain/artifacts/artifact-of';
import type { Artifact, ArtifactKind, ArtifactMapping } from '../../domain/foundation/artifact';
import type { Day } from '../../domain/foundation/calendar';
import type { ProjectId, WorkItemId } from '../../domain/foundation/ids';
import type { WorkItem } from '../../domain/foundation/work-item';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { type Evaluation, startEvaluation } from '../../domain/standards/evaluate';
import { waive } from '../../domain/standards/exemptions/waive';
import type { Finding, Rule } from '../../domain/standards/standard';
import type { Deps } from '../ports';
import type { Asked } from './asked-of';
import type { Common } from './common';
import { type Gathering, nothingGathered } from './gather';
import { readScopes, type Scopes } from './scopes';

/** What is asked of a governed project, and those of the rules that are to run. */
export type ToRun = Asked & { readonly rules: readonly Rule[] };

/** A governed project being held against rules of its standard. */
export type Check<Of extends ToRun = ToRun> = Of &
  Gathering & {
    readonly artifacts: Artifact[];
    readonly itemIds: WorkItemId[];
    readonly evaluation: Evaluation;
  };

/** Everything governed that has work in some Jira projects, being held against its standards. */
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

type Ground = {
  readonly scopes: Scopes;
  readonly common: Pick<Common, 'asOf' | 'governed' | 'now' | 'read' | 'site'>;
};

/**
 * Begins the checks of what is governed and has work in some Jira projects. A governed work item may have descendants
 * in other projects: those are read here, the items of these come by `see`.
 */
export async function startChecks<Of extends ToRun>(
  toRun: readonly Of[],
  ground: Ground,
  deps: Pick<Deps, 'workItems'>,
): Promise<Checks<Of>> {
  const { scopes, common } = ground;
  const all = toRun.map((each) => startCheck(each, common));
  await seeElsewhere(all, ground, deps);

  const readers = await readersOf(scopes, common.site.mapping, deps);
  const byProject = groupedBy(all, ({ projectIds }) => projectIds);
  return {
    all,
    see: (item) => {
      for (const check of byProject.get(item.projectId) ?? []) seeItem(check, item, readers);
    },
  };
}

/** What a check comes to, once every work item was seen and all else gathered, under the waivers in force. */
export function findingsOf(check: Check, asOf: Day): readonly Finding[] {
  return waive(check.evaluation.findings(), check.circumstances.exemptions, asOf);
}

function startCheck<Of extends ToRun>(
  toRun: Of,
  { asOf, now, read }: Pick<Common, 'asOf' | 'now' | 'read'>,
): Check<Of> {
  const { project, standard, rules, site } = toRun;
  const artifacts: Artifact[] = [];
  const gathered = nothingGathered(project, toRun.phase);
  const evaluation = startEvaluation({
    asOf,
    now,
    read,
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
  all: readonly Check[],
  { scopes, common }: Ground,
  deps: Pick<Deps, 'workItems'>,
): Promise<void> {
  const places = new Map<Check, readonly ProjectId[]>();
  for (const check of all) {
    const reached = await projectsOfScope(check.project, deps.workItems);
    places.set(
      check,
      [...reached].filter((id) => !scopes.has(id)),
    );
  }

  for (const [id, checks] of groupedBy(all, (check) => places.get(check) ?? [])) {
    const there = await readScopes([id], common.governed, deps);
    const readers = await readersOf(there, common.site.mapping, deps);
    for await (const item of deps.workItems.ofProjects([id])) {
      for (const check of checks) seeItem(check, item, readers);
    }
  }
}

function groupedBy<Of extends Check>(
  checks: readonly Of[],
  projectsOf: (check: Of) => readonly ProjectId[],
): ReadonlyMap<ProjectId, readonly Of[]> {
  const byProject = new Map<ProjectId, Of[]>();
  for (const check of checks) {
    for (const id of projectsOf(check)) {
      byProject.set(id, [...(byProject.get(id) ?? []), check]);
    }
  }
  return byProject;
}

/** The structured part decides what an artifact is; without a readable one, the kind that adopts its type. */
export async function readersOf(
  scopes: Scopes,
  mapping: readonly ArtifactMapping[],
  deps: Pick<Deps, 'workItems'>,
): Promise<Readers> {
  const adopted = kindsByType(mapping);
  const declared = new Map<WorkItemId, ArtifactKind>();
  for (const { workItemId, kind } of await deps.workItems.artifacts([...scopes.keys()])) {
    if (kind !== null) declared.set(workItemId, kind);
  }

  return {
    kindOf: ({ id, typeId }) => declared.get(id) ?? adopted.get(typeId) ?? null,
    structuredKindOf: ({ id }) => declared.get(id) ?? null,
    isIn: (item, { id, scope }) =>
      scope.kind === 'project'
        ? scope.projectId === item.projectId
        : (scopes.get(item.projectId)?.above(item.id).includes(id) ?? false),
  };
}

function seeItem(check: Check, item: WorkItem, { kindOf, isIn }: Readers): void {
  if (!isIn(item, check.project)) return;

  check.evaluation.see(item);
  if (check.project.scope.kind === 'item') check.itemIds.push(item.id);
  const kind = kindOf(item);
  if (kind !== null) check.artifacts.push(artifactOf(item, kind));
}
