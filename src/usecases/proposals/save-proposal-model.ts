import type { NodeId, WorkItemId } from '../../domain/foundation/ids';
import { membersOf, type Relation } from '../../domain/foundation/relation';
import { problemsOfModel, type ProposalModel } from '../../domain/scoring/proposal-model';
import { AppError } from '../app-error';
import { recorded, type RecordDeps } from '../recorded';
import { sightOf } from '../sight';
import type { StandingDeps } from '../standing';
import { homesSeen } from './homes-seen';
import { nodeIn, readProposalModel, type ProposalDeps } from './proposals-of';
import { relationsSeen } from './relations-seen';
import { showProposals } from './show-proposals';

/** What a column of TEXT holds is 65,535. */
const MOST_BYTES = 60_000;

type Input = {
  readonly nodeId: NodeId;
  readonly model: ProposalModel;
  /** The version the user was looking at. */
  readonly version: number;
};

/**
 * Replaces how a portfolio compares its proposals. Projects of proposals that are hidden from the user stay among those it reads, and
 * so do relations that name a proposal hidden from them.
 *
 * @throws AppError `not-found` for a portfolio that does not exist, and for a proposal in a relation; `invalid-input` for a model that cannot rank, or projects that the
 *   user may not see; `conflict` when someone else saved meanwhile.
 */
export async function saveProposalModel(
  { nodeId, model, version }: Input,
  deps: ProposalDeps & StandingDeps & RecordDeps,
) {
  const [problem, ...details] = problemsOfModel(model);
  if (problem !== undefined) {
    throw new AppError('invalid-input', problem, { where: 'model', details });
  }
  const sight = await sightOf(deps);
  nodeIn(sight, nodeId);
  if (!model.intake.every((id) => sight.projects.has(id))) {
    throw new AppError('invalid-input', 'One of these projects is not visible to you.', {
      where: 'model.intake',
    });
  }
  const before = await readProposalModel(nodeId, deps);
  if (before.version !== version) throw savedMeanwhile();

  await homesSeen(newIn(model.relations, before.model.relations), { sight, where: 'model.relations' }, deps); // prettier-ignore
  const unseen = before.model.intake.filter((id) => sight.unseen.has(id));
  const hidden = await relationsSeen(before.model.relations, sight, deps);
  const after = {
    ...model,
    intake: [...model.intake, ...unseen],
    relations: [...model.relations, ...hidden.unseen],
  };
  demandRoom(after);
  await recorded(
    {
      action: 'proposal.save-model',
      subject: nodeId,
      before: before.model,
      after,
      about: after.intake,
    },
    async () => {
      const { actor: by, now, proposals } = deps;
      const saved = await proposals.saveModel({ nodeId, model: after, by, at: now() }, version);
      if (saved === 'stale') throw savedMeanwhile();
    },
    deps,
  );
  return showProposals({ nodeId }, deps);
}

/** @throws AppError `invalid-input` for a model that is too long to be kept. */
function demandRoom(model: ProposalModel): void {
  if (new TextEncoder().encode(JSON.stringify(model)).length <= MOST_BYTES) return;
  throw new AppError(
    'invalid-input',
    'This model is too long to be kept. Take fewer judgements of pairs, relations or projects.',
    { where: 'model' },
  );
}

/** The work items that relations name and did not name before. */
function newIn(relations: readonly Relation[], before: readonly Relation[]): readonly WorkItemId[] {
  const named = new Set(before.flatMap(membersOf));
  return [...new Set(relations.flatMap(membersOf))].filter((id) => !named.has(id));
}

function savedMeanwhile(): AppError {
  return new AppError(
    'conflict',
    'Someone else saved this model meanwhile. Reload it, look at what changed, and save again.',
  );
}
