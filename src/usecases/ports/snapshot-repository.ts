import type { Day } from '../../domain/foundation/calendar';
import type { GovernedId, ProjectId } from '../../domain/foundation/ids';
import type { CellFinishes } from '../../domain/rollup/figures';
import type { Compliance, WeighedCompliance } from '../../domain/standards/standard';
import type { KeptRollUp } from './roll-up-repository';

export interface SnapshotRepository {
  saveCells(day: Day, rollUps: ReadonlyMap<ProjectId, KeptRollUp>): Promise<void>;
  saveCompliance(
    day: Day,
    entries: readonly (WeighedCompliance & { readonly governedId: GovernedId })[],
  ): Promise<void>;
  /** What was kept on the latest day up to `day`; empty where nothing was. */
  cellsOn(day: Day, projectIds: readonly ProjectId[]): Promise<ReadonlyMap<ProjectId, KeptRollUp>>;
  complianceOn(
    day: Day,
    ids: readonly GovernedId[],
  ): Promise<ReadonlyMap<GovernedId, WeighedCompliance>>;
  complianceOf(
    id: GovernedId,
    from: Day,
  ): Promise<readonly { readonly day: Day; readonly compliance: Compliance }[]>;
  /** What was finished when, in all of history; replaces what was kept of the projects. */
  saveFinishes(finishes: ReadonlyMap<ProjectId, readonly CellFinishes[]>): Promise<void>;
  finishesOf(
    projectIds: readonly ProjectId[],
  ): Promise<ReadonlyMap<ProjectId, readonly CellFinishes[]>>;
  progressOf(
    projectIds: readonly ProjectId[],
    from: Day,
  ): Promise<
    readonly { readonly day: Day; readonly projectId: ProjectId; readonly rollUp: KeptRollUp }[]
  >;
  firstDay(): Promise<Day | null>;
}
