/** Where the workflow editor is. */
export const WORKFLOWS = '/jira/settings/workflows';

export function workflowUrl(workflowId: string): string {
  return `${WORKFLOWS}/${encodeURIComponent(workflowId)}`;
}

type TransitionPlace = { readonly workflowId: string; readonly transitionId: string };

export function addRuleUrl({ workflowId, transitionId }: TransitionPlace, module = ''): string {
  const base = `${workflowUrl(workflowId)}/transitions/${encodeURIComponent(transitionId)}/add`;
  return module === '' ? base : `${base}?module=${encodeURIComponent(module)}`;
}

export function editRuleUrl({ workflowId, transitionId }: TransitionPlace, ruleId: string): string {
  const transition = `${workflowUrl(workflowId)}/transitions/${encodeURIComponent(transitionId)}`;
  return `${transition}/rules/${encodeURIComponent(ruleId)}`;
}
