import type { Day } from '../../domain/foundation/calendar';
import type { BlueprintId, GovernedId, WorkItemId } from '../../domain/foundation/ids';
import type { Blueprint, BlueprintItem } from '../../domain/reuse/blueprint';

/** With which blueprint a project was provisioned, and since when. */
export type Provisioning = {
  readonly blueprint: BlueprintId;
  readonly version: number;
  readonly start: Day;
};

/** A work item that was made for an artifact of a blueprint. */
export type ProvisionedItem = {
  readonly blueprint: BlueprintId;
  readonly item: BlueprintItem['id'];
  readonly workItemId: WorkItemId;
  /** SHA-256 of the text that its description began with. */
  readonly textHash: string;
};

/** The organisation's own blueprints, of which no version ever changes, and what projects were provisioned with. */
export interface BlueprintRepository {
  /** The latest version of each, by name. */
  latest(): Promise<readonly Blueprint[]>;
  read(id: BlueprintId, version: number): Promise<Blueprint | null>;
  /** `stale` when there is this version already. */
  add(blueprint: Blueprint): Promise<'saved' | 'stale'>;
  provisioning(id: GovernedId): Promise<Provisioning | null>;
  /** Replaces what the project was provisioned with before. */
  provision(id: GovernedId, provisioning: Provisioning): Promise<void>;
  /** Of whatever blueprint. */
  made(id: GovernedId): Promise<readonly ProvisionedItem[]>;
  /** What was made first for an artifact stays. */
  keepMade(id: GovernedId, item: ProvisionedItem): Promise<void>;
}
