import type { ArtifactKind } from '../../foundation/artifact';
import type { WorkItemId } from '../../foundation/ids';
import type { JiraAnswers } from '../jira/jira-answer';

/** What stands at the other end of a link: an artifact of a kind, another work item, or one outside what is kept. */
export type LinkEnd = ArtifactKind | 'no-artifact' | 'not-known';

/** What rules read beside the project's own work items, gathered before the findings are asked for. */
export type Gathered = {
  /** What Jira said to the questions of the rules; without an answer the rule is undecided. */
  readonly answers: JiraAnswers;
  /** What the artifacts that rules trace are linked with; those with no link at all are missing. */
  readonly links: ReadonlyMap<WorkItemId, readonly LinkEnd[]>;
};

/** For rules that read nothing of the kind. */
export const NOTHING_GATHERED: Gathered = { answers: new Map(), links: new Map() };
