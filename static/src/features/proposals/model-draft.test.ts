import { STARTER_PROPOSAL_MODEL } from '@domain/scoring/proposal-model';

import { weighedBy } from '../../shared/criteria-tree/tree-changes';
import { draftOf, type ModelDraft, problemsOf } from './model-draft';
import { swingsOf } from './swings';
import { aProposal, view } from './test-page';

const draft = draftOf(STARTER_PROPOSAL_MODEL, 'en');
const typed = (...weights: readonly string[]): ModelDraft => ({
  ...draft,
  criteria: draft.criteria.map((criterion, at) => ({ ...criterion, weight: weights[at] ?? '' })),
});
const swung = (before: ModelDraft): ModelDraft => ({
  ...before,
  ...weighedBy(before, null, 'swing'),
});
const pointsOf = ({ criteria }: ModelDraft) => criteria.map(({ weight }) => weight);

describe('weighedBy', () => {
  it.each([
    [
      ['4', '3', '2', '1'],
      ['100', '75', '50', '25'],
    ],
    [
      ['1000', '0.4', '0', '1'],
      ['100', '0.1', '0', '0.1'],
    ],
  ])('makes points of weights %p, in proportion', (weights, points) => {
    expect(pointsOf(swung(typed(...weights)))).toEqual(points);
  });

  it('leaves what cannot be read as it is typed, to be named', () => {
    const swings = swung(typed('4', 'much', '1500', '2'));
    expect(pointsOf(swings)).toEqual(['100', 'much', '1500', '50']);
    expect(problemsOf(swings, 'en')).toEqual([
      'The points of Value to users must be from 0 to 100.',
      'The points of Urgency must be from 0 to 100.',
    ]);
  });

  it('makes points of what judgements of pairs came to', () => {
    const [fit, value] = draft.criteria;
    if (fit === undefined || value === undefined) throw new Error('There are none.');
    const pairs = { ...draft, criteria: [fit, value], weighing: 'pairwise' as const };
    const judged = { ...pairs, judged: { 'fit/value': 4 } };
    expect(pointsOf(swung(judged))).toEqual(['100', '25']);
  });
});

describe('swingsOf', () => {
  it('goes by the proposals that are ranked', () => {
    const { model } = view;
    const proposals = [aProposal(1, [600, 2, 4]), aProposal(2, [500, 7, 4])];
    const unrated = { ...aProposal(3, [400, 0, 9]), ratings: { fit: 10 } };
    expect(swingsOf({ proposals: [...proposals, unrated] }, draftOf(model, 'en'))).toEqual(
      new Map([
        ['fit', { worst: 2, best: 7 }],
        ['value', { worst: 4, best: 4 }],
      ]),
    );
    expect(swingsOf({ proposals: [unrated] }, draftOf(model, 'en'))).toEqual(
      new Map([['fit', { worst: 10, best: 10 }]]),
    );
  });
});
