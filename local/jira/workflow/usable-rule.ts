import type { Project, WorkflowRule } from '../store/catalogue-entries';
import type { AppRule, AppRules, ProjectManagement } from './app-rules';

/**
 * The module that a rule of a workflow refers to, where it can be used; `null` counts as an app that is not there, and the
 * developer is told why.
 */
export function usableRule(
  { id, module }: WorkflowRule,
  kind: AppRule['kind'],
  { project, rules }: { readonly project: Project; readonly rules: AppRules | null },
): AppRule | null {
  if (rules === null) return null;
  const refuse = (why: string) => {
    rules.report(`The workflow rule ${id} counts as one of an app that is not installed: ${why}`);
    return null;
  };
  const found = rules.find(module);
  if (found === null) return refuse(`the manifest has no module ${module}.`);
  if (found.kind !== kind) return refuse(`the module ${module} is no ${kind}.`);

  const management = managementOf(project);
  if (found.projectTypes.includes(management)) return found;
  return refuse(`${project.key} is ${management}, and ${module} is not for such projects.`);
}

export function managementOf({ style }: Project): ProjectManagement {
  return style === 'next-gen' ? 'team-managed' : 'company-managed';
}
