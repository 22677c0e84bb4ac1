import { keepValues, type KeepValuesDeps } from '../earned-value/keep-values';
import { type CheckDeps, checkGateMarks } from '../gates/check-gate-marks';
import { createConditionItems, type ConditionItemDeps } from '../gates/create-condition-items';
import { markGates } from '../gates/mark-gates';
import { drainInbox } from '../inbox';
import type { Job } from '../ports';
import { recompute, type RecomputeDeps } from '../recompute';
import { remindOfConditions, type RemindOfConditionsDeps } from '../reminders/remind-of-conditions';
import { remindOfEndings } from '../reminders/remind-of-endings';
import { remindOfReports, type RemindOfReportsDeps } from '../reminders/remind-of-reports';
import { runSimulation, type SimulationDeps } from '../simulation/run-simulation';
import { doDailyWork } from './daily';
import { reconcile, type ReconcileDeps } from './reconcile';
import { runImport, type RunImportDeps } from './run-import';

/** Everything the queue's jobs need together. */
export type JobDeps = ReconcileDeps &
  RecomputeDeps &
  RunImportDeps &
  SimulationDeps &
  CheckDeps &
  ConditionItemDeps &
  RemindOfReportsDeps &
  RemindOfConditionsDeps &
  KeepValuesDeps;

/** What every job of its kind does alike. */
const ALIKE = {
  inbox: drainInbox,
  reconcile,
  daily: doDailyWork,
  remind: remindOfEndings,
  'remind-of-reports': remindOfReports,
  'remind-of-conditions': remindOfConditions,
  'measure-value': keepValues,
} as const;
type Alike = Extract<Job, { readonly kind: keyof typeof ALIKE }>;

/** Does one job of the queue. Each may come twice, late, or after it died half way. */
export function doJob(job: Job, deps: JobDeps): Promise<void> {
  if (isAlike(job)) return ALIKE[job.kind]({}, deps);

  switch (job.kind) {
    case 'import':
      return runImport(deps);
    case 'recompute':
      return recompute(job, deps);
    case 'simulate':
      return runSimulation(job, deps);
    case 'mark-gates':
      return markGates(job.projectIds, deps);
    case 'condition-items':
      return createConditionItems(job.requestId, deps);
    case 'check-gate-marks':
      return checkGateMarks(job.projectIds, deps);
  }
}

function isAlike(job: Job): job is Alike {
  return job.kind in ALIKE;
}
