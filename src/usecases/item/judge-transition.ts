import { kindsByType } from '../../domain/artifacts/artifact-of';
import type { WorkItemKey } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { holdingBack } from '../../domain/standards/mandate/holding-back';
import type { Rule } from '../../domain/standards/standard';
import { findingsByProject, standardOf } from '../compliance';
import type { Deps, FoundItem } from '../ports';
import { recorded, type RecordDeps } from '../recorded';
import { readMapping } from '../site-settings';
import { standardsToday } from '../standards-in-force';
import { governingIds } from './governing-ids';

type JudgeDeps = RecordDeps &
  Pick<
    Deps,
    | 'asUser'
    | 'findings'
    | 'portfolio'
    | 'projects'
    | 'settings'
    | 'standards'
    | 'state'
    | 'transitions'
    | 'workItems'
  >;

type HeldBack = { readonly project: GovernedProject; readonly rules: readonly Rule[] };

/** Whether a transition may pass; `refusal` says in words why it may not. */
export type TransitionVerdict = { readonly refusal: string | null };

const PASSES: TransitionVerdict = { refusal: null };
const MOST_RULES_TOLD = 5;

/**
 * Whether the standards of what governs a work item let it through a transition, from the findings as they stand.
 *
 * A refusal names rules, and no figures: those may rest on work items that are hidden from whoever moves this one.
 *
 * @throws AppError `upstream-failed` when Jira or the database does not answer: nobody may take that for a pass.
 */
export async function judgeTransition(
  { key }: { readonly key: WorkItemKey },
  deps: JudgeDeps,
): Promise<TransitionVerdict> {
  const item = await deps.asUser.find(key);
  if (item === null) {
    return { refusal: `Mandate cannot see ${key} on your behalf, so it cannot judge it.` };
  }

  const heldBack = await rulesAgainst(item, deps);
  const { projectId } = item;
  if (heldBack.length === 0) {
    await deps.transitions.note(projectId, { rule: 'standards', answer: 'passed', at: deps.now() });
    return PASSES;
  }
  await recorded(
    {
      action: 'transition.refuse',
      subject: `item:${item.id}`,
      before: null,
      after: heldBack.map(({ project, rules }) => ({
        governedId: project.id,
        rules: rules.map(({ id }) => id),
      })),
      about: [...new Set(heldBack.map(({ project }) => project.scope.projectId))],
    },
    () =>
      deps.transitions.note(projectId, { rule: 'standards', answer: 'refused', at: deps.now() }),
    deps,
  );
  return { refusal: inWords(heldBack) };
}

async function rulesAgainst(item: FoundItem, deps: JudgeDeps): Promise<readonly HeldBack[]> {
  const [ids, governed, projects, mapping, standards] = await Promise.all([
    governingIds(item, deps),
    deps.portfolio.governed(),
    deps.projects.all(),
    readMapping(deps),
    standardsToday(deps),
  ]);
  const chosen = new Set(projects.filter(({ isChosen }) => isChosen).map(({ id }) => id));
  const around = governed.filter(
    ({ id, scope }) => ids.includes(id) && chosen.has(scope.projectId),
  );
  const findings = findingsByProject(
    around,
    await deps.findings.withoutEvidence(around.map(({ id }) => id)),
  );
  // By its type alone: a property says what anyone wrote there.
  const moved = kindsByType(mapping).get(item.typeId) ?? null;

  return around.flatMap((project) => {
    const standard = standardOf(project, standards);
    if (standard === null) return [];
    const { mode } = project;
    const judged = { findings: findings.get(project.id) ?? [], standard, mode };
    const rules = holdingBack(judged, moved);
    return rules.length === 0 ? [] : [{ project, rules }];
  });
}

/** Jira shows one text: each rule with what to do, the worst first. */
function inWords(heldBack: readonly HeldBack[]): string {
  const told = heldBack.flatMap(({ project, rules }) => rules.map((rule) => ({ project, rule })));
  const lines = told
    .slice(0, MOST_RULES_TOLD)
    .map(({ project, rule }) => `${project.key}: “${rule.title}” is not kept. ${rule.remediation}`);
  const more = told.length - lines.length;
  if (more > 0) lines.push(`${more} more on the Mandate page of the project.`);
  return lines.join(' ');
}
