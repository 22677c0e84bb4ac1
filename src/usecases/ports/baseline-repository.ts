import type { SealedBaseline } from '../../domain/earned-value/sealed-baseline';
import type { Day, Instant } from '../../domain/foundation/calendar';
import type { AccountId, GovernedId } from '../../domain/foundation/ids';

export type KeptBaseline = {
  readonly governedId: GovernedId;
  readonly number: number;
  readonly by: AccountId;
  readonly at: Instant;
  readonly sealed: SealedBaseline;
};

/** How a project stood in a week, measured against the baseline of that day; amounts as in {@link Baseline}. */
export type KeptValue = {
  readonly governedId: GovernedId;
  /** The Monday that begins the week. */
  readonly week: Day;
  readonly day: Day;
  readonly baseline: number;
  /** `null` where the baseline has no money. */
  readonly currency: string | null;
  readonly budget: number;
  readonly planned: number;
  readonly earned: number;
  /** `null` where it was not known. */
  readonly spent: number | null;
};

/**
 * What was agreed about governed projects, and how they stood against it week by week. Baselines are added and read, and none is ever
 * changed. Who was erased comes back under a name of their own that is no account.
 */
export interface BaselineRepository {
  /** Every baseline of a governed project, in order of their numbers. */
  of(id: GovernedId): Promise<readonly KeptBaseline[]>;
  /** The first and the last of them; one where that is the same, none where there is none. */
  ends(id: GovernedId): Promise<readonly SealedBaseline[]>;
  /** The numbers of the latest ones; projects without any are missing. */
  latestNumbers(ids: readonly GovernedId[]): Promise<ReadonlyMap<GovernedId, number>>;
  /** `stale` when there is one of this number already. */
  add(baseline: KeptBaseline): Promise<'saved' | 'stale'>;
  /** Replaces what was kept of the same project in the same week. */
  keepValue(value: KeptValue): Promise<void>;
  /** All weeks of a project, oldest first. */
  valuesOf(id: GovernedId): Promise<readonly KeptValue[]>;
  /** What was kept last of some projects; those of which nothing was are missing. */
  latestValues(ids: readonly GovernedId[]): Promise<ReadonlyMap<GovernedId, KeptValue>>;
  /** What was kept of some projects in a week and all weeks after it, in no order. */
  valuesSince(week: Day, ids: readonly GovernedId[]): Promise<readonly KeptValue[]>;
}
