import { type IssueSource, loadIssues } from '../expression-context/issue-source';
import { type JsonObject, textAt, toJson } from '../json';
import { conditionsHold } from '../workflow/conditions';
import type { RuleScene } from '../workflow/rule-scene';
import { transitionsFrom, workflowOf } from '../workflow/workflow-of';
import type { FoundIssue } from './issue-lookup';
import type { SiteView } from './operation';

/** Of a work item that is there. */
export type TransitionScene = RuleScene & { readonly original: IssueSource };

/** Each transition that starts where the work item stands, whether or not its conditions hold. */
export async function transitionScenes(
  { id, project }: FoundIssue,
  view: SiteView,
): Promise<readonly TransitionScene[]> {
  const [issue] = await loadIssues([id], view);
  if (issue === undefined) return [];

  const issueTypeId = textAt(issue.fields['issuetype'], 'id') ?? '';
  const workflow = workflowOf({ project, issueTypeId }, view.catalogue);
  const statusId = textAt(issue.fields['status'], 'id') ?? '';
  const fromStatus = view.catalogue.statuses.get(statusId) ?? null;
  const shared = { view, workflow, project, issue, original: issue, fromStatus };
  return transitionsFrom(statusId, workflow).map((transition) => ({ ...shared, transition }));
}

export type Listed = { readonly scene: TransitionScene; readonly isAvailable: boolean };

/** Without the right to make transitions there are none. */
export async function listTransitions(
  found: FoundIssue,
  view: SiteView,
): Promise<readonly Listed[]> {
  if (!view.rights.may('TRANSITION_ISSUES', found.project)) return [];

  const listed: Listed[] = [];
  for (const scene of await transitionScenes(found, view)) {
    listed.push({ scene, isAvailable: await conditionsHold(scene) });
  }
  return listed;
}

/** Those that can be made, as Jira lists them. */
export async function renderTransitions(
  found: FoundIssue,
  view: SiteView,
): Promise<readonly JsonObject[]> {
  const listed = await listTransitions(found, view);
  return listed.filter(({ isAvailable }) => isAvailable).map(renderTransition);
}

export function renderTransition({ scene, isAvailable }: Listed): JsonObject {
  const { id, name, type, to, screen, conditions } = scene.transition;
  return {
    id,
    name,
    to: toJson(to ?? scene.fromStatus),
    hasScreen: (screen ?? []).length > 0,
    isGlobal: type === 'global',
    isInitial: false,
    isAvailable,
    isConditional: conditions !== null,
    looped: to === null,
  };
}
