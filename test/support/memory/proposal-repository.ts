import type { NodeId, WorkItemId } from '../../../src/domain/foundation/ids';
import { standings } from '../../../src/domain/foundation/triage';
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
  const stepsOf = (id: NodeId, items: readonly WorkItemId[]) =>
    (steps.get(id) ?? []).filter(({ workItemId }) => items.includes(workItemId));

  return {
    triage: async (id, items) => standings(stepsOf(id, items)),
    addTriage: async (id, said) => {
      if (stepsOf(id, [said.workItemId]).some(({ step }) => step === said.step)) return 'stale';
      steps.set(id, [...(steps.get(id) ?? []), said]);
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
