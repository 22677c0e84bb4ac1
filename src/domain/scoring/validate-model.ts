import type { ScoringModel } from './scoring-model';

/**
 * What is wrong with a scoring model, one sentence each; empty when it can be used.
 *
 * @example
 * validateModel({ name: 'Ours', criteria: [] }) // ['A model needs at least one criterion.']
 */
export function validateModel(model: ScoringModel): readonly string[] {
  const problems: string[] = [];
  if (model.name.trim() === '') problems.push('A model needs a name.');
  if (model.criteria.length === 0) problems.push('A model needs at least one criterion.');

  const seen = new Set<string>();
  for (const { id, name, weight } of model.criteria) {
    if (seen.has(id)) problems.push(`Two criteria share the id ${id}.`);
    seen.add(id);
    if (name.trim() === '') problems.push(`Criterion ${id} needs a name.`);
    if (!(Number.isFinite(weight) && weight > 0)) {
      problems.push(`The weight of criterion ${id} must be above 0, got ${weight}.`);
    }
  }
  return problems;
}
