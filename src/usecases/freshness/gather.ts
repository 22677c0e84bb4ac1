import { kindOf } from '../../domain/artifacts/artifact-of';
import type { Artifact } from '../../domain/foundation/artifact';
import type { Instant } from '../../domain/foundation/calendar';
import type { WorkItemId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { accountableRoles } from '../../domain/responsibilities/accountable-roles';
import { PM2_MATRIX } from '../../domain/responsibilities/pm2-matrix';
import type { JiraAnswer } from '../../domain/standards/jira/jira-answer';
import { questionsOf } from '../../domain/standards/jira/questions-of';
import type { Gathered, KnownApproval, LinkEnd } from '../../domain/standards/queries/gathered';
import type { Duty, DutyHolding } from '../../domain/standards/duties/duty';
import type { Rule } from '../../domain/standards/standard';
import { toTrace } from '../../domain/standards/to-trace';
import type { Deps } from '../ports';
import { readMapping } from '../site-settings';
import { type AskDeps, askJira } from './ask-jira';
import { type ApprovalDeps, gatherApprovals } from './gather-approvals';
import { type DutyDeps, gatherDuties } from './gather-duties';

export type GatherDeps = ApprovalDeps & AskDeps & DutyDeps & Pick<Deps, 'settings' | 'workItems'>;

/** What is gathered for one governed project, and where it goes. */
export type Gathering = {
  readonly project: GovernedProject;
  /** Those that are to run. */
  readonly rules: readonly Rule[];
  readonly artifacts: readonly Artifact[];
  /** The work items in the scope of a governed work item; those of a whole project need no list. */
  readonly itemIds: readonly WorkItemId[];
  readonly answers: Map<string, JiraAnswer>;
  readonly links: Map<WorkItemId, LinkEnd[]>;
  readonly duties: Map<Duty, DutyHolding>;
  readonly approvals: Map<WorkItemId, readonly KnownApproval[]>;
  readonly accountable: Gathered['accountable'];
};

/** Nothing yet, but who answers by the matrix that holds for every project. */
export function nothingGathered() {
  return {
    answers: new Map<string, JiraAnswer>(),
    links: new Map<WorkItemId, LinkEnd[]>(),
    duties: new Map<Duty, DutyHolding>(),
    approvals: new Map<WorkItemId, readonly KnownApproval[]>(),
    accountable: accountableRoles(PM2_MATRIX),
  };
}

/** Evaluation asks nobody: what it reads beside the work items is there before. */
export async function gather(gathering: Gathering, now: Instant, deps: GatherDeps): Promise<void> {
  const { project, rules, itemIds, answers } = gathering;
  const questions = questionsOf(rules);
  for (const answer of await askJira({ project, itemIds, questions }, now, deps)) {
    answers.set(answer.jql, answer);
  }
  await gatherLinks(gathering, deps);
  await gatherDuties(gathering, now, deps);
  await gatherApprovals(gathering, now, deps);
}

async function gatherLinks(
  { rules, artifacts, links }: Gathering,
  deps: Pick<Deps, 'settings' | 'workItems'>,
): Promise<void> {
  const ids = toTrace(rules, artifacts);
  if (ids.length === 0) return;

  const mapping = await readMapping(deps);
  for (const { id, other } of await deps.workItems.linksOf(ids)) {
    const end = other === null ? 'not-known' : (kindOf(other, mapping) ?? 'no-artifact');
    links.set(id, [...(links.get(id) ?? []), end]);
  }
}
