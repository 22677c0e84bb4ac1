import { kindOf } from '../../domain/artifacts/artifact-of';
import type { Artifact } from '../../domain/foundation/artifact';
import type { Instant } from '../../domain/foundation/calendar';
import type { WorkItemId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { JiraAnswer } from '../../domain/standards/jira/jira-answer';
import { questionsOf } from '../../domain/standards/jira/questions-of';
import type { LinkEnd } from '../../domain/standards/queries/gathered';
import type { Rule } from '../../domain/standards/standard';
import { toTrace } from '../../domain/standards/to-trace';
import type { Deps } from '../ports';
import { readMapping } from '../site-settings';
import { type AskDeps, askJira } from './ask-jira';

export type GatherDeps = AskDeps & Pick<Deps, 'settings' | 'workItems'>;

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
};

/** Evaluation asks nobody: what it reads beside the work items is there before. */
export async function gather(gathering: Gathering, now: Instant, deps: GatherDeps): Promise<void> {
  const { project, rules, itemIds, answers } = gathering;
  const questions = questionsOf(rules);
  for (const answer of await askJira({ project, itemIds, questions }, now, deps)) {
    answers.set(answer.jql, answer);
  }
  await gatherLinks(gathering, deps);
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
