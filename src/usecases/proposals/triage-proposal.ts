import type { NodeId, ProjectId, WorkItemId } from '../../domain/foundation/ids';
import { isDoneWith, type Standing, type Triage } from '../../domain/foundation/triage';
import { AppError } from '../app-error';
import type { Deps, KeptTriage } from '../ports';
import { recorded, type RecordDeps } from '../recorded';
import { sightOf, type Sight } from '../sight';
import { readMapping } from '../site-settings';
import { homesSeen } from './homes-seen';
import { nodeIn, readProposalModel, type ProposalDeps } from './proposals-of';

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

/** Of which nothing was ever said. */
const NOTHING: Standing = { triage: null, earlier: null, last: 0 };

/**
 * Says where a proposal stands before the board of a portfolio, or takes back what was said last.
 *
 * @throws AppError `not-found` for a portfolio or a work item that does not exist or is hidden; `invalid-input` for a work item that is no proposal of this portfolio, for
 *   one that is merged into itself, and where nothing was said that could be taken back; `conflict` when somebody said something meanwhile, and where
 *   it would be merged into one that is declined or merged itself.
 */
export async function triageProposal(
  { nodeId, workItemId, said, seen }: Input,
  deps: ProposalDeps & RecordDeps,
): Promise<{ readonly workItemId: WorkItemId; readonly triage: Triage | null }> {
  const sight = await sightOf(deps);
  nodeIn(sight, nodeId);
  const into = said.kind === 'merged' ? said.into : null;
  if (into === workItemId) throw intoItself();
  const named = into === null ? [workItemId] : [workItemId, into];
  const homes = await homesSeen(named, { sight, where: 'workItemId' }, deps);
  await demandProposals(nodeId, { homes, into }, deps);

  const before = await standingOf(nodeId, workItemId, deps);
  if ((before.triage?.step ?? 0) !== seen) throw saidMeanwhile();
  const { step, after } = decided(said, before, deps);
  await demandOpen(after?.into ?? null, nodeId, deps);
  await recorded(
    {
      action: 'proposal.triage',
      subject: `item:${workItemId}`,
      before: told(before.triage, nodeId),
      after: { ...told(after, nodeId), isUndo: said.kind === 'undo' },
      about: [...new Set([...homes, ...(await homesInto([before.triage, after], deps))])],
    },
    async () => {
      const kept = { ...step, workItemId, step: before.last + 1 };
      if ((await deps.proposals.addTriage(nodeId, kept)) === 'stale') throw saidMeanwhile();
    },
    deps,
  );
  const { triage } = await standingOf(nodeId, workItemId, deps);
  return { workItemId, triage: await asSeen(triage, sight, deps) };
}

type Decided = {
  readonly step: Omit<KeptTriage, 'workItemId' | 'step'>;
  /** What holds then. */
  readonly after: Omit<Triage, 'step'> | null;
};

function decided(
  said: Said,
  before: Standing,
  { actor: by, now }: Pick<Deps, 'actor' | 'now'>,
): Decided {
  const at = now();
  if (said.kind !== 'undo') {
    const reason = 'reason' in said ? said.reason : null;
    const into = 'into' in said ? said.into : null;
    const step = { state: said.kind, reason, into, by, at };
    return { step, after: step };
  }
  if (before.triage === null) throw nothingSaid();
  return {
    step: { state: 'taken-back', reason: null, into: null, by, at },
    after: before.earlier,
  };
}

/** @throws AppError `invalid-input` where one stands in a project that the portfolio does not read, or what it is merged into is of another type. */
async function demandProposals(
  nodeId: NodeId,
  { homes, into }: { readonly homes: readonly ProjectId[]; readonly into: WorkItemId | null },
  deps: ProposalDeps,
): Promise<void> {
  const [{ model }, mapping, items] = await Promise.all([
    readProposalModel(nodeId, deps),
    readMapping(deps),
    into === null ? [] : deps.workItems.find([into]),
  ]);
  const types = mapping.find(({ kind }) => kind === 'proposal')?.adopts ?? [];
  const isRead = model.intake.length === 0 || homes.every((home) => model.intake.includes(home));
  if (isRead && items.every(({ typeId }) => types.includes(typeId))) return;
  throw new AppError('invalid-input', 'This work item is no proposal of this portfolio.', {
    where: 'workItemId',
  });
}

/** What is merged already leads nowhere else, so that no circle comes about. */
async function demandOpen(
  into: WorkItemId | null,
  nodeId: NodeId,
  deps: Pick<Deps, 'proposals'>,
): Promise<void> {
  if (into === null || !isDoneWith((await standingOf(nodeId, into, deps)).triage)) return;
  throw new AppError(
    'conflict',
    'The proposal it would be merged into is declined or merged itself. Reload and choose another one.',
  );
}

async function standingOf(
  nodeId: NodeId,
  workItemId: WorkItemId,
  { proposals }: Pick<Deps, 'proposals'>,
): Promise<Standing> {
  return (await proposals.triage(nodeId, [workItemId])).get(workItemId) ?? NOTHING;
}

async function homesInto(
  said: readonly (Pick<Triage, 'into'> | null)[],
  { workItems }: Pick<Deps, 'workItems'>,
): Promise<readonly ProjectId[]> {
  const ids = said.flatMap((each) => (each?.into == null ? [] : [each.into]));
  return (await workItems.find([...new Set(ids)])).map(({ projectId }) => projectId);
}

/** Into what it is merged is told to whom that is not hidden from. */
async function asSeen(
  triage: Triage | null,
  { projects }: Pick<Sight, 'projects'>,
  deps: Pick<Deps, 'workItems'>,
): Promise<Triage | null> {
  if (triage?.into == null) return triage;
  const [home] = await homesInto([triage], deps);
  return home !== undefined && projects.has(home) ? triage : { ...triage, into: null };
}

function told(triage: Omit<Triage, 'step'> | null, portfolio: NodeId) {
  return triage === null
    ? { portfolio, state: 'handed-in' }
    : { portfolio, state: triage.state, reason: triage.reason, into: triage.into };
}

function intoItself(): AppError {
  return new AppError('invalid-input', 'A proposal is merged into another one.', {
    where: 'said.into',
  });
}

function nothingSaid(): AppError {
  return new AppError('invalid-input', 'Nothing was said of it yet.', { where: 'said' });
}

function saidMeanwhile(): AppError {
  return new AppError(
    'conflict',
    'Somebody said where this proposal stands meanwhile. Reload and look again.',
  );
}
