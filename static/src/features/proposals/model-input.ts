import type { ProposalModel } from '@domain/scoring/proposal-model';

/** A model as it is saved: the bridge's input types know no `readonly` where the contract does not. */
export function modelInput(model: ProposalModel) {
  return { ...model, intake: [...model.intake], criteria: [...model.criteria] };
}
