import type { Lineage } from '../../domain/artifacts/lineage';
import type { WorkItemId } from '../../domain/foundation/ids';

/** What work items became. */
export interface LineageRepository {
  /** Where one of these became something, or something became one of these; in order of what it was. */
  around(ids: readonly WorkItemId[]): Promise<readonly Lineage[]>;
  /** Takes the place of what the same work item became before. */
  keep(lineage: Lineage): Promise<void>;
  drop(from: WorkItemId): Promise<void>;
}
