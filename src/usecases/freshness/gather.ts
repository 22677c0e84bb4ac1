import { kindOf } from '../../domain/artifacts/artifact-of';
import type { Artifact } from '../../domain/foundation/artifact';
import type { Instant } from '../../domain/foundation/calendar';
import type { WorkItemId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { accountableRoles } from '../../domain/responsibilities/accountable-roles';
import { PM2_MATRIX } from '../../domain/responsibilities/pm2-matrix';
import type { JiraAnswer } from '../../domain/standards/jira/jira-answer';
import { questionsOf } from '../../domain/standards/jira/questions-of';
import type {
  Gathered,
  KnownApproval,
  LinkEnd,
  ProjectPhase,
} from '../../domain/standards/queries/gathered';
import type { Duty, DutyHolding } from '../../domain/standards/duties/duty';
import type { Rule } from '../../domain/standards/standard';
import { toTrace } from '../../domain/standards/to-trace';
import type { Deps } from '../ports';
import { type AskDeps, askJira } from './ask-jira';
import type { EvaluationGround } from './evaluation-ground';
import { type ApprovalDeps, gatherApprovals } from './gather-approvals';
import { type DutyDeps, gatherDuties } from './gather-duties';

export type GatherDeps = ApprovalDeps & AskDeps & DutyDeps & Pick<Deps, 'workItems'>;

/** What is gathered for one governed project, and where it goes. */
export type Gathering = {
  readonly project: GovernedProject;
  readonly site: Pick<EvaluationGround, 'mapping'>;
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

/** Nothing yet, but what stands on the project itself, and who answers by the matrix that holds for every project. */
export function nothingGathered({ plan }: GovernedProject, phase: ProjectPhase) {
  return {
    answers: new Map<string, JiraAnswer>(),
    links: new Map<WorkItemId, LinkEnd[]>(),
    duties: new Map<Duty, DutyHolding>(),
    approvals: new Map<WorkItemId, readonly KnownApproval[]>(),
    accountable: accountableRoles(PM2_MATRIX),
    plan,
    phase,
  };
}

/** Evaluation asks nobody: what it reads beside the work items is there before. */
export async function gather(
  all: readonly Gathering[],
  now: Instant,
  deps: GatherDeps,
): Promise<void> {
  for (const { project, rules, itemIds, answers } of all) {
    const questions = questionsOf(rules);
    for (const answer of await askJira({ project, itemIds, questions }, now, deps)) {
      answers.set(answer.jql, answer);
    }
  }
  await gatherLinks(all, deps);
  await gatherDuties(all, now, deps);
  await gatherApprovals(all, now, deps);
}

async function gatherLinks(
  all: readonly Gathering[],
  deps: Pick<Deps, 'workItems'>,
): Promise<void> {
  const traced = all.map((gathering) => ({
    gathering,
    ids: new Set(toTrace(gathering.rules, gathering.artifacts)),
  }));
  const ids = new Set(traced.flatMap((each) => [...each.ids]));
  if (ids.size === 0) return;

  const found = await deps.workItems.linksOf([...ids]);
  for (const { gathering, ids: own } of traced) {
    const { links, site } = gathering;
    for (const { id, other } of found) {
      if (!own.has(id)) continue;
      const end = other === null ? 'not-known' : (kindOf(other, site.mapping) ?? 'no-artifact');
      links.set(id, [...(links.get(id) ?? []), end]);
    }
  }
}
