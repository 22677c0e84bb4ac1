import type { Instant } from '../../domain/foundation/calendar';
import type { ProjectId } from '../../domain/foundation/ids';

/** What is known of the transitions of a Jira project that Mandate was asked about. */
export type TransitionChecks = {
  readonly lastAsked: Instant;
  readonly asked: number;
  readonly refused: number;
};

/** Where the validator stands in a workflow: Jira does not tell an app, but asks it. */
export interface TransitionCheckRepository {
  note(projectId: ProjectId, answer: 'passed' | 'refused', at: Instant): Promise<void>;
  /** `null` where Mandate was never asked. */
  of(projectId: ProjectId): Promise<TransitionChecks | null>;
}
