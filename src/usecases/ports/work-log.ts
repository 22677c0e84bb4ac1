import type { GovernedId, RuleId } from '../../domain/foundation/ids';

/** Which rules of a governed project were run, and how many were left, for nothing changed of what they read. */
export type RulesChecked = {
  readonly governedId: GovernedId;
  readonly ran: readonly RuleId[];
  readonly left: number;
};

/** What the app says about its own work, for whoever runs it. */
export interface WorkLog {
  checked(checked: RulesChecked): void;
  /** Projects that were computed together are computed apart, for this failed. */
  parted(error: unknown): void;
}
