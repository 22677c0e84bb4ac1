import type { Instant } from '../../domain/foundation/calendar';
import type { WorkItemId } from '../../domain/foundation/ids';
import { grouped } from '../../domain/foundation/wording';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { JiraAnswer, JiraQuestion } from '../../domain/standards/jira/jira-answer';
import { amongItems, withinProject } from '../../domain/standards/jira/within';
import { MOST_EVIDENCE } from '../../domain/standards/queries/evidence-list';
import { AppError } from '../app-error';
import { between } from '../moments';
import type { Deps } from '../ports';
import { isRefusal } from './drop-vanished';
import { arePointsShort, POINTS_ARE_SHORT } from './points-short';

export type AskDeps = Pick<Deps, 'answers' | 'points' | 'site'>;

/** However often a project changes, Jira is asked no more often than this. */
const FRESH_FOR_MS = 55 * 60_000;
/** An answer that cannot be had anew stands till the next day's work is done. */
const STANDS_FOR_MS = 26 * 3_600_000;
const MOST_IDS = 1_000;

type Asking = {
  readonly project: GovernedProject;
  /** The work items in the scope of a governed work item. */
  readonly itemIds: readonly WorkItemId[];
  readonly questions: readonly JiraQuestion[];
};

/**
 * What Jira says to the questions of a project's rules, within its scope. An answer is kept, and good for an hour. One that cannot
 * be had for a passing reason leaves the one before in force for a day.
 */
export async function askJira(
  asking: Asking,
  now: Instant,
  deps: AskDeps,
): Promise<readonly JiraAnswer[]> {
  const { project, questions } = asking;
  if (questions.length === 0) return [];

  const kept = new Map((await deps.answers.of(project.id)).map((answer) => [answer.jql, answer]));
  const open = questions.filter((question) => !isFresh(kept.get(question.jql), question, now));
  const { answers, hindrance } = await askEach(open, { asking, now }, deps);

  const all = new Map([...kept, ...answers.map((answer) => [answer.jql, answer] as const)]);
  const standing = questions.flatMap(({ jql }) => {
    const answer = all.get(jql);
    return answer !== undefined && between(answer.at, now) < STANDS_FOR_MS ? [answer] : [];
  });
  if (answers.length > 0) await deps.answers.save(project.id, standing);

  const known = new Set(standing.map(({ jql }) => jql));
  const missing = questions.filter(({ jql }) => !known.has(jql));
  return [...standing, ...missing.map(({ jql }) => unanswered(jql, hindrance, now))];
}

/** Whether it need not be asked again: it is young, and names what is wanted by name. */
function isFresh(
  answer: JiraAnswer | undefined,
  { most }: JiraQuestion,
  now: Instant,
): answer is JiraAnswer {
  if (answer === undefined || between(answer.at, now) >= FRESH_FOR_MS) return false;
  if (answer.kind === 'unanswered' || most === null) return true;
  return answer.count <= most || answer.found.length > 0;
}

type Moment = { readonly asking: Asking; readonly now: Instant };

/** Asks one after the other until something stands in the way that passes: then the rest waits too. */
async function askEach(
  questions: readonly JiraQuestion[],
  { asking, now }: Moment,
  deps: AskDeps,
): Promise<{ readonly answers: readonly JiraAnswer[]; readonly hindrance: string }> {
  const answers: JiraAnswer[] = [];
  if (questions.length > 0 && (await arePointsShort(now, deps))) {
    return { answers, hindrance: POINTS_ARE_SHORT };
  }
  for (const question of questions) {
    try {
      answers.push(await ask(question, { asking, now }, deps));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (!isRefusal(error)) return { answers, hindrance: error.message };
      answers.push(unanswered(question.jql, error.message, now));
    }
  }
  return { answers, hindrance: '' };
}

/** One call where the number decides; a second where work items have to be named. */
async function ask(
  { jql, most }: JiraQuestion,
  { asking, now }: Moment,
  { site }: AskDeps,
): Promise<JiraAnswer> {
  const { project, itemIds } = asking;
  const { scope } = project;
  if (scope.kind === 'item' && itemIds.length > MOST_IDS) {
    const reason = `It can be asked about ${grouped(MOST_IDS)} work items at once, and this project has ${grouped(itemIds.length)}.`;
    return unanswered(jql, reason, now);
  }
  const scoped =
    scope.kind === 'item' ? amongItems(itemIds, jql) : withinProject(scope.projectId, jql);

  const count = await site.count(scoped);
  if (most === null || count <= most) return { kind: 'counted', jql, at: now, count, found: [] };

  const { items, isAll } = await site.first(`${scoped} ORDER BY key ASC`, MOST_EVIDENCE);
  return { kind: 'counted', jql, at: now, count: isAll ? items.length : count, found: items };
}

function unanswered(jql: string, reason: string, at: Instant): JiraAnswer {
  return { kind: 'unanswered', jql, at, reason };
}
