import type { JiraAnswers } from '../jira/jira-answer';

/** What rules read beside the project's own work items, gathered before the findings are asked for. */
export type Gathered = {
  /** What Jira said to the questions of the rules; without an answer the rule is undecided. */
  readonly answers: JiraAnswers;
};

/** For rules that read nothing of the kind. */
export const NOTHING_GATHERED: Gathered = { answers: new Map() };
