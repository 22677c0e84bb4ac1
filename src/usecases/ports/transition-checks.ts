import type { Instant } from '../../domain/foundation/calendar';
import type { ProjectId } from '../../domain/foundation/ids';

/** Which of Mandate's rules asks: _Standards are kept_, or a gate's. Each may stand in a workflow without the other. */
export type AskingRule = 'standards' | 'gate';

/** What is known of the transitions of a Jira project that Mandate was asked about by one rule. */
export type TransitionChecks = {
  readonly lastAsked: Instant;
  readonly asked: number;
  readonly refused: number;
};

export type TransitionCheck = {
  readonly rule: AskingRule;
  readonly answer: 'passed' | 'refused';
  readonly at: Instant;
};

/** Where a validator stands in a workflow: Jira does not tell an app, but asks it. */
export interface TransitionCheckRepository {
  note(projectId: ProjectId, check: TransitionCheck): Promise<void>;
  /** `null` where that rule has never asked. */
  of(projectId: ProjectId, rule: AskingRule): Promise<TransitionChecks | null>;
}
