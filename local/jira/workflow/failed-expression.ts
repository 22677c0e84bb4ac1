import type { WorkflowRule } from '../store/catalogue-entries';
import type { AppRule } from './app-rules';
import type { RuleScene } from './rule-scene';

type Failure = {
  readonly rule: WorkflowRule;
  readonly module: AppRule;
  readonly expression: string;
  readonly problem: string;
};

/** Tells the app that the expression of one of its rules failed, or answered what it may not. */
export function tellFailedExpression(
  { rule, module, expression, problem }: Failure,
  { view, workflow, issue, project }: RuleScene,
): void {
  const role = module.kind === 'condition' ? 'conditionId' : 'validatorId';
  view.tell({
    eventType: 'avi:jira:failed:expression',
    timestamp: String(view.now),
    extensionId: module.extensionId,
    workflowId: workflow.id,
    workflowName: workflow.name,
    [role]: rule.id,
    expression,
    errorMessages: [problem],
    context: {
      accountId: view.account?.accountId ?? null,
      issueId: issue.id,
      projectId: project.id,
    },
  });
}
