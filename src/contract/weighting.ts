import { z } from 'zod';

import { MOST_SWING_POINTS } from '../domain/scoring/weighting';
import { nameInput } from './inputs';

// What weighs in a model of criteria, wherever there is one.

const MOST_GROUPS = 15;
const MOST_MEMBERS = 45;
const MOST_PAIRS = (MOST_MEMBERS * (MOST_MEMBERS - 1)) / 2;

export const criterionIdInput = z.string().regex(/^[a-z0-9-]{1,40}$/);

const place = z
  .int()
  .min(0)
  .max(MOST_MEMBERS - 1);

export const weightingInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('direct'),
    weights: z.array(z.number().nonnegative().max(1000)).max(MOST_MEMBERS).readonly(),
  }),
  z.strictObject({
    kind: z.literal('swing'),
    points: z.array(z.number().nonnegative().max(MOST_SWING_POINTS)).max(MOST_MEMBERS).readonly(),
  }),
  z.strictObject({
    kind: z.literal('pairwise'),
    judgements: z
      .array(
        z.strictObject({
          first: place,
          second: place,
          value: z
            .number()
            .min(1 / 9)
            .max(9),
        }),
      )
      .max(MOST_PAIRS)
      .readonly(),
  }),
]);

export const groupsInput = z
  .array(
    z.strictObject({
      id: criterionIdInput,
      name: nameInput,
      group: criterionIdInput.nullable(),
      weighting: weightingInput,
    }),
  )
  .max(MOST_GROUPS)
  .readonly();
