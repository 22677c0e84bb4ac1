import type { AuditAction, AuditTopic } from '../../domain/audit/audit-action';
import type { AuditPerson } from '../../domain/audit/audit-person';
import type { Instant } from '../../domain/foundation/calendar';
import type { AccountId, ProjectId } from '../../domain/foundation/ids';

/** What an entry is about: a text as {@link AuditContent} has it, or a person, who is kept by pseudonym. */
export type AuditSubject = string | { readonly person: AccountId };

export type AuditDraft = {
  readonly action: AuditAction;
  readonly subject: AuditSubject;
  readonly by: AccountId | 'app';
  readonly at: Instant;
  readonly before: unknown;
  readonly after: unknown;
  /** The Jira projects it speaks of. */
  readonly about: readonly ProjectId[];
};

/** A sealed entry with its content, and what it can be found by, which is kept beside it. */
export type KeptEntry = {
  readonly entry: string;
  readonly hash: string;
  readonly content: string;
  readonly filed: {
    readonly sequence: number;
    readonly at: Instant;
    readonly by: string;
    readonly action: string;
  };
};

export type AuditFilter = {
  /** Entries before this one; `null` begins with the latest. */
  readonly before: number | null;
  readonly topic: AuditTopic | null;
  /** What this person did. */
  readonly person: AccountId | null;
  /** Both included. */
  readonly since: Instant | null;
  readonly until: Instant | null;
};

/** A change of an artifact. */
export type KeptChange = KeptEntry & {
  /** Whether the trail says afterwards that it was not made, or that nobody knows. */
  readonly hasFailed: boolean;
};

/** Append-only: nothing changes or deletes an entry. */
export interface AuditTrail {
  /**
   * Seals an entry onto the end of the chain and answers its sequence number. Of two who append at once each is sealed
   * onto the other's.
   *
   * @throws AppError `conflict` when others were faster every time.
   */
  append(draft: AuditDraft): Promise<number>;
  /** Entries after a sequence number, in order, as many as one answer holds; none after the last. */
  after(sequence: number): Promise<readonly KeptEntry[]>;
  /** Entries by filter, latest first, at most `limit`, fewer when they are large. */
  latest(filter: AuditFilter, limit: number): Promise<readonly KeptEntry[]>;
  /**
   * The changes of what is in an artifact whose entries are filed under a subject, latest first, from `upTo` backwards or from the end,
   * at most `limit`, fewer when they are large. What they are about is sealed in their contents alone.
   */
  changesOf(
    subject: string,
    page: { readonly upTo: number | null; readonly limit: number },
  ): Promise<readonly KeptChange[]>;
  /** Of which of these entries the trail says that what they tell of was not done. */
  failedAmong(sequences: readonly number[]): Promise<ReadonlySet<number>>;
  /** By which pseudonym an account goes in the trail; a new one when it has none. */
  pseudonymOf(account: AccountId | 'app', at: Instant): Promise<string>;
  /** Who is behind these pseudonyms; those who were erased are left out. */
  people(pseudonyms: readonly string[]): Promise<readonly AuditPerson[]>;
}
