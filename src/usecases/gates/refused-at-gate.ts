import type { GateId } from '../../domain/foundation/ids';
import type { Refusal } from '../../domain/gates/voting';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { AppError } from '../app-error';
import type { RecordDeps } from '../recorded';

type Attempt = {
  readonly project: GovernedProject;
  /** `null` for what is about no gate in particular. */
  readonly gate: GateId | null;
  /** What somebody tried: `vote`. */
  readonly attempt: string;
  readonly refusal: Refusal;
};

/** Writes into the trail what was refused at a gate, and why, and gives the error to throw. */
export async function refusedAtGate(
  { project, gate, attempt, refusal }: Attempt,
  { actor: by, audit, now }: RecordDeps,
): Promise<AppError> {
  await audit.append({
    action: 'gate.refuse',
    subject: project.id,
    by,
    at: now(),
    before: null,
    after: { attempt, gate, reason: refusal.message },
    about: [project.scope.projectId],
  });
  return new AppError(refusal.kind, refusal.message);
}
