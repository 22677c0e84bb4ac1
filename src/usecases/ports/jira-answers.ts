import type { GovernedId } from '../../domain/foundation/ids';
import type { JiraAnswer } from '../../domain/standards/jira/jira-answer';

/** What Jira last said to the questions of a governed project's rules. */
export interface JiraAnswerRepository {
  of(id: GovernedId): Promise<readonly JiraAnswer[]>;
  /** Replaces those of one governed project. */
  save(id: GovernedId, answers: readonly JiraAnswer[]): Promise<void>;
}
