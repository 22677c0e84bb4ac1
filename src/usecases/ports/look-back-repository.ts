import type { Instant } from '../../domain/foundation/calendar';
import type { GovernedId, ProjectId, WorkItemId } from '../../domain/foundation/ids';
import type { LoggedChange } from '../../domain/history/logged-change';
import type { PastOfProject } from '../../domain/standards/past/past-of-project';
import type { VersionName } from './standard-repository';

/** How far the latest simulation of one version has looked back. */
export type LookBack = {
  /** The moment looked back from. */
  readonly asOf: Instant;
  /** Of at most so many work items a log is read. */
  readonly toRead: number;
  /** Of so many one was read, for so many points. */
  readonly read: number;
  readonly points: number;
  /** Why it ended early; `null` where it did not. */
  readonly problem: string | null;
};

/** A work item's log, as it was when the item had last changed at `updated`. */
export type ReadLog = {
  readonly id: WorkItemId;
  readonly updated: Instant;
  readonly log: readonly LoggedChange[];
};

/** Where logs are kept until what they are read for is through. */
export type LogShelf = VersionName & { readonly projectId: ProjectId };

export type LogPage = {
  /** From 0, in the order in which they were read: a later page wins. */
  readonly number: number;
  readonly logs: readonly ReadLog[];
  readonly points: number;
};

export type PastProject = { readonly governedId: GovernedId; readonly past: PastOfProject };

export interface LookBackRepository {
  /** Begins anew: what an earlier one read and found is dropped. */
  start(name: VersionName, lookBack: Pick<LookBack, 'asOf' | 'toRead'>): Promise<void>;
  /** Drops what is kept of it. */
  drop(name: VersionName): Promise<void>;
  /** `null` where the simulation does not look back. */
  find(name: VersionName): Promise<LookBack | null>;
  /** Ends it early. */
  fail(name: VersionName, problem: string): Promise<void>;
  keepLogs(shelf: LogShelf, page: LogPage): Promise<void>;
  logPages(shelf: LogShelf): Promise<readonly (readonly ReadLog[])[]>;
  dropLogs(shelf: LogShelf): Promise<void>;
  /** Results for one project replace those it had. */
  save(name: VersionName, project: PastProject): Promise<void>;
  /** In order of id. */
  results(name: VersionName): Promise<readonly PastProject[]>;
}
