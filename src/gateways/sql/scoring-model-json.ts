import { z } from 'zod';

import { CRITERION_SOURCES, type ScoringModel } from '../../domain/scoring/scoring-model';
import { Groups, WeightingJson } from './weighting-json';

const Criterion = z.object({
  id: z.string(),
  name: z.string(),
  group: z.string().nullable().default(null),
  source: z.enum(CRITERION_SOURCES),
  direction: z.enum(['max', 'min']),
  /** In a model from before there were groups, where each criterion had its weight with it. */
  weight: z.number().optional(),
});

/** The site's scoring model, of whatever time. */
export const ScoringModelJson: z.ZodType<ScoringModel> = z
  .object({
    name: z.string(),
    criteria: z.array(Criterion),
    groups: Groups,
    weighting: WeightingJson.optional(),
  })
  .transform(({ name, criteria, groups, weighting }) => ({
    name,
    criteria: criteria.map(({ id, name: called, group, source, direction }) => ({
      id,
      name: called,
      group,
      source,
      direction,
    })),
    groups,
    weighting: weighting ?? {
      kind: 'direct',
      weights: criteria.map(({ weight }) => weight ?? 0),
    },
  }));
