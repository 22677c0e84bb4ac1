import type { ExemptionId } from '../../domain/foundation/ids';
import {
  ended,
  refusalOfRevocation,
  refusalOfWithdrawal,
} from '../../domain/standards/exemptions/decide';
import { stateOf } from '../../domain/standards/exemptions/exemption';
import { AppError } from '../app-error';
import { changedMeanwhile } from '../portfolio-tree';
import type { Deps } from '../ports';
import type { SightDeps } from '../sight';
import { today } from '../site-settings';
import type { StandingDeps } from '../standing';
import { changeExemption, type ChangeDeps } from './change-exemption';
import { demandDecider } from './demand-decider';
import { seenExemption } from './seen-exemption';

type EndDeps = SightDeps & ChangeDeps & Pick<Deps, 'state'>;

type WithdrawalInput = {
  readonly id: ExemptionId;
  /** The version the user was looking at. */
  readonly version: number;
};
type RevocationInput = WithdrawalInput & { readonly note: string };
type Answer = { readonly id: ExemptionId };

/**
 * Takes back what the asking user asked for, before anybody decides. A second time it changes nothing.
 *
 * @throws AppError `not-found`; `not-allowed` for anyone but who asked; `conflict` when it is decided or over, or changed
 *   meanwhile.
 */
export async function withdrawExemption(
  { id, version }: WithdrawalInput,
  deps: EndDeps,
): Promise<Answer> {
  const seen = await seenExemption(id, deps);
  const { exemption } = seen;
  const { actor: by } = deps;
  if (exemption.ending?.by === by && exemption.decision === null) return { id };

  const asOf = await today(deps);
  const refusal = refusalOfWithdrawal(exemption, { by, today: asOf });
  if (refusal !== null) {
    throw new AppError(exemption.requested.by === by ? 'conflict' : 'not-allowed', refusal);
  }
  if (exemption.version !== version) throw changedMeanwhile();

  const after = ended(exemption, { by, at: deps.now(), note: '' });
  const action = `${exemption.kind}.withdraw` as const;
  await changeExemption(seen, { action, after, note: '', version, asOf }, deps);
  return { id };
}

/**
 * Ends what was approved, from now on. A second time it changes nothing.
 *
 * @throws AppError `not-found`; `not-allowed` for anyone who does not decide on exemptions; `conflict` when it is not approved or over, or changed meanwhile.
 */
export async function revokeExemption(
  { id, note, version }: RevocationInput,
  deps: EndDeps & StandingDeps,
): Promise<Answer> {
  const seen = await seenExemption(id, deps);
  await demandDecider(deps);

  const { exemption } = seen;
  const asOf = await today(deps);
  if (stateOf(exemption, asOf) === 'revoked') return { id };

  const refusal = refusalOfRevocation(exemption, asOf);
  if (refusal !== null) throw new AppError('conflict', refusal);
  if (exemption.version !== version) throw changedMeanwhile();

  const after = ended(exemption, { by: deps.actor, at: deps.now(), note });
  const action = `${exemption.kind}.revoke` as const;
  await changeExemption(seen, { action, after, note, version, asOf }, deps);
  return { id };
}
