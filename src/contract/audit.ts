import { z } from 'zod';

import { AUDIT_TOPICS } from '../domain/audit/audit-action';
import type { Link } from '../domain/audit/audit-entry';
import type { AuditLine, Verdict } from '../domain/audit/verify-chain';
import type { Instant } from '../domain/foundation/calendar';
import type { AccountId } from '../domain/foundation/ids';
import { accountIdInput, dayInput } from './inputs';
import { answer, type Contract } from './operation';

/** A person, the app, or somebody whose account was closed and erased. */
export type AuditWho =
  | { readonly kind: 'person'; readonly accountId: AccountId }
  | { readonly kind: 'app' }
  | { readonly kind: 'erased' };

/** What was changed, or that it speaks of projects that the asking user may not browse. */
export type ShownContent =
  | {
      readonly kind: 'shown';
      readonly subject: string;
      /** What the subject is called today, where it is called something. */
      readonly name: string | null;
      /** The person it is about. */
      readonly person: AuditWho | null;
      readonly before: unknown;
      readonly after: unknown;
    }
  | { readonly kind: 'withheld' };

export type ShownEntry = {
  readonly sequence: number;
  readonly at: Instant;
  readonly by: AuditWho;
  readonly action: string;
  readonly content: ShownContent;
};

export type AuditPage = {
  /** Latest first. */
  readonly entries: readonly ShownEntry[];
  /** What to ask with for the entries before these; `null` after the first entry ever. */
  readonly next: number | null;
};

/** How far a verification came: to the end, to the first broken link, or as far as the time reached. */
export type AuditVerdict = Verdict | { readonly kind: 'unfinished'; readonly end: Link };

export type AuditExport = {
  readonly lines: readonly AuditLine[];
  /** What to ask with for the lines after these; `null` at the end. */
  readonly next: number | null;
};

const link = z.strictObject({
  sequence: z.int().nonnegative(),
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'a hash is 64 hexadecimal digits'),
});
const sequence = z.int().nonnegative();

export const auditOperations = {
  'audit.list': {
    right: 'administer',
    input: z.strictObject({
      before: sequence.nullable(),
      topic: z.enum(AUDIT_TOPICS).nullable(),
      person: accountIdInput.nullable(),
      /** Days in UTC, both included. */
      from: dayInput.nullable(),
      to: dayInput.nullable(),
    }),
    output: answer<AuditPage>(),
  },
  /** Goes on from a link that was verified before, or noted elsewhere; `null` begins at the first entry. */
  'audit.verify': {
    right: 'administer',
    input: z.strictObject({ from: link.nullable() }),
    output: answer<AuditVerdict>(),
  },
  'audit.export': {
    right: 'administer',
    input: z.strictObject({ after: sequence }),
    output: answer<AuditExport>(),
  },
} satisfies Contract;
