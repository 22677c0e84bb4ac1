import type { GateRequestId } from '../../domain/foundation/ids';
import { refusalOfWithdrawal } from '../../domain/gates/voting';
import type { Deps } from '../ports';
import { changedMeanwhile } from '../portfolio-tree';
import { recorded, type RecordDeps } from '../recorded';
import { type GroundDeps, groundOfFile } from './gate-ground';
import { refusedAtGate } from './refused-at-gate';

type WithdrawalInput = {
  readonly id: GateRequestId;
  /** How many acts the user was looking at. */
  readonly seen: number;
  readonly note: string;
};

/**
 * Takes back what the asking user asked for, before anybody decides. A second time it changes nothing.
 *
 * @throws AppError `not-found`; `not-allowed` for anyone but who asked; `conflict` when it is decided, or when somebody did
 *   something meanwhile.
 */
export async function withdrawRequest(
  { id, seen, note }: WithdrawalInput,
  deps: GroundDeps & RecordDeps & Pick<Deps, 'gates'>,
): Promise<{ readonly id: GateRequestId }> {
  const { file, project, gate, asOf } = await groundOfFile(id, deps);
  const { actor: by } = deps;
  const last = file.acts.at(-1);
  if (last?.kind === 'withdraw' && last.by === by) return { id };

  const refusal = refusalOfWithdrawal(file, { by, asOf });
  if (refusal !== null) {
    throw await refusedAtGate({ project, gate: gate.id, attempt: 'withdraw', refusal }, deps);
  }
  if (file.acts.length !== seen) throw changedMeanwhile();

  const { number } = file.request;
  await recorded(
    {
      action: 'gate.withdraw',
      subject: project.id,
      before: { gate: gate.id, number, state: 'requested' },
      after: { gate: gate.id, number, state: 'withdrawn', note },
      about: [project.scope.projectId],
    },
    async () => {
      const act = { kind: 'withdraw', by, at: deps.now(), note } as const;
      if ((await deps.gates.act(id, act, seen)) === 'stale') throw changedMeanwhile();
    },
    deps,
  );
  return { id };
}
