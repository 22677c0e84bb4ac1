import { z } from 'zod';

import type { GovernedId } from '../domain/foundation/ids';
import type { KeptLifeCycle } from '../domain/gates/document/life-cycle-document';
import type { AuditWho } from './audit';
import { versionInput } from './inputs';
import { answer, type Contract, nothing } from './operation';

const LONGEST_DOCUMENT = 40_000;

/** What is wrong with it is told by the use case, with every place. */
const document = z
  .unknown()
  .refine(
    (json) => JSON.stringify([json]).length <= LONGEST_DOCUMENT,
    `a life cycle has at most ${LONGEST_DOCUMENT} characters`,
  );

/** A version with who saved it and which projects follow it now. */
export type ShownVersion = KeptLifeCycle & {
  /** `null` where the audit trail does not tell. */
  readonly by: AuditWho | null;
  readonly followedBy: readonly {
    readonly id: GovernedId;
    readonly key: string;
    readonly name: string;
  }[];
  /** How many projects follow it that the user may not see. */
  readonly hiddenFollowers: number;
};

/** At most 20 versions, and the one before them. */
export type LifeCycleVersions = {
  readonly versions: readonly ShownVersion[];
  readonly previous: KeptLifeCycle | null;
};

/** Life cycles that the site writes. */
export const lifeCycleOperations = {
  'life-cycles.list': {
    right: 'administer',
    input: nothing,
    output: answer<readonly KeptLifeCycle[]>(),
  },
  /** Of one of them, the latest first. */
  'life-cycles.versions': {
    right: 'administer',
    input: z.strictObject({
      id: z.string().regex(/^[a-z0-9-]{1,14}$/, 'an id like our-gates'),
      before: z.int().positive().nullable(),
    }),
    output: answer<LifeCycleVersions>(),
  },
  'life-cycles.save': {
    right: 'administer',
    input: z.strictObject({ document, version: versionInput }),
    output: answer<readonly KeptLifeCycle[]>(),
  },
} satisfies Contract;
