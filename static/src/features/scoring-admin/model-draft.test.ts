import type { ScoringModel } from '@domain/scoring/scoring-model';

import { withMember, withNewGroup, withoutMember } from '../../shared/criteria-tree/tree-changes';
import { draftOf, problemsOf, toModel, withCriterion, withNewCriterion } from './model-draft';

const model: ScoringModel = {
  name: 'Ours',
  criteria: [
    { id: 'value', name: 'Value', source: 'rating', direction: 'max', group: null },
    { id: 'late', name: 'Late', source: 'overdue-share', direction: 'min', group: 'standing' },
  ],
  groups: [
    { id: 'standing', name: 'Standing', group: null, weighting: { kind: 'direct', weights: [1] } },
  ],
  weighting: { kind: 'direct', weights: [3, 1] },
};
const draft = draftOf(model);

it('comes back as the model it was made of', () => {
  expect(toModel(draft)).toEqual(model);
});

it.each(['-1', '1001', 'much', ''])('does not take the weight %p', (weight) => {
  expect([...problemsOf(withCriterion(draft, 'value', { weight })).keys()]).toEqual(['value.weight']); // prettier-ignore
});

it.each(['0', '2', '0,5', '1000'])('takes the weight %p', (weight) => {
  expect(problemsOf(withCriterion(draft, 'value', { weight })).size).toBe(0);
});

it('names what is wrong by its place, and then what is wrong with all of it', () => {
  const wrong = withCriterion({ ...draft, name: ' ' }, 'value', { name: '', weight: 'x' });
  expect([...problemsOf(wrong).keys()]).toEqual(['name', 'value.name', 'value.weight']);

  const grouped = { ...draft, ...withMember(withNewGroup(draft), 'group-2', { name: 'Empty' }) };
  expect([...problemsOf(grouped)]).toEqual([['tree', 'Empty has no criterion.']]);
  expect([...problemsOf({ ...draft, groups: [], criteria: [] })]).toEqual([
    ['tree', 'A model needs at least one criterion.'],
  ]);
  expect(problemsOf(draft).size).toBe(0);
});

it('gives a new criterion an id that no other has', () => {
  const once = withNewCriterion(withNewCriterion(draft, null), 'standing');
  const again = withNewCriterion({ ...once, ...withoutMember(once, 'criterion-3') }, null);
  const ids = again.criteria.map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
  expect(once.criteria.at(-1)?.group).toBe('standing');
});
