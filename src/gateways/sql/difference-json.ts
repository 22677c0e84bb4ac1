import { z } from 'zod';

import { ruleId } from '../../domain/foundation/ids';
import { LEVELS } from '../../domain/standards/certification/level';

const Standing = z.object({
  score: z.number().nullable(),
  level: z.enum(LEVELS),
  failed: z.number(),
  holdsBack: z.boolean(),
});
export const ruleIdText = z.string().transform(ruleId);

/** What another version would change for one project, as the app itself wrote it. */
export const differenceJson = z.object({
  before: Standing,
  after: Standing,
  appear: z.array(ruleIdText),
  vanish: z.array(ruleIdText),
});
