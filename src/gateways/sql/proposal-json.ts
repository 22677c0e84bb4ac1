import { z } from 'zod';

import { workItemId } from '../../domain/foundation/ids';

// Members of a model of proposals that its scenarios keep too. None in what was kept before there were any.

const Id = z.string().transform(workItemId);

export const Pools = z
  .array(
    z.object({
      name: z.string(),
      unit: z.string().nullable(),
      limit: z.number(),
      series: z.string().nullable().default(null),
    }),
  )
  .default([]);

export const Relations = z
  .array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('requires'), one: Id, other: Id }),
      z.object({ kind: z.literal('excludes'), one: Id, other: Id }),
      z.object({ kind: z.literal('one-of'), group: z.array(Id) }),
    ]),
  )
  .default([]);
