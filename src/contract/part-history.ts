import { z } from 'zod';

import type { PartVersion } from '../domain/artifacts/part-history';
import type { WorkItemKey } from '../domain/foundation/ids';
import type { AuditWho } from './audit';
import { workItemKeyInput } from './inputs';
import { answer, type Contract } from './operation';

/** Where in the audit trail a version stands, for having it back. */
export type VersionPlace = { readonly sequence: number; readonly side: 'before' | 'after' };

/** A version of a structured part, with who wrote it and where it can be had back from; `null` for what only stands there now. */
export type ShownVersion =
  | (Extract<PartVersion, { kind: 'written' }> & {
      readonly by: AuditWho;
      readonly isRestored: boolean;
      /** The change that it was merged into by this, *hidden* for one that is deleted or that the user may not see. */
      readonly mergedInto: WorkItemKey | 'hidden' | null;
      readonly place: VersionPlace;
    })
  | (Extract<PartVersion, { kind: 'outside' | 'first' }> & { readonly place: VersionPlace | null })
  | Extract<PartVersion, { kind: 'untold' }>;

export type PartHistory = {
  /** Latest first. */
  readonly versions: readonly ShownVersion[];
  /** What to ask with for the versions before these; `null` after the first. */
  readonly next: number | null;
};

const sequence = z.int().positive();

export const partHistoryOperations = {
  'artifact.history': {
    right: 'view',
    input: z.strictObject({ key: workItemKeyInput, before: sequence.nullable() }),
    output: answer<PartHistory>(),
  },
  /** Writes an earlier version again, as the asking user, who must have seen the present one. */
  'artifact.restore': {
    right: 'view',
    input: z.strictObject({
      key: workItemKeyInput,
      seen: z.string().regex(/^[0-9a-f]{64}$/),
      place: z.strictObject({ sequence, side: z.enum(['before', 'after']) }),
    }),
    output: answer<{ readonly key: WorkItemKey; readonly seen: string }>(),
  },
} satisfies Contract;
