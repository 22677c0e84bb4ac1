import { z } from 'zod';

import type { Day, Instant } from '../domain/foundation/calendar';
import type { AccountId, StandardId } from '../domain/foundation/ids';
import type { StandardDocument } from '../domain/standards/document/standard-document';
import {
  STANDARD_MOVES,
  type StandardMove,
  type StandardState,
} from '../domain/standards/life/life';
import type { Standard } from '../domain/standards/standard';
import { dayInput, standardIdInput, versionInput } from './inputs';
import { answer, nothing, type Contract } from './operation';

/** A version of a standard as the library lists it. */
export type LibraryVersion = {
  readonly standardId: StandardId;
  readonly version: string;
  readonly name: string;
  readonly state: StandardState;
  readonly effectiveFrom: Day;
  readonly retiredFrom: Day | null;
  readonly rules: number;
  readonly author: AccountId | null;
  readonly reviewer: AccountId | null;
  readonly note: string;
  readonly changedAt: Instant;
  readonly revision: number;
  /** It came with the app: it can be copied, and is not changed. */
  readonly isShipped: boolean;
  readonly isInForce: boolean;
  /** What the asking user may do with it now. */
  readonly moves: readonly StandardMove[];
};

export type Library = {
  readonly today: Day;
  readonly versions: readonly LibraryVersion[];
  /** How many governed projects are held to each standard; those that none is held to are left out. */
  readonly held: Readonly<Record<StandardId, number>>;
};

const LONGEST_NOTE = 1_000;
const LONGEST_DOCUMENT = 300_000;

const name = {
  standardId: standardIdInput,
  version: z.string().regex(/^\d{1,3}\.\d{1,3}\.\d{1,3}$/, 'a version looks like 1.2.0'),
};
const note = z.string().trim().max(LONGEST_NOTE);
/** What is wrong with it is told by the use case, with every place. */
const document = z
  .unknown()
  .refine(
    (json) => JSON.stringify([json]).length <= LONGEST_DOCUMENT,
    `a standard has at most ${LONGEST_DOCUMENT} characters`,
  );

export const standardOperations = {
  'standards.list': { right: 'view', input: nothing, output: answer<readonly Standard[]>() },
  'standards.library': { right: 'administer', input: nothing, output: answer<Library>() },
  'standards.read': {
    right: 'administer',
    input: z.strictObject(name),
    output: answer<StandardDocument>(),
  },
  'standards.save-draft': {
    right: 'administer',
    input: z.strictObject({ document, revision: versionInput }),
    output: answer<Library>(),
  },
  'standards.discard-draft': {
    right: 'administer',
    input: z.strictObject({ ...name, revision: versionInput }),
    output: answer<Library>(),
  },
  'standards.move': {
    right: 'administer',
    input: z.strictObject({
      ...name,
      revision: versionInput,
      move: z.enum(STANDARD_MOVES),
      note,
      effectiveFrom: dayInput.nullable(),
    }),
    output: answer<Library>(),
  },
  'standards.roll-back': {
    right: 'administer',
    input: z.strictObject({ ...name, note }),
    output: answer<Library>(),
  },
} satisfies Contract;
