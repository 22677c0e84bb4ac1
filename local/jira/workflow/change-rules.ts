import { randomUUID } from 'node:crypto';

import { complaintAboutWorkflow } from '../load/check-workflows';
import type { Catalogue } from '../store/catalogue';
import type { Workflow, WorkflowRule } from '../store/catalogue-entries';
import type { AppRule, AppRules } from './app-rules';
import { type RuleLists, rulesOf, withRules } from './rules-of-transition';
import { managementOf } from './usable-rule';

type Configuration = WorkflowRule['configuration'];

/** What somebody does in the workflow editor to the rules of a transition. */
export type RuleChange = { readonly workflowId: string; readonly transitionId: string } & (
  | { readonly kind: 'add'; readonly module: string; readonly configuration: Configuration }
  | { readonly kind: 'configure'; readonly ruleId: string; readonly configuration: Configuration }
  | { readonly kind: 'remove'; readonly ruleId: string }
);

/** Why Jira would not save the workflow. */
export class RuleProblem extends Error {
  override readonly name = 'RuleProblem';
}

type Site = { readonly catalogue: Catalogue; readonly rules: AppRules | null };

/** The workflow as it is to be. @throws RuleProblem naming what is not there any more, or cannot be */
export function withChangedRules(change: RuleChange, { catalogue, rules }: Site): Workflow {
  const workflow = catalogue.workflows.get(change.workflowId);
  const transition = workflow?.transitions.find(({ id }) => id === change.transitionId);
  if (workflow === undefined || transition === undefined) {
    throw new RuleProblem('This transition is not there any more. Open the workflow again.');
  }

  const lists = rulesOf(transition);
  const changed = withRules(
    transition,
    change.kind === 'add'
      ? withAdded(lists, change, addable(change.module, workflow, { catalogue, rules }))
      : withOther(lists, change),
  );
  return checked(
    {
      ...workflow,
      transitions: workflow.transitions.map((one) => (one === transition ? changed : one)),
    },
    catalogue,
  );
}

/** The app's module, where it can be used in all projects of the workflow. */
function addable(key: string, { projects }: Workflow, { catalogue, rules }: Site): AppRule {
  const module = rules?.find(key) ?? null;
  if (module === null) throw new RuleProblem(`No app of this site has a workflow rule ${key}.`);

  for (const project of catalogue.projects.all) {
    const management = managementOf(project);
    if (projects.includes(project.key) && !module.projectTypes.includes(management)) {
      throw new RuleProblem(
        `${project.key} is ${management}, and '${module.name}' is not for such projects.`,
      );
    }
  }
  return module;
}

function withAdded(
  lists: RuleLists,
  { module, configuration }: Extract<RuleChange, { kind: 'add' }>,
  { kind }: AppRule,
): RuleLists {
  return { ...lists, [kind]: [...lists[kind], { id: randomUUID(), module, configuration }] };
}

function withOther(lists: RuleLists, change: Exclude<RuleChange, { kind: 'add' }>): RuleLists {
  const { condition, validator, 'post-function': postFunction } = lists;
  if (![...condition, ...validator, ...postFunction].some(({ id }) => id === change.ruleId)) {
    throw new RuleProblem('This rule is not there any more. Open the workflow again.');
  }
  const other = (some: RuleLists[AppRule['kind']]) =>
    some.flatMap((rule) => {
      if (rule.id !== change.ruleId) return [rule];
      return change.kind === 'remove' ? [] : [{ ...rule, configuration: change.configuration }];
    });
  return {
    condition: other(condition),
    validator: other(validator),
    'post-function': other(postFunction),
  };
}

function checked(workflow: Workflow, catalogue: Catalogue): Workflow {
  const complaint = complaintAboutWorkflow(workflow, {
    projects: catalogue.projects.all,
    statuses: catalogue.statuses.all,
    issueTypes: catalogue.issueTypes.all,
  });
  if (complaint === null) return workflow;
  throw new RuleProblem(`The workflow '${workflow.name}' ${complaint}.`);
}
