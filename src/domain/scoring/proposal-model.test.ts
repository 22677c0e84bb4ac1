import { workItemId } from '../foundation/ids';
import { problemsOfModel, STARTER_PROPOSAL_MODEL, weightsOf } from './proposal-model';

const [fit, value, urgency, risk] = STARTER_PROPOSAL_MODEL.criteria;
const [seven, eight] = [workItemId('7'), workItemId('8')];
const criteria = [fit, value, urgency, risk].flatMap((each) => each ?? []);

describe('a model of proposals', () => {
  it('can be used as it comes', () => {
    expect(problemsOfModel(STARTER_PROPOSAL_MODEL)).toEqual([]);
    expect(weightsOf(STARTER_PROPOSAL_MODEL)).toEqual([0.4, 0.3, 0.2, 0.1]);
  });

  it('takes its weights from pairwise judgements: the published example of choosing a leader', () => {
    const pairs: readonly (readonly [number, number, number])[] = [
      [0, 1, 4],
      [0, 2, 3],
      [0, 3, 7],
      [1, 2, 1 / 3],
      [1, 3, 3],
      [2, 3, 5],
    ];
    const judgements = pairs.map(([first, second, judged]) => ({ first, second, value: judged }));
    const weights = weightsOf({
      ...STARTER_PROPOSAL_MODEL,
      criteria,
      weighting: { kind: 'pairwise', judgements },
    });

    expect(weights.map((weight) => weight.toFixed(4))).toEqual(['0.5476', '0.1266', '0.2699', '0.0559']); // prettier-ignore
  });

  it('takes points of swings in proportion', () => {
    const weighting = { kind: 'swing', points: [100, 60, 40, 0] } as const;
    expect(weightsOf({ ...STARTER_PROPOSAL_MODEL, weighting })).toEqual([0.5, 0.3, 0.2, 0]);
  });

  it.each([
    ['no criterion', { criteria: [] }, 'A model needs at least one criterion.'],
    [
      'a weight too few',
      { weighting: { kind: 'direct', weights: [1, 1, 1] } },
      'There must be one weight for each criterion.',
    ],
    [
      'weights that are all 0',
      { weighting: { kind: 'direct', weights: [0, 0, 0, 0] } },
      'One weight must be above 0.',
    ],
    [
      'a weight that is no number',
      { weighting: { kind: 'direct', weights: [1, 1, 1, Number.NaN] } },
      'A weight must not be below 0.',
    ],
    [
      'a weight without end',
      { weighting: { kind: 'direct', weights: [1, 1, 1, Number.POSITIVE_INFINITY] } },
      'A weight must be finite.',
    ],
    [
      'a pair that is judged twice, to the same',
      { criteria: criteria.slice(0, 2), weighting: { kind: 'pairwise', judgements: [{ first: 0, second: 1, value: 2 }, { first: 1, second: 0, value: 0.5 }] } }, // prettier-ignore
      'The pairwise judgements: a pair is judged twice.',
    ],
    [
      'swings of which none has all points',
      { weighting: { kind: 'swing', points: [90, 80, 10, 0] } },
      'The swing that matters most must have 100 points.',
    ],
    [
      'more points than there are',
      { weighting: { kind: 'swing', points: [100, 120, 10, 0] } },
      'Points of a swing run from 0 to 100.',
    ],
    [
      'a swing too few',
      { weighting: { kind: 'swing', points: [100] } },
      'There must be points for the swing of each criterion.',
    ],
    [
      'swings of values that do not run from the worst to the best',
      { normalisation: 'sum', weighting: { kind: 'swing', points: [100, 80, 10, 0] } },
      'Swings are from the worst to the best: values must be made comparable that way, too.',
    ],
    [
      'a pool that is not there',
      { criteria: [{ id: 'work', name: 'Work', source: 'pool', of: 'Testers', direction: 'min', group: null, isDriver: false }], weighting: { kind: 'direct', weights: [1] } }, // prettier-ignore
      'Work reads the pool Testers, which the model does not have.',
    ],
    [
      'a field that is none of Jira',
      { criteria: [{ id: 'work', name: 'Work', source: 'field', of: 'effort', direction: 'min', group: null, isDriver: false }], weighting: { kind: 'direct', weights: [1] } }, // prettier-ignore
      'Work names no field of Jira.',
    ],
    [
      'a driver of which less is better',
      { criteria: [{ id: 'risk', name: 'Risk', source: 'rating', of: null, direction: 'min', group: null, isDriver: true }], weighting: { kind: 'direct', weights: [1] } }, // prettier-ignore
      'Risk cannot be a driver: it has to be rated, the more the better.',
    ],
    [
      'two pools of one name',
      {
        pools: [
          { name: '2027', unit: null, limit: 1, series: null },
          { name: '2027 ', unit: 'days', limit: 1, series: null },
        ],
      },
      'Two pools have the same name.',
    ],
    [
      'a limit that is none',
      { pools: [{ name: 'Architects', unit: 'days', limit: Number.NaN, series: null }] },
      'The limit of Architects must be an amount, not below 0.',
    ],
    [
      'a pool without a unit',
      { pools: [{ name: 'Architects', unit: ' ', limit: 4, series: null }] },
      'Architects needs a unit, such as person-days.',
    ],
    [
      'a proposal that needs itself',
      { relations: [{ kind: 'requires', one: seven, other: seven }] },
      'A relation names two different proposals or more.',
    ],
    [
      'a pair that excludes each other twice',
      {
        relations: [
          { kind: 'excludes', one: seven, other: eight },
          { kind: 'excludes', one: eight, other: seven },
        ],
      },
      'A relation is there twice.',
    ],
  ] as const)('says what is wrong with %s', (_what, change, problem) => {
    expect(problemsOfModel({ ...STARTER_PROPOSAL_MODEL, ...change })).toEqual([problem]);
  });

  it('says that judgements leave a criterion out', () => {
    const weighting = {
      kind: 'pairwise',
      judgements: [{ first: 0, second: 1, value: 3 }],
    } as const;
    expect(problemsOfModel({ ...STARTER_PROPOSAL_MODEL, weighting })).toHaveLength(1);
  });
});
