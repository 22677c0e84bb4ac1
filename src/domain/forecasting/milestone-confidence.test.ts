import fc from 'fast-check';

import { addDays, day, weekOf } from '../foundation/calendar';
import { burnUp } from './burn-up';
import { milestoneConfidence } from './milestone-confidence';

const asOf = day('2026-03-02');

describe('the confidence of a milestone', () => {
  const work = { due: day('2026-03-05'), by: 'relation', total: 4, open: 1 } as const;
  const ground = { throughput: [0, 1], asOf };

  it('is the chance that its open work is finished by its day: one of three tosses shows heads', () => {
    const confidence = milestoneConfidence(work, ground);
    expect(confidence.kind === 'chance' ? confidence.chance : null).toBeCloseTo(0.875, 12);
  });

  it('is certain once its work is finished, even past its day', () => {
    const done = { ...work, open: 0, due: day('2026-01-01') };
    expect(milestoneConfidence(done, ground)).toEqual({ kind: 'chance', chance: 1 });
  });

  it('is none on its own day with work open', () => {
    expect(milestoneConfidence({ ...work, due: asOf }, ground)).toEqual({ kind: 'chance', chance: 0 }); // prettier-ignore
  });

  it.each([
    ['no-day', { due: null }, {}],
    ['no-work', { total: 0, open: 0 }, {}],
    ['past', { due: day('2026-03-01') }, {}],
    ['no-forecast', {}, { throughput: [0, 0] }],
  ] as const)('is not available: %s', (why, change, other) => {
    expect(milestoneConfidence({ ...work, ...change }, { ...ground, ...other })).toEqual({
      kind: 'none',
      why,
    });
  });
});

describe('a burn-up', () => {
  const dates = fc.integer({ min: -400, max: 0 }).map((days) => addDays(day('2026-03-04'), days));
  const items = fc.array(
    fc.record({ created: dates, took: fc.option(fc.integer({ min: 0, max: 90 })) }),
    { maxLength: 40 },
  );

  it('is what counting the items at the beginning of each week says', () => {
    fc.assert(
      fc.property(items, fc.constantFrom(day('2026-03-04'), day('2026-03-09')), (all, today) => {
        const lives = all.map(({ created, took }) => {
          const finished = took === null ? null : addDays(created, took);
          return { created, finished: finished !== null && finished <= today ? finished : null };
        });
        const finishes = lives.flatMap(({ finished }) => finished ?? []);
        const points = burnUp(
          {
            asOf: today,
            total: lives.length,
            done: finishes.length,
            createdPerWeek: perWeek(lives.map(({ created }) => created)),
            finishedPerWeek: perWeek(finishes),
          },
          26,
        );

        expect(points.at(-1)).toEqual({ day: today, scope: lives.length, done: finishes.length });
        for (const point of points.slice(0, -1)) {
          expect(point).toEqual({
            day: point.day,
            scope: lives.filter(({ created }) => created < point.day).length,
            done: finishes.filter((finished) => finished < point.day).length,
          });
        }
      }),
      { numRuns: 40 },
    );
  });
});

function perWeek(days: readonly ReturnType<typeof day>[]) {
  return days.map((each) => ({ week: weekOf(each), count: 1 }));
}
