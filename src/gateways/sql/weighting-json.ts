import { z } from 'zod';

import type { CriterionGroup } from '../../domain/scoring/criteria-tree';
import type { Weighting } from '../../domain/scoring/weighting';

const Judgement = z.object({ first: z.number(), second: z.number(), value: z.number() });

export const WeightingJson: z.ZodType<Weighting> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('direct'), weights: z.array(z.number()) }),
  z.object({ kind: z.literal('swing'), points: z.array(z.number()) }),
  z.object({ kind: z.literal('pairwise'), judgements: z.array(Judgement) }),
]);

/** None in a model from before there were any. */
export const Groups = z
  .array(
    z.object({
      id: z.string(),
      name: z.string(),
      group: z.string().nullable(),
      weighting: WeightingJson,
    }),
  )
  .default([]) satisfies z.ZodType<CriterionGroup[]>;
