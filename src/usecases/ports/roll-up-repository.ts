import type { Day, Instant } from '../../domain/foundation/calendar';
import type { ProjectId } from '../../domain/foundation/ids';
import type { Cell } from '../../domain/rollup/figures';

export type KeptRollUp = {
  readonly computedAt: Instant;
  readonly asOf: Day;
  readonly cells: readonly Cell[];
};

export interface RollUpRepository {
  /** One row a project, written whole. */
  save(rollUps: ReadonlyMap<ProjectId, KeptRollUp>): Promise<void>;
  of(projectIds: readonly ProjectId[]): Promise<ReadonlyMap<ProjectId, KeptRollUp>>;
}
