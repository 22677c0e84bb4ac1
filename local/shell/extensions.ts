import type { Extension } from './frames';
import type { UiModule } from './modules';
import type { Workflow, WorkflowRule, WorkflowTransition } from '../jira/store/catalogue-entries';
import { savedPart, type RuleForms } from './rule-forms';
import type { Issue, Project } from './shapes';

/** The `extension` of a page that stands by itself. */
export function siteExtension({ type }: UiModule, location: string): Extension {
  return { type, location };
}

export function projectExtension(
  { type }: UiModule,
  project: Project,
  location: string,
): Extension {
  return { type, project: projectPart(project), location };
}

export function issueExtension(
  { type }: UiModule,
  { issue, project }: { readonly issue: Issue; readonly project: Project },
  location: string,
): Extension {
  const { id, key, fields } = issue;
  const { name, id: typeId } = fields.issuetype;
  return {
    type,
    issue: { id, key, type: name, typeId },
    project: projectPart(project),
    isNewToIssue: false,
    location,
  };
}

type RulePlace = {
  readonly workflow: Workflow;
  readonly transition: WorkflowTransition;
  /** `null` while it is being added. */
  readonly rule: WorkflowRule | null;
};

/** What the new workflow editor tells the form of a rule; the old one is not modelled. */
export function ruleExtension(
  forms: RuleForms,
  { workflow, transition: { id, from, to }, rule }: RulePlace,
  location: string,
): Extension {
  return {
    type: forms.type,
    ...(rule === null ? {} : savedPart(forms, rule)),
    isNewEditor: true,
    workflowId: workflow.id,
    workflowName: workflow.name,
    transitionContext: { id, from, to: to ?? null },
    location,
  };
}

function projectPart({ id, key, projectTypeKey }: Project): Readonly<Record<string, string>> {
  return { id, key, type: projectTypeKey };
}
