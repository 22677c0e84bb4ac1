import type { NodeId, WorkItemId } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import { recorded, type RecordDeps } from '../recorded';
import { sightOf } from '../sight';
import { homesSeen } from './homes-seen';
import { opinionsIn } from './opinions-in';
import { nodeIn, readProposalModel, type ProposalDeps } from './proposals-of';

type Input = {
  readonly nodeId: NodeId;
  readonly ratings: readonly {
    readonly workItemId: WorkItemId;
    readonly criterionId: string;
    /** 0 to 10; `null` takes the rating back. */
    readonly value: number | null;
  }[];
};

/**
 * Rates proposals on criteria of a portfolio's model, as the asking user: what others said stays. Tells what each rating comes to with
 * theirs.
 *
 * @throws AppError `not-found` for a portfolio or a work item that does not exist or is hidden; `invalid-input` for a criterion that is
 *   not rated.
 */
export async function rateProposals({ nodeId, ratings }: Input, deps: ProposalDeps & RecordDeps) {
  const sight = await sightOf(deps);
  nodeIn(sight, nodeId);
  const { model } = await readProposalModel(nodeId, deps);
  const rated = new Set(
    model.criteria.flatMap(({ id, source }) => (source === 'rating' ? [id] : [])),
  );
  const stranger = ratings.find(({ criterionId }) => !rated.has(criterionId));
  if (stranger !== undefined) {
    throw new AppError(
      'invalid-input',
      `The model has no criterion ${stranger.criterionId} to rate.`,
      {
        where: 'ratings',
      },
    );
  }

  const ids = [...new Set(ratings.map(({ workItemId }) => workItemId))];
  const about = await homesSeen(ids, { sight, where: 'ratings' }, deps);
  const { actor: by, now, proposals } = deps;
  const own = (await proposals.ratings(nodeId)).filter((one) => one.by === by);
  const kept = new Map(own.map((one) => [keyOf(one), one.value] as const));
  await recorded(
    {
      action: 'proposal.rate',
      subject: nodeId,
      before: ratings.map((one) => ({ ...one, value: kept.get(keyOf(one)) ?? null })),
      after: ratings,
      about,
    },
    () => proposals.rate(nodeId, { by, at: now(), ratings }),
    deps,
  );
  const opinions = opinionsIn(await proposals.ratings(nodeId), by);
  return {
    ratings: ratings.map(({ workItemId, criterionId }) => ({
      workItemId,
      criterionId,
      opinion: opinions.get(workItemId)?.[criterionId] ?? null,
    })),
  };
}

function keyOf({ workItemId, criterionId }: Omit<Input['ratings'][number], 'value'>): string {
  return `${workItemId} ${criterionId}`;
}
