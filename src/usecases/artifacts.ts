import { artifactProperty } from '../domain/artifacts/structured-part';
import { templateOf } from '../domain/artifacts/template';
import type { ArtifactKind } from '../domain/foundation/artifact';
import { instantFromMilliseconds, millisecondsOf } from '../domain/foundation/calendar';
import type { GovernedId, ProjectId, WorkItemKey } from '../domain/foundation/ids';
import type { GovernedProject } from '../domain/portfolio/portfolio-tree';
import { createsFor } from '../domain/standards/artifact-asked-for';
import type { KeptFinding, Rule } from '../domain/standards/standard';
import { AppError } from './app-error';
import { findingsByProject, standardOf } from './compliance';
import { standardsToday, type StandardsInForce } from './standards-in-force';
import type { Deps, NewItem } from './ports';
import { recorded, type RecordDeps } from './recorded';
import { seenGoverned, sightOf, type Sight, type SightDeps } from './sight';
import { readMapping } from './site-settings';
import { noTypeFor, typeFor } from './type-for';

type Request = {
  readonly governedId: GovernedId;
  readonly ruleId: string;
  /** `null` takes the template's. */
  readonly summary: string | null;
};

type CreateDeps = SightDeps &
  RecordDeps &
  Pick<Deps, 'asUser' | 'findings' | 'settings' | 'standards' | 'state'>;

/** Long enough for the new item's own event to change the finding, so that a second click makes no second item. */
const LEASE_MILLISECONDS = 60_000;

/**
 * Makes the work item that a failed finding misses, from its template and as the asking user. Figures and findings
 * follow by the item's own event, as for any other.
 *
 * @throws AppError `not-found` for a project that is not governed or hidden, or a rule that does not hold for it;
 *   `conflict` when the rule does not fail for want of an artifact, when no issue type is mapped, or when it is being made
 *   already; `not-allowed` and `invalid-input` when Jira refuses; `upstream-failed` with `mayBeDone` when Jira did not
 *   answer and shows no such item either.
 */
export async function createArtifact(
  { governedId, ruleId, summary }: Request,
  deps: CreateDeps,
): Promise<{ readonly key: WorkItemKey; readonly projectId: ProjectId }> {
  const sight = await sightOf(deps);
  const project = seenGoverned(governedId, sight);
  const rule = ruleOf(project, ruleId, await standardsToday(deps));
  const kind = await missingKind(project, rule, deps);
  const item = await newItem({ project, rule, kind, summary, sight }, deps);

  const lease = `create ${governedId} ${ruleId}`;
  await take(lease, deps);
  try {
    const { projectId } = project.scope;
    const after = { rule: rule.id, kind, issueTypeId: item.issueTypeId };
    const { key } = await recorded(
      {
        action: 'artifact.create',
        subject: governedId,
        before: null,
        after,
        about: [projectId],
      },
      () => deps.asUser.create(item),
      deps,
    );
    return { key, projectId };
  } catch (error) {
    // What may have been made all the same must not be made twice: its lease lapses when its event has had time to come.
    if (!(error instanceof AppError) || !error.mayBeDone) await deps.state.release(lease);
    throw error;
  }
}

function ruleOf(project: GovernedProject, ruleId: string, standards: StandardsInForce): Rule {
  const rule = standardOf(project, standards)?.rules.find(({ id }) => id === ruleId);
  if (rule === undefined) {
    throw new AppError('not-found', `${project.key} is not held to a rule ${ruleId}.`, {
      where: 'ruleId',
    });
  }
  return rule;
}

async function missingKind(
  project: GovernedProject,
  rule: Rule,
  { findings }: Pick<Deps, 'findings'>,
): Promise<ArtifactKind> {
  const kept = findingsByProject([project], await findings.of([project.id])).get(project.id) ?? [];
  const finding: KeptFinding | undefined = kept.find(({ ruleId }) => ruleId === rule.id);
  const kind = finding === undefined ? null : createsFor(rule, finding);
  if (kind === null) {
    throw new AppError(
      'conflict',
      `“${rule.title}” does not fail for want of a work item. Reload to see how it stands now.`,
    );
  }
  return kind;
}

type Draft = {
  readonly project: GovernedProject;
  readonly rule: Rule;
  readonly kind: ArtifactKind;
  readonly summary: string | null;
  readonly sight: Sight;
};

async function newItem(
  { project, rule, kind, summary, sight }: Draft,
  deps: Pick<Deps, 'access' | 'settings'>,
): Promise<NewItem> {
  const { scope } = project;
  const known = sight.projects.get(scope.projectId);
  const issueTypeId = known === undefined ? null : typeFor(kind, await readMapping(deps), known);
  if (issueTypeId === null) {
    throw new AppError('conflict', noTypeFor(kind, known?.key ?? project.key));
  }
  if (!(await deps.access.canCreateIn(scope.projectId))) {
    throw new AppError(
      'not-allowed',
      `You may not create work items in ${known?.key ?? project.key}.`,
    );
  }

  const template = templateOf(kind, { projectName: project.name });
  return {
    projectId: scope.projectId,
    issueTypeId,
    parentId: scope.kind === 'item' ? scope.workItemId : null,
    summary: summary ?? template.title,
    sections: template.sections,
    due: null,
    assignee: null,
    isOneEver: false,
    artifact: artifactProperty(kind, { governedId: project.id, ruleId: rule.id }),
  };
}

async function take(lease: string, { now, state }: Pick<Deps, 'now' | 'state'>): Promise<void> {
  const at = now();
  const until = instantFromMilliseconds(millisecondsOf(at) + LEASE_MILLISECONDS);
  if (!(await state.lease(lease, at, until))) {
    throw new AppError('conflict', 'This is being created already. Give it a minute, then reload.');
  }
}
