import type { Refusal } from '../../domain/gates/voting';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { AppError } from '../app-error';
import type { RecordDeps } from '../recorded';

type Attempt = {
  readonly project: GovernedProject;
  readonly number: number;
  /** What somebody tried: `approve`. */
  readonly attempt: string;
  readonly refusal: Refusal;
};

/** Writes into the trail what was refused to somebody about a status report, and why, and gives the error to throw. */
export async function refusedReport(
  { project, number, attempt, refusal }: Attempt,
  { actor: by, audit, now }: RecordDeps,
): Promise<AppError> {
  await audit.append({
    action: 'report.refuse',
    subject: project.id,
    by,
    at: now(),
    before: null,
    after: { attempt, number, reason: refusal.message },
    about: [project.scope.projectId],
  });
  return new AppError(refusal.kind, refusal.message);
}
