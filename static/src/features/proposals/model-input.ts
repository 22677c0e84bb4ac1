import type { ProposalModel } from '@domain/scoring/proposal-model';

/** A model as it is saved: the bridge's input types know no `readonly` where the contract does not. */
export function modelInput(model: ProposalModel) {
  const { weighting } = model;
  return {
    ...model,
    intake: [...model.intake],
    criteria: [...model.criteria],
    weighting:
      weighting.kind === 'direct'
        ? { kind: weighting.kind, weights: [...weighting.weights] }
        : { kind: weighting.kind, judgements: [...weighting.judgements] },
  };
}
