import { problemsOfTree } from './criteria-tree';
import type { ScoringModel } from './scoring-model';

/**
 * What is wrong with a scoring model, one sentence each; empty when it can be used.
 *
 * @example
 * validateModel({ ...model, criteria: [] }) // ['A model needs at least one criterion.']
 */
export function validateModel(model: ScoringModel): readonly string[] {
  const nameless = model.name.trim() === '' ? ['A model needs a name.'] : [];
  return model.criteria.length === 0
    ? [...nameless, 'A model needs at least one criterion.']
    : [...nameless, ...problemsOfTree(model)];
}
