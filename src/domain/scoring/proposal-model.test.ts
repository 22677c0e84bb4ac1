import { problemsOfModel, STARTER_PROPOSAL_MODEL, weightsOf } from './proposal-model';

const [fit, value, urgency, risk] = STARTER_PROPOSAL_MODEL.criteria;
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
