import fc from 'fast-check';

import { conditions } from '../../../../test/support/evidence-arbitraries';
import { day, instant } from '../../foundation/calendar';
import { STATUS_CATEGORIES, type WorkItem } from '../../foundation/work-item';
import { aWorkItem } from '../../test-builders';
import { countBits, countBoth, eachInBoth, ITEMS_A_BATCH, type Planes } from './columns';
import { conditionsOn } from './read-condition';

const asOf = day('2026-03-02');
const days = fc.constantFrom('2025-01-01', '2026-01-05', '2026-03-02', '2027-06-01');
const instants = days.map((text) => instant(`${text}T10:00:00.000Z`));

const items: fc.Arbitrary<WorkItem> = fc
  .record({
    category: fc.constantFrom(...STATUS_CATEGORIES),
    level: fc.constantFrom(-1, 0, 1),
    flagged: fc.boolean(),
    assigned: fc.boolean(),
    created: instants,
    resolved: fc.option(instants),
    due: fc.option(days.map((text) => day(text))),
    estimate: fc.option(fc.integer({ min: -2, max: 4 })),
    openBlockers: fc.nat({ max: 2 }),
  })
  .map((facts) => aWorkItem(facts));

const batches = fc.array(items, { minLength: 1, maxLength: 100 });

function truthsIn({ so, not }: Planes, count: number) {
  const bit = (words: Int32Array, at: number) => ((words[at >>> 5] ?? 0) >>> (at & 31)) & 1;
  return Array.from({ length: count }, (_, at) => {
    const [is, isNot] = [bit(so, at) === 1, bit(not, at) === 1];
    expect(is && isNot).toBe(false);
    return is ? true : isNot ? false : null;
  });
}

describe('Many work items at once', () => {
  it('are decided as each of them is by itself, however often words are used again', () => {
    fc.assert(
      fc.property(
        fc.array(conditions, { minLength: 1, maxLength: 4 }),
        batches,
        batches,
        (all, ...two) => {
          const read = conditionsOn(asOf);
          for (const batch of two) {
            for (const condition of all) {
              const { judge, column } = read(condition);
              expect(truthsIn(column(batch), batch.length)).toEqual(batch.map(judge));
            }
          }
        },
      ),
    );
  });

  it('are counted, and none that is not there', () => {
    fc.assert(
      fc.property(conditions, batches, (condition, batch) => {
        const { judge, column } = conditionsOn(asOf)(condition);
        const { so, not } = column(batch);
        const truths = batch.map(judge);
        const found: WorkItem[] = [];
        eachInBoth(batch, [so, so], (item) => found.push(item));

        expect(countBits(so)).toBe(truths.filter((truth) => truth === true).length);
        expect(countBits(not)).toBe(truths.filter((truth) => truth === false).length);
        expect(countBoth(so, not)).toBe(0);
        expect(found).toEqual(batch.filter((_, at) => truths[at] === true));
      }),
    );
  });

  it('fill a batch to its last bit', () => {
    const full = Array.from({ length: ITEMS_A_BATCH }, (_, number) => aWorkItem({ number }));
    const { column } = conditionsOn(asOf)({ all: [] });

    expect(countBits(column(full).so)).toBe(ITEMS_A_BATCH);
    expect(countBits(column(full.slice(1)).so)).toBe(ITEMS_A_BATCH - 1);
  });
});
