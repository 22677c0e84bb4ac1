import { z } from 'zod';

import { day } from '../domain/foundation/calendar';
import { projectId } from '../domain/foundation/ids';
import { doDailyWork } from '../usecases/freshness/daily';
import { reconcile } from '../usecases/freshness/reconcile';
import { runImport } from '../usecases/freshness/run-import';
import { drainInbox } from '../usecases/inbox';
import type { Deps, Job } from '../usecases/ports';
import { recompute } from '../usecases/recompute';
import { attempt } from './attempt';
import { type AppContext, depsForApp } from './deps';

const JobBody: z.ZodType<Job> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('import') }),
  z.object({ kind: z.literal('inbox') }),
  z.object({ kind: z.literal('recompute'), projectId: z.string().transform(projectId) }),
  z.object({ kind: z.literal('reconcile') }),
  z.object({ kind: z.literal('daily'), day: z.string().transform(day) }),
]);

/** The queue's consumer. */
export function onWork({ body }: { readonly body: unknown }, context: AppContext) {
  return attempt('work', async () => {
    const job = JobBody.parse(body);
    await doJob(job, await depsForApp(context));
  });
}

function doJob(job: Job, deps: Deps): Promise<void> {
  switch (job.kind) {
    case 'import':
      return runImport(deps);
    case 'inbox':
      return drainInbox({}, deps);
    case 'recompute':
      return recompute(job, deps);
    case 'reconcile':
      return reconcile({}, deps);
    case 'daily':
      return doDailyWork({}, deps);
  }
}
