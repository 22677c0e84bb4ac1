import fc from 'fast-check';

import {
  draftOf,
  problemsOf,
  sharesOf,
  toModel,
  weightOf,
  withCriterion,
  withNewCriterion,
  withoutCriterion,
  type ModelDraft,
} from './model-draft';

const draft = draftOf({
  name: 'Ours',
  criteria: [
    { id: 'value', name: 'Value', source: 'rating', direction: 'max', weight: 3 },
    { id: 'late', name: 'Late', source: 'overdue-share', direction: 'min', weight: 1 },
  ],
});

const weighted = (weights: readonly number[]): ModelDraft =>
  draftOf({
    name: 'Ours',
    criteria: weights.map((weight, at) => ({
      id: `c-${at}`,
      name: `C ${at}`,
      source: 'rating' as const,
      direction: 'max' as const,
      weight,
    })),
  });

it('gives each criterion its part of all weights', () => {
  expect(sharesOf(draft)).toEqual(
    new Map([
      ['value', 0.75],
      ['late', 0.25],
    ]),
  );
});

it('has shares that add up to one, whatever the weights', () => {
  const weight = fc.integer({ min: 1, max: 1000 });

  fc.assert(
    fc.property(fc.array(weight, { minLength: 1, maxLength: 30 }), (weights) => {
      const shares = [...sharesOf(weighted(weights)).values()];
      expect(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 9);
    }),
  );
});

it.each([
  ['2', 2],
  ['0,5', 0.5],
  ['1000', 1000],
  ['0', null],
  ['-1', null],
  ['1001', null],
  ['much', null],
  ['', null],
])('reads the weight %p as %p', (typed, weight) => {
  expect(weightOf(aCriterion(typed))).toBe(weight);
});

it('leaves a criterion without a weight out of the shares', () => {
  const shares = sharesOf(withCriterion(draft, 'late', { weight: 'x' }));

  expect(shares.get('value')).toBe(1);
  expect(shares.get('late')).toBeNull();
});

it('names what is wrong by its place', () => {
  const wrong = withCriterion({ ...draft, name: ' ' }, 'value', { name: '', weight: '0' });

  expect([...problemsOf(wrong).keys()]).toEqual(['name', 'value.name', 'value.weight']);
  expect([...problemsOf({ name: 'Ours', criteria: [] }).keys()]).toEqual(['criteria']);
  expect(problemsOf(draft).size).toBe(0);
});

it('gives a new criterion an id that no other has', () => {
  const once = withNewCriterion(withNewCriterion(draft));
  const again = withNewCriterion(withoutCriterion(once, 'criterion-3'));
  const ids = again.criteria.map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
});

it('comes back as the model it was made of', () => {
  expect(toModel(draft)).toEqual({
    name: 'Ours',
    criteria: [
      { id: 'value', name: 'Value', source: 'rating', direction: 'max', weight: 3 },
      { id: 'late', name: 'Late', source: 'overdue-share', direction: 'min', weight: 1 },
    ],
  });
});

function aCriterion(weight: string) {
  return { id: 'c', name: 'C', source: 'rating' as const, direction: 'max' as const, weight };
}
