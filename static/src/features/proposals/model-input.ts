import type { ProposalModel, Weighting } from '@domain/scoring/proposal-model';

/** A model as it is saved: the bridge's input types know no `readonly` where the contract does not. */
export function modelInput(model: ProposalModel) {
  return {
    ...model,
    intake: [...model.intake],
    criteria: [...model.criteria],
    weighting: weightingInput(model.weighting),
  };
}

function weightingInput(weighting: Weighting) {
  if (weighting.kind === 'direct') {
    return { kind: weighting.kind, weights: [...weighting.weights] };
  }
  return weighting.kind === 'swing'
    ? { kind: weighting.kind, points: [...weighting.points] }
    : { kind: weighting.kind, judgements: [...weighting.judgements] };
}
