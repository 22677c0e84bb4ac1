import fc from 'fast-check';

import { TIERS } from '../standard';
import { computeTier, tierOf } from './computed-tier';
import {
  NO_ANSWERS,
  POINTS,
  SIZE_QUESTIONS,
  type Points,
  type SizeAnswers,
} from './size-questions';

const IDS = SIZE_QUESTIONS.map(({ id }) => id);
const answered = fc.constantFrom(...POINTS);
const all = fc.record(Object.fromEntries(IDS.map((id) => [id, answered]))) as fc.Arbitrary<
  Record<(typeof IDS)[number], Points>
>;
const some = fc.record(
  Object.fromEntries(IDS.map((id) => [id, fc.option(answered)])),
) as fc.Arbitrary<SizeAnswers>;

/** Seven answers that make so many points. */
function answersOf(points: number): SizeAnswers {
  const answers: Record<string, number> = {};
  let left = points;
  IDS.forEach((id, at) => {
    answers[id] = Math.min(4, left - (IDS.length - at - 1));
    left -= answers[id];
  });
  return answers as SizeAnswers;
}

describe('computeTier', () => {
  it.each([
    [7, 'small'],
    [11, 'small'],
    [12, 'medium'],
    [18, 'medium'],
    [19, 'large'],
    [28, 'large'],
  ])('of %s points is %s', (points, tier) => {
    expect(computeTier(answersOf(points))).toEqual({ tier, points, unanswered: [] });
  });

  it('is not defined while an answer is missing, however many points there are', () => {
    expect(computeTier(NO_ANSWERS)).toEqual({ tier: null, points: 0, unanswered: IDS });
    expect(computeTier({ ...answersOf(28), exposure: null })).toEqual({
      tier: null,
      points: 24,
      unanswered: ['exposure'],
    });
  });

  it('gives every full set of answers a tier, and no other one', () => {
    fc.assert(
      fc.property(some, (answers) => {
        const isFull = IDS.every((id) => answers[id] !== null);
        expect(computeTier(answers).tier !== null).toBe(isFull);
      }),
    );
  });

  it('never falls when an answer rises', () => {
    fc.assert(
      fc.property(all, fc.constantFrom(...IDS), (answers, id) => {
        const raised = { ...answers, [id]: Math.min(4, answers[id] + 1) };
        expect(rank(raised)).toBeGreaterThanOrEqual(rank(answers));
      }),
    );
  });

  it('does not hang on which question has which answer', () => {
    fc.assert(
      fc.property(all, fc.shuffledSubarray(IDS, { minLength: IDS.length }), (answers, order) => {
        const shuffled = Object.fromEntries(order.map((id, at) => [id, answers[IDS[at] ?? id]]));
        expect(computeTier(shuffled as SizeAnswers)).toEqual(computeTier(answers));
      }),
    );
  });
});

const rank = (answers: SizeAnswers) =>
  TIERS.findIndex((tier) => tier === computeTier(answers).tier);

describe('tierOf', () => {
  it('is what somebody says, else what is computed, else nothing', () => {
    const override = { tier: 'small', reason: 'It is a pilot.' } as const;

    expect(tierOf({ answers: answersOf(28), override })).toBe('small');
    expect(tierOf({ answers: answersOf(28), override: null })).toBe('large');
    expect(tierOf({ answers: NO_ANSWERS, override: null })).toBeNull();
  });
});
