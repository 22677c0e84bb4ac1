import type { Day, Instant } from '../../domain/foundation/calendar';
import type { DelegationId, GateId, GateRequestId, GovernedId } from '../../domain/foundation/ids';
import type { Delegation } from '../../domain/gates/delegation';
import type { GateAct, GateFile, GateRequest } from '../../domain/gates/gate-request';
import type {
  KeptLifeCycle,
  LifeCycleDocument,
} from '../../domain/gates/document/life-cycle-document';
import type { LifeCycle, LifeCycleId, OwnLifeCycleId } from '../../domain/gates/life-cycle';

export type ChosenLifeCycle = { readonly lifeCycle: LifeCycleId; readonly version: number };

/**
 * Life cycles, and what was asked for and done at their gates: requests and acts are added and read, and none is ever changed.
 * Who was erased comes back under a name of their own that is no account.
 */
export interface GateRepository {
  /** Those that governed projects follow; the others are missing. */
  lifeCycles(ids: readonly GovernedId[]): Promise<ReadonlyMap<GovernedId, ChosenLifeCycle>>;
  /** `stale` when the stored version is no longer `seenVersion`; 0 creates. */
  choose(id: GovernedId, lifeCycle: LifeCycleId, seenVersion: number): Promise<'saved' | 'stale'>;
  /** Versions of life cycles that the site wrote; what is not kept is missing. */
  own(ids: readonly OwnLifeCycleId[]): Promise<ReadonlyMap<OwnLifeCycleId, LifeCycle>>;
  /** The latest version of each, in order of their ids. */
  latestOwn(): Promise<readonly KeptLifeCycle[]>;
  /** The versions of one that come before a number, or all, the latest first; none of what the site did not write. */
  versionsOf(
    id: LifeCycleDocument['id'],
    page: { readonly before: number | null; readonly most: number },
  ): Promise<readonly KeptLifeCycle[]>;
  /** Adds a version, which never changes; `stale` when there is one of its number already. */
  addOwn(version: KeptLifeCycle): Promise<'saved' | 'stale'>;
  /** Every request of some governed projects with its acts in their order, in order of when they were asked for. */
  of(ids: readonly GovernedId[]): Promise<readonly GateFile[]>;
  find(id: GateRequestId): Promise<GateFile | null>;
  /** `stale` when the gate has a request of this number already. */
  ask(request: GateRequest): Promise<'saved' | 'stale'>;
  /** Adds an act after the first `seen`; `stale` when there is one already. */
  act(id: GateRequestId, act: GateAct, seen: number): Promise<'saved' | 'stale'>;
  /** For which days the gates of some governed projects are planned; what has none is missing. */
  planned(ids: readonly GovernedId[]): Promise<ReadonlyMap<GovernedId, ReadonlyMap<GateId, Day>>>;
  /** Replaces the day of one gate; `null` takes it away. */
  plan(id: GovernedId, gate: GateId, planned: Day | null): Promise<void>;
}

export interface DelegationRepository {
  /** Every one that was ever given in a governed project, in order of when, then of id. */
  of(id: GovernedId): Promise<readonly Delegation[]>;
  find(id: DelegationId): Promise<Delegation | null>;
  add(delegation: Delegation): Promise<void>;
  /** Ended once, it stays as it ended. */
  end(id: DelegationId, at: Instant): Promise<void>;
}

/** Texts by their SHA-256: the same text is kept once. */
export interface PackTexts {
  keep(texts: ReadonlyMap<string, string>): Promise<void>;
  /** Those that are there, by hash. */
  of(hashes: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
