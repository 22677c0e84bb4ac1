import { randomUUID } from 'node:crypto';

import { eventIssue } from '../events';
import type { IssueRecord } from '../issue-record';
import type { JsonObject } from '../json';
import type { SiteView } from '../rest/operation';
import type { Project, Status } from '../store/catalogue-entries';
import { type ChangeItem, itemsJson } from '../write/change-items';
import { usableRule } from './usable-rule';
import type { Transition, Workflow } from './workflow-of';

/** What a transition has done. */
export type Executed = {
  readonly workflow: Workflow;
  readonly transition: Transition;
  readonly project: Project;
  readonly issue: IssueRecord;
  readonly fromStatus: Status | null;
  readonly changelog: { readonly id: string; readonly items: readonly ChangeItem[] } | null;
  readonly commentId: string | null;
};

/** Has each post function of the transition called. They come after it and cannot take it back. */
export async function startPostFunctions(executed: Executed, view: SiteView): Promise<void> {
  const { rules } = view;
  const { transition, project } = executed;
  const executionId = randomUUID();
  for (const rule of transition.postFunctions) {
    const module = usableRule(rule, 'post-function', { project, rules });
    if (module === null || rules === null) continue;
    await rules.runLater(module.key, {
      ...eventOf(executed, { executionId, view }),
      configuration: rule.configuration,
      postFunction: { id: rule.id },
    });
  }
}

function eventOf(
  executed: Executed,
  { executionId, view }: { readonly executionId: string; readonly view: SiteView },
): JsonObject {
  const { workflow, transition, issue, fromStatus, changelog, commentId } = executed;
  const { id, name, to } = transition;
  return {
    issue: eventIssue(issue),
    transition: {
      id,
      name,
      executionId,
      from: statusJson(fromStatus),
      to: statusJson(to ?? fromStatus),
    },
    workflow: { id: workflow.id, name: workflow.name },
    ...(view.account === null ? {} : { atlassianId: view.account.accountId }),
    ...(changelog === null
      ? {}
      : { changelog: { id: changelog.id, items: itemsJson(changelog.items) } }),
    ...(commentId === null ? {} : { comment: { id: commentId } }),
  };
}

function statusJson(status: Status | null): JsonObject | null {
  return status === null ? null : { id: status.id, name: status.name };
}
