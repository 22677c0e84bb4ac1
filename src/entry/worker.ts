import { z } from 'zod';

import { projectId, standardId } from '../domain/foundation/ids';
import { doJob } from '../usecases/freshness/do-job';
import type { Job } from '../usecases/ports';
import { attempt } from './attempt';
import { depsForApp } from './deps';
import type { AppContext } from './identity';

const JobBody: z.ZodType<Job> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('import') }),
  z.object({ kind: z.literal('inbox') }),
  z.object({ kind: z.literal('recompute'), projectId: z.string().transform(projectId) }),
  z.object({ kind: z.literal('reconcile') }),
  z.object({ kind: z.literal('daily') }),
  z.object({ kind: z.literal('remind') }),
  z.object({
    kind: z.literal('simulate'),
    standardId: z.string().transform(standardId),
    version: z.string(),
  }),
]);

/** The queue's consumer. */
export function onWork({ body }: { readonly body: unknown }, context: AppContext) {
  return attempt('work', async () => {
    const job = JobBody.parse(body);
    await doJob(job, await depsForApp(context));
  });
}
