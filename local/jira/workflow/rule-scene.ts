import { evaluateFor, userVariable } from '../expression-context/evaluate-for';
import { statusFrom } from '../expression-context/entity';
import { issueEntity } from '../expression-context/issue-entity';
import type { IssueSource } from '../expression-context/issue-source';
import { projectEntity } from '../expression-context/project-entity';
import { ExpressionError } from '../expressions/expression-error';
import { fromJson } from '../expressions/json-values';
import { type Entity, property, type Value } from '../expressions/values';
import { toJson } from '../json';
import type { SiteView } from '../rest/operation';
import type { Project, Status, WorkflowRule } from '../store/catalogue-entries';
import type { Transition, Workflow } from './workflow-of';

/** What a rule is asked about. */
export type RuleScene = {
  readonly view: SiteView;
  readonly workflow: Workflow;
  readonly transition: Transition;
  readonly project: Project;
  /** With what is changed together with the transition. */
  readonly issue: IssueSource;
  /** Before that; `null` while the work item is being created. */
  readonly original: IssueSource | null;
  readonly fromStatus: Status | null;
};

export type Outcome =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'failed'; readonly problem: string };

type Asked = { readonly rule: WorkflowRule; readonly others?: ReadonlyMap<string, Value> };

/** The value of a rule's expression, or why it has none. @throws JiraProblem 501 for what is not modelled */
export async function evaluateRule(
  expression: string,
  { rule, others = new Map() }: Asked,
  scene: RuleScene,
): Promise<Outcome> {
  const names = new Map([...variables(scene, rule), ...others]);
  try {
    const { value } = await evaluateFor(expression, names, scene.view);
    return { kind: 'value', value };
  } catch (error) {
    if (error instanceof ExpressionError) return { kind: 'failed', problem: error.message };
    throw error;
  }
}

function variables(scene: RuleScene, { configuration }: WorkflowRule): ReadonlyMap<string, Value> {
  const { view, issue, original, project, workflow } = scene;
  return new Map<string, Value>([
    ['user', userVariable(view)],
    ['issue', issueEntity(issue, view)],
    ...(original === null ? [] : [['originalIssue', issueEntity(original, view)] as const]),
    ['project', projectEntity(project, view)],
    ['transition', transitionEntity(scene)],
    ['workflow', plainEntity('Workflow', workflow.id, { id: workflow.id, name: workflow.name })],
    ['config', fromJson(configuration)],
  ]);
}

function transitionEntity({ transition, fromStatus }: RuleScene): Entity {
  const { id, name, to, screen } = transition;
  return plainEntity('Transition', id, {
    id: Number(id),
    name,
    from: statusFrom(toJson(fromStatus)),
    to: statusFrom(toJson(to ?? fromStatus)),
    hasScreen: (screen ?? []).length > 0,
  });
}

function plainEntity(
  type: string,
  id: string,
  properties: Readonly<Record<string, Value>>,
): Entity {
  const members = Object.entries(properties).map(
    ([name, value]) => [name, property(() => value)] as const,
  );
  return { kind: 'entity', type, id, members: new Map(members) };
}
