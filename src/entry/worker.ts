import { z } from 'zod';

import { gateRequestId, projectId, standardId } from '../domain/foundation/ids';
import { doJob } from '../usecases/freshness/do-job';
import type { Job } from '../usecases/ports';
import { recomputeApart } from '../usecases/recompute';
import { attempt } from './attempt';
import { wasCutOff } from './cut-off';
import { depsForApp } from './deps';
import type { AppContext } from './identity';

const JobBody: z.ZodType<Job> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('import') }),
  z.object({ kind: z.literal('inbox') }),
  z.object({
    kind: z.literal('recompute'),
    projectIds: z.array(z.string().transform(projectId)).min(1),
  }),
  z.object({ kind: z.literal('reconcile') }),
  z.object({ kind: z.literal('daily') }),
  z.object({ kind: z.literal('remind') }),
  z.object({ kind: z.literal('remind-of-reports') }),
  z.object({ kind: z.literal('remind-of-conditions') }),
  z.object({ kind: z.literal('measure-value') }),
  z.object({
    kind: z.literal('mark-gates'),
    projectIds: z.array(z.string().transform(projectId)),
  }),
  z.object({
    kind: z.literal('check-gate-marks'),
    projectIds: z.array(z.string().transform(projectId)).nullable(),
  }),
  z.object({
    kind: z.literal('condition-items'),
    requestId: z.string().transform(gateRequestId).nullable(),
  }),
  z.object({
    kind: z.literal('simulate'),
    standardId: z.string().transform(standardId),
    version: z.string(),
  }),
]);

/** The queue's consumer. */
export function onWork(
  event: { readonly body: unknown; readonly retryContext?: unknown },
  context: AppContext,
) {
  return attempt('work', async () => {
    const job = JobBody.parse(event.body);
    const deps = await depsForApp(context);
    const isLot = job.kind === 'recompute' && job.projectIds.length > 1;
    if (isLot && wasCutOff(event.retryContext)) await recomputeApart(job.projectIds, deps);
    else await doJob(job, deps);
  });
}
