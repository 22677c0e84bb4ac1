import type { NodeId, WorkItemId } from '../../domain/foundation/ids';
import type { Triage, TriageState } from '../../domain/foundation/triage';
import { AppError } from '../app-error';
import type { Deps, KeptTriage } from '../ports';
import { recorded, type RecordDeps } from '../recorded';
import { homesSeen } from './homes-seen';
import { nodeIn, type ProposalDeps } from './proposals-of';
import { sightOf } from '../sight';

/** What is said of a proposal, or that the last thing said is taken back. */
type Said =
  | { readonly kind: 'looked-at' | 'ready' }
  | { readonly kind: 'sent-back' | 'declined'; readonly reason: string }
  | { readonly kind: 'merged'; readonly into: WorkItemId }
  | { readonly kind: 'undo' };

type Input = {
  readonly nodeId: NodeId;
  readonly workItemId: WorkItemId;
  readonly said: Said;
  /** The step that the user was looking at; 0 where nothing was said yet. */
  readonly seen: number;
};

/**
 * Says where a proposal stands before the board of a portfolio, or takes back what was said last.
 *
 * @throws AppError `not-found` for a portfolio or a work item that does not exist or is hidden; `invalid-input` for a proposal that is merged
 *   into itself, and where nothing was said that could be taken back; `conflict` when somebody said something meanwhile.
 */
export async function triageProposal(
  { nodeId, workItemId, said, seen }: Input,
  deps: ProposalDeps & RecordDeps,
): Promise<{ readonly workItemId: WorkItemId; readonly triage: Triage | null }> {
  const sight = await sightOf(deps);
  nodeIn(sight, nodeId);
  const into = said.kind === 'merged' ? said.into : null;
  if (into === workItemId) {
    throw new AppError('invalid-input', 'A proposal is merged into another one.', {
      where: 'said.into',
    });
  }
  const named = into === null ? [workItemId] : [workItemId, into];
  const about = await homesSeen(named, { sight, where: 'workItemId' }, deps);

  const before = await lastOf(nodeId, workItemId, deps);
  if ((before?.step ?? 0) !== seen) throw saidMeanwhile();
  const next = said.kind === 'undo' ? null : decided(said, { seen, workItemId }, deps);
  if (next === null && before === null) {
    throw new AppError('invalid-input', 'Nothing was said of it yet.', { where: 'said' });
  }
  await recorded(
    {
      action: 'proposal.triage',
      subject: `item:${workItemId}`,
      before: told(before, nodeId),
      after: { ...told(next, nodeId), isUndo: next === null },
      about,
    },
    async () => {
      const { proposals } = deps;
      const kept =
        next === null
          ? await proposals.undoTriage(nodeId, { workItemId, step: seen })
          : await proposals.addTriage(nodeId, next);
      if (kept === 'stale') throw saidMeanwhile();
    },
    deps,
  );
  return { workItemId, triage: await lastOf(nodeId, workItemId, deps) };
}

function decided(
  said: Exclude<Said, { readonly kind: 'undo' }>,
  { seen, workItemId }: Pick<Input, 'seen' | 'workItemId'>,
  { actor, now }: Pick<Deps, 'actor' | 'now'>,
): KeptTriage {
  const state: TriageState = said.kind;
  const reason = 'reason' in said ? said.reason : null;
  const into = 'into' in said ? said.into : null;
  return { workItemId, state, reason, into, by: actor, at: now(), step: seen + 1 };
}

async function lastOf(
  nodeId: NodeId,
  workItemId: WorkItemId,
  { proposals }: Pick<Deps, 'proposals'>,
): Promise<Triage | null> {
  const all = await proposals.triage(nodeId);
  return withoutItem(all.find((each) => each.workItemId === workItemId));
}

/** As a proposal bears it. */
export function withoutItem(kept: KeptTriage | undefined): Triage | null {
  if (kept === undefined) return null;
  const { state, reason, into, by, at, step } = kept;
  return { state, reason, into, by, at, step };
}

function told(triage: Triage | null, portfolio: NodeId) {
  return triage === null
    ? { portfolio, state: 'handed-in' }
    : { portfolio, state: triage.state, reason: triage.reason, into: triage.into };
}

function saidMeanwhile(): AppError {
  return new AppError(
    'conflict',
    'Somebody said where this proposal stands meanwhile. Reload and look again.',
  );
}
