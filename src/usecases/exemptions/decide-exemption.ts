import type { ExemptionId } from '../../domain/foundation/ids';
import { decided, refusalOfDecision } from '../../domain/standards/exemptions/decide';
import type { Decision } from '../../domain/standards/exemptions/exemption';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import { changedMeanwhile } from '../portfolio-tree';
import type { SightDeps } from '../sight';
import { today } from '../site-settings';
import type { StandingDeps } from '../standing';
import { changeExemption, type ChangeDeps } from './change-exemption';
import { demandDecider } from './demand-decider';
import { seenExemption } from './seen-exemption';

type DecisionInput = {
  readonly id: ExemptionId;
  readonly verdict: Decision['verdict'];
  readonly note: string;
  /** The version the user was looking at. */
  readonly version: number;
};

/**
 * Approves or rejects a waiver or a line of tailoring that somebody else asked for. The same decision by the same person
 * a second time changes nothing.
 *
 * @throws AppError `not-found`; `conflict` when it is decided, withdrawn or over, or changed meanwhile; `not-allowed` for
 *   who asked for it.
 */
export async function decideExemption(
  { id, verdict, note, version }: DecisionInput,
  deps: SightDeps & StandingDeps & ChangeDeps & Pick<Deps, 'state'>,
): Promise<{ readonly id: ExemptionId }> {
  const seen = await seenExemption(id, deps);
  await demandDecider(deps);

  const { exemption } = seen;
  const { actor: by } = deps;
  if (exemption.decision?.by === by && exemption.decision.verdict === verdict) return { id };

  const asOf = await today(deps);
  const refusal = refusalOfDecision(exemption, { by, today: asOf });
  if (refusal !== null) {
    throw new AppError(exemption.requested.by === by ? 'not-allowed' : 'conflict', refusal);
  }
  if (exemption.version !== version) throw changedMeanwhile();

  const after = decided(exemption, { verdict, note, by, at: deps.now() }, asOf);
  const action = `${exemption.kind}.${verdict === 'approved' ? 'approve' : 'reject'}` as const;
  await changeExemption(seen, { action, after, note, version, asOf }, deps);
  return { id };
}
