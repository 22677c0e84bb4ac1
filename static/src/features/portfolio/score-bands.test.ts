import fc from 'fast-check';

import { aPortfolioRow } from '../../../test/builders';
import { bandOf, SCORE_BANDS } from './score-bands';

const withScore = (score: number | null) =>
  aPortfolioRow({ compliance: { score, passed: 1, failed: 1, undecided: 0, waived: 0 } });

describe('bandOf', () => {
  it.each([
    [0, '0-49'],
    [49.9, '0-49'],
    [50, '50-69'],
    [69.9, '50-69'],
    [70, '70-89'],
    [90, '90-100'],
    [100, '90-100'],
    [null, 'none'],
  ])('puts %s into %s', (score, band) => {
    expect(bandOf(withScore(score))).toBe(band);
  });

  it('puts each score into exactly one', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (score) => {
        expect(SCORE_BANDS.filter((band) => band.holds(score))).toHaveLength(1);
      }),
    );
  });
});
