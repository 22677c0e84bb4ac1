import { z } from 'zod';

import type { KeptLifeCycle } from '../domain/gates/document/life-cycle-document';
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

/** Life cycles that the site writes. */
export const lifeCycleOperations = {
  'life-cycles.list': {
    right: 'administer',
    input: nothing,
    output: answer<readonly KeptLifeCycle[]>(),
  },
  'life-cycles.save': {
    right: 'administer',
    input: z.strictObject({ document, version: versionInput }),
    output: answer<readonly KeptLifeCycle[]>(),
  },
} satisfies Contract;
