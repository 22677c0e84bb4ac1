import type { RuleId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Deps } from '../ports';

/**
 * The work item that a notification about a rule in a project goes with: the governed one, else the first that the rule's
 * finding names, else the project's first; `null` where the project is empty.
 */
export async function itemAbout(
  { project, ruleId }: { readonly project: GovernedProject; readonly ruleId: RuleId },
  deps: Pick<Deps, 'findings' | 'site'>,
): Promise<string | null> {
  if (project.scope.kind === 'item') return project.scope.workItemId;

  const findings = await deps.findings.of([project.id]);
  const evidence = findings.find((finding) => finding.ruleId === ruleId)?.evidence ?? [];
  const named = evidence.find(({ workItem }) => workItem !== null)?.workItem ?? null;
  return named ?? firstItemOf(project, deps);
}

/** The governed work item, else the project's first; `null` where the project is empty. */
export async function firstItemOf(
  { scope }: Pick<GovernedProject, 'scope'>,
  { site }: Pick<Deps, 'site'>,
): Promise<string | null> {
  if (scope.kind === 'item') return scope.workItemId;

  const jql = `project = ${scope.projectId} ORDER BY key ASC`;
  const { items } = await site.first(jql, 1);
  return items[0]?.key ?? null;
}
