import fc from 'fast-check';

import { projectId } from '../foundation/ids';
import { lotsOf, trackOf } from './lots';

const ids = fc.uniqueArray(fc.nat({ max: 20_000 }), { maxLength: 3_000 });

describe('lots', () => {
  it('hold each project once, those of one track, and at most 40', () => {
    fc.assert(
      fc.property(ids, (numbers) => {
        const all = numbers.map((number) => projectId(`${number}`));
        const lots = lotsOf(all);

        expect(new Set(lots.flat())).toEqual(new Set(all));
        expect(lots.flat()).toHaveLength(all.length);
        for (const lot of lots) {
          expect(new Set(lot.map(trackOf)).size).toBe(1);
          expect(lot.length).toBeLessThanOrEqual(40);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('are as few as tracks and their size allow', () => {
    const projects = Array.from({ length: 1_000 }, (_, index) => projectId(`${10_000 + index}`));

    expect(lotsOf(projects)).toHaveLength(25);
  });
});
