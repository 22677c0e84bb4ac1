import type { Instant } from '../../domain/foundation/calendar';
import type { AccountId, GovernedId } from '../../domain/foundation/ids';
import type { Cadence } from '../../domain/reporting/cadence';
import type {
  ReportAct,
  ReportFile,
  ReportName,
  Sealed,
} from '../../domain/reporting/status-report';

/** `cadence` is `null` where reports are not asked for any more. */
export type ChosenCadence = { readonly cadence: Cadence | null; readonly version: number };

export type KeptSeal = ReportName & {
  readonly by: AccountId;
  readonly at: Instant;
  readonly seal: Sealed;
};

/**
 * When status reports are due, and what was done to them: acts are added and read, and none is ever changed. Who was erased comes
 * back under a name of their own that is no account.
 */
export interface ReportRepository {
  /** Those that were ever chosen; the others are missing. */
  cadences(ids: readonly GovernedId[]): Promise<ReadonlyMap<GovernedId, ChosenCadence>>;
  /** `stale` when the stored version is no longer `seenVersion`; 0 creates. */
  setCadence(
    id: GovernedId,
    cadence: Cadence | null,
    seenVersion: number,
  ): Promise<'saved' | 'stale'>;
  /** What was issued of some governed projects at `since` or later, in order of project and number; `null` for all of it. */
  issued(ids: readonly GovernedId[], since: Instant | null): Promise<readonly KeptSeal[]>;
  /** A report with its acts in their order; without any where nobody did anything. */
  file(name: ReportName): Promise<ReportFile>;
  /** The number of the latest report to which anything was done; 0 for none. */
  latest(id: GovernedId): Promise<number>;
  /** Adds an act after the first `seen`; `stale` when there is one already. */
  act(name: ReportName, act: ReportAct, seen: number): Promise<'saved' | 'stale'>;
}
