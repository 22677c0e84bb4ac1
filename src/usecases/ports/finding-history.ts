import type { StandardId } from '../../domain/foundation/ids';
import type { FindingChange } from '../../domain/standards/hygiene/finding-change';

/** Which verdicts findings took, and when: appended to, and kept when the findings themselves are rebuilt. */
export interface FindingHistory {
  /** The same change twice is kept once. */
  add(changes: readonly FindingChange[]): Promise<void>;
  /** All that is known of the rules of a standard, page by page, by project, rule and time. */
  ofStandard(standardId: StandardId): AsyncIterable<FindingChange>;
}
