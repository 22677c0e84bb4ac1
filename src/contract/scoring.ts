import { z } from 'zod';

import type { GovernedId } from '../domain/foundation/ids';
import { CRITERION_SOURCES, type ScoringModel } from '../domain/scoring/scoring-model';
import { governedIdInput, nameInput, versionInput } from './inputs';
import { answer, nothing, type Contract } from './operation';
import { criterionIdInput, groupsInput, weightingInput } from './weighting';

export type ScoringSetup = {
  readonly model: ScoringModel;
  readonly version: number;
  /** What people typed, 0 to 10, by governed project and criterion. */
  readonly ratings: readonly {
    readonly governedId: GovernedId;
    readonly criterionId: string;
    readonly value: number;
  }[];
};

const criterion = z.strictObject({
  id: criterionIdInput,
  name: nameInput,
  source: z.enum(CRITERION_SOURCES),
  direction: z.enum(['max', 'min']),
  group: criterionIdInput.nullable(),
});

export const scoringOperations = {
  'scoring.get': { right: 'manage-portfolios', input: nothing, output: answer<ScoringSetup>() },
  'scoring.save-model': {
    right: 'administer',
    input: z.strictObject({
      name: nameInput,
      criteria: z.array(criterion).min(1).max(30).readonly(),
      groups: groupsInput,
      weighting: weightingInput,
      version: versionInput,
    }),
    output: answer<ScoringSetup>(),
  },
  'scoring.rate': {
    right: 'manage-portfolios',
    input: z.strictObject({
      governedId: governedIdInput,
      criterionId: criterionIdInput,
      value: z.number().min(0).max(10).nullable(),
    }),
    output: answer<ScoringSetup>(),
  },
} satisfies Contract;
