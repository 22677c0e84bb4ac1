import type { NodeId, WorkItemId } from '../../../src/domain/foundation/ids';
import type { ProposalModel } from '../../../src/domain/scoring/proposal-model';
import type { KeptTriage, ProposalRating, ProposalRepository } from '../../../src/usecases/ports';

export type KeptProposals = {
  readonly models?: Iterable<readonly [NodeId, ProposalModel]>;
  /** Agreed before ratings were kept apart, where nobody is named. */
  readonly ratings?: Iterable<
    readonly [NodeId, readonly (Omit<ProposalRating, 'by'> & Partial<ProposalRating>)[]]
  >;
  /** Step by step. */
  readonly triage?: Iterable<readonly [NodeId, readonly KeptTriage[]]>;
};

export function proposalsInMemory(kept: KeptProposals = {}): ProposalRepository {
  const models = new Map<NodeId, { readonly model: ProposalModel; readonly version: number }>(
    [...(kept.models ?? [])].map(([id, model]) => [id, { model, version: 1 }]),
  );
  const ratings = new Map<NodeId, Map<string, ProposalRating>>();
  const ratingsOf = (id: NodeId) => {
    const own = ratings.get(id) ?? new Map<string, ProposalRating>();
    ratings.set(id, own);
    return own;
  };
  const keyOf = ({ workItemId, criterionId, by }: Omit<ProposalRating, 'value'>) =>
    `${by === null ? 0 : 1} ${workItemId.padStart(18)} ${criterionId} ${by ?? ''}`;
  for (const [id, all] of kept.ratings ?? []) {
    for (const { by = null, ...rest } of all) {
      ratingsOf(id).set(keyOf({ ...rest, by }), { ...rest, by });
    }
  }

  const steps = new Map<NodeId, readonly KeptTriage[]>(kept.triage ?? []);
  const stepsOf = (id: NodeId, item?: WorkItemId) =>
    (steps.get(id) ?? []).filter(({ workItemId }) => item === undefined || workItemId === item);
  const lastStep = (id: NodeId, item: WorkItemId) => stepsOf(id, item).at(-1)?.step ?? 0;

  return {
    triage: async (id) =>
      stepsOf(id)
        .filter(({ workItemId, step }) => step === lastStep(id, workItemId))
        .sort((one, other) => Number(one.workItemId) - Number(other.workItemId)),
    addTriage: async (id, said) => {
      if (lastStep(id, said.workItemId) !== said.step - 1) return 'stale';
      steps.set(id, [...stepsOf(id), said]);
      return 'kept';
    },
    undoTriage: async (id, { workItemId, step }) => {
      if (lastStep(id, workItemId) !== step) return 'stale';
      const others = stepsOf(id).filter((each) => each.workItemId !== workItemId || each.step !== step); // prettier-ignore
      steps.set(id, others);
      return 'kept';
    },
    model: async (id) => models.get(id) ?? null,
    models: async (ids) =>
      new Map(
        ids
          .flatMap((id) => [...models].filter(([each]) => each === id))
          .map(([id, { model }]) => [id, model]),
      ),
    rated: async (ids, workItemIds) =>
      [...ids].sort().flatMap((nodeId) => {
        const above = [...ratingsOf(nodeId).values()].filter(
          ({ workItemId, value }) => value > 0 && workItemIds.includes(workItemId),
        );
        return [...new Set(above.map(({ criterionId }) => criterionId))]
          .sort()
          .map((criterionId) => ({ nodeId, criterionId }));
      }),
    saveModel: async ({ nodeId, model }, seenVersion) => {
      if ((models.get(nodeId)?.version ?? 0) !== seenVersion) return 'stale';
      models.set(nodeId, { model, version: seenVersion + 1 });
      return 'saved';
    },
    ratings: async (id) =>
      [...ratingsOf(id)].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each),
    rate: async (id, { by, ratings: changes }) => {
      for (const { value, ...rest } of changes) {
        const rating = { ...rest, by };
        if (value === null) ratingsOf(id).delete(keyOf(rating));
        else ratingsOf(id).set(keyOf(rating), { ...rating, value });
      }
    },
  };
}
