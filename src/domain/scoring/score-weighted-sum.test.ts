import fc from 'fast-check';

import { governedId } from '../foundation/ids';
import { scoreWeightedSum } from './score-weighted-sum';
import type { Alternative, ScoringModel } from './scoring-model';
import { STARTER_MODEL } from './starter-model';
import { validateModel } from './validate-model';

const model: ScoringModel = {
  name: 'Two criteria',
  criteria: [
    { id: 'progress', name: 'Progress', source: 'progress', direction: 'max', group: null },
    { id: 'overdue', name: 'Overdue', source: 'overdue-share', direction: 'min', group: null },
  ],
  groups: [],
  weighting: { kind: 'direct', weights: [3, 1] },
};

const alternative = (
  name: string,
  progress: number | null,
  overdue: number | null,
): Alternative => ({
  id: governedId(`project:${name}`),
  values: { progress, overdue },
});

describe('scoreWeightedSum', () => {
  it('weighs what is best and worst among the projects compared', () => {
    const [first, second, third] = scoreWeightedSum(model, [
      alternative('1', 0, 0),
      alternative('2', 0.5, 0.2),
      alternative('3', 1, 0.4),
    ]);

    expect(first).toEqual({
      id: 'project:1',
      score: 25,
      rank: 3,
      parts: [
        { criterionId: 'progress', points: 0 },
        { criterionId: 'overdue', points: 25 },
      ],
      missing: [],
    });
    expect(second).toMatchObject({ score: 50, rank: 2 });
    expect(third).toMatchObject({ score: 75, rank: 1 });
  });

  it('lets the other criteria fill the place of one that is missing', () => {
    const [first, second, third] = scoreWeightedSum(model, [
      alternative('1', null, 0),
      alternative('2', 0.5, 0.5),
      alternative('3', null, null),
    ]);

    expect(first).toMatchObject({ score: 100, rank: 1, missing: ['progress'] });
    expect(second).toMatchObject({ score: 75, rank: 2, missing: [] });
    expect(third).toEqual({
      id: 'project:3',
      score: null,
      rank: null,
      parts: [],
      missing: ['progress', 'overdue'],
    });
  });

  it('weighs a criterion in a group by its share of the share of the group', () => {
    const grouped: ScoringModel = {
      ...model,
      criteria: [
        ...model.criteria,
        { id: 'value', name: 'Value', source: 'rating', direction: 'max', group: 'worth' },
        { id: 'idle', name: 'Idle', source: 'rating', direction: 'max', group: 'worth' },
      ],
      groups: [
        {
          id: 'worth',
          name: 'Worth',
          group: null,
          weighting: { kind: 'direct', weights: [5, 0] },
        },
      ],
      // the group first
      weighting: { kind: 'direct', weights: [2, 1, 1] },
    };
    const rated = (name: string, value: number, progress: number): Alternative => ({
      id: governedId(`project:${name}`),
      values: { progress, overdue: 0, value, idle: null },
    });
    const [first, second] = scoreWeightedSum(grouped, [rated('1', 10, 0), rated('2', 0, 1)]);

    expect(first).toMatchObject({ score: 75, missing: [] });
    expect(first?.parts).toEqual([
      { criterionId: 'progress', points: 0 },
      { criterionId: 'overdue', points: 25 },
      { criterionId: 'value', points: 50 },
    ]);
    expect(second?.score).toBe(50);
  });

  it('fills the place of one that is missing within its group, and of a group among the others', () => {
    const both: ScoringModel = {
      name: 'Halves',
      criteria: [
        { id: 'a1', name: 'A1', source: 'rating', direction: 'max', group: 'a' },
        { id: 'a2', name: 'A2', source: 'rating', direction: 'max', group: 'a' },
        { id: 'b', name: 'B', source: 'rating', direction: 'max', group: null },
      ],
      groups: [{ id: 'a', name: 'A', group: null, weighting: { kind: 'direct', weights: [1, 1] } }],
      weighting: { kind: 'direct', weights: [1, 1] },
    };
    const rated = (name: string, values: Alternative['values']): Alternative => ({
      id: governedId(`project:${name}`),
      values,
    });
    const scores = scoreWeightedSum(both, [rated('1', { a1: null, a2: 9, b: 0 }), rated('2', { a1: 5, a2: 1, b: 9 }), rated('3', { a1: null, a2: null, b: 9 })]); // prettier-ignore

    expect(scores.map(({ score }) => score)).toEqual([50, 75, 100]);
  });

  it('has no score where only what weighs nothing has a value', () => {
    const weightless = { ...model, weighting: { kind: 'direct', weights: [1, 0] } } as const;
    expect(scoreWeightedSum(weightless, [alternative('1', null, 3)])).toMatchObject([
      { score: null, rank: null, missing: ['progress'] },
    ]);
  });

  it('scores nobody when there is nobody', () => {
    expect(scoreWeightedSum(model, [])).toEqual([]);
  });

  it('stays on 0 to 100, with parts that add up to the score', () => {
    const value = fc.option(fc.double({ min: -1000, max: 1000, noNaN: true }));
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value)), (rows) => {
        const scores = scoreWeightedSum(
          model,
          rows.map(([one, other], index) => alternative(String(index), one, other)),
        );

        for (const { score, parts } of scores) {
          expect(score ?? 0).toBeGreaterThanOrEqual(0);
          expect(score ?? 0).toBeLessThanOrEqual(100 + 1e-9);
          expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score ?? 0, 9);
        }
      }),
    );
  });

  it('refuses a model that cannot be used, and values that are not finite', () => {
    expect(() => scoreWeightedSum({ ...model, criteria: [] }, [])).toThrow(
      new RangeError('A model needs at least one criterion.'),
    );
    expect(() => scoreWeightedSum(model, [alternative('1', Number.NaN, 0)])).toThrow(
      new RangeError('project:1 has NaN for criterion progress'),
    );
  });
});

describe('validateModel', () => {
  it('accepts the model a site begins with', () => {
    expect(validateModel(STARTER_MODEL)).toEqual([]);
  });

  it('names everything that is wrong', () => {
    const bad: ScoringModel = {
      name: ' ',
      criteria: [
        { id: 'a', name: '', source: 'rating', direction: 'max', group: null },
        { id: 'a', name: 'A', source: 'rating', direction: 'max', group: null },
      ],
      groups: [],
      weighting: { kind: 'direct', weights: [0, -1] },
    };

    expect(validateModel(bad)).toEqual([
      'A model needs a name.',
      'Criterion a needs a name.',
      'Two criteria share an id.',
      'A weight must not be below 0.',
    ]);
  });
});
