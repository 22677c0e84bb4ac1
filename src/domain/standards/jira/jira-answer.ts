import type { Instant } from '../../foundation/calendar';

/** How many work items of a project a query finds. */
export type JiraQuestion = {
  readonly jql: string;
  /** When it finds more than so many, they are wanted by name; `null`: never. */
  readonly most: number | null;
};

export type FoundItem = { readonly key: string; readonly updated: Instant };

/** What Jira said to a question, and when. */
export type JiraAnswer = { readonly jql: string; readonly at: Instant } & (
  | {
      readonly kind: 'counted';
      readonly count: number;
      /** The first of them, in order of key, where they were wanted. */
      readonly found: readonly FoundItem[];
    }
  /** In words: `Field 'Data class' does not exist.` */
  | { readonly kind: 'unanswered'; readonly reason: string }
);

/** Answers by their query. */
export type JiraAnswers = ReadonlyMap<string, JiraAnswer>;
