import * as fc from 'fast-check';

import { addDays, day, daysBetween, type Day } from '../foundation/calendar';
import { type Cadence, lastDue, lastDueDays, nextDue, WEEKDAYS } from './cadence';

const anyDay = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays(day('2020-01-01'), days));
const anyCadence: fc.Arbitrary<Cadence> = fc.oneof(
  fc.record({
    kind: fc.constant('weekly' as const),
    everyWeeks: fc.constantFrom(1 as const, 2 as const),
    weekday: fc.constantFrom(...WEEKDAYS),
    from: anyDay,
  }),
  fc.record({
    kind: fc.constant('monthly' as const),
    dayOfMonth: fc.integer({ min: 1, max: 31 }),
    from: anyDay,
  }),
);

function dueFrom(cadence: Cadence, after: string, count: number): readonly Day[] {
  const found: Day[] = [];
  for (let due = nextDue(cadence, day(after)); found.length < count; due = nextDue(cadence, due)) {
    found.push(due);
  }
  return found;
}

describe('a report that is due', () => {
  it('every month on the 31st is due on the last day of shorter months, leap day included', () => {
    const cadence = { kind: 'monthly', dayOfMonth: 31, from: day('2027-12-01') } as const;

    expect(dueFrom(cadence, '2027-12-01', 5)).toEqual([
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ]);
    expect(dueFrom(cadence, '2029-01-31', 2)).toEqual(['2029-02-28', '2029-03-31']);
  });

  it('every month on the 29th comes on the 28th in a February that has no such day', () => {
    const cadence = { kind: 'monthly', dayOfMonth: 29, from: day('2026-01-01') } as const;
    expect(dueFrom(cadence, '2026-01-29', 2)).toEqual(['2026-02-28', '2026-03-29']);
  });

  it('every week on Friday goes over the days on which clocks change', () => {
    const cadence = { kind: 'weekly', everyWeeks: 1, weekday: 5, from: day('2026-03-20') } as const;
    expect(dueFrom(cadence, '2026-03-19', 3)).toEqual(['2026-03-20', '2026-03-27', '2026-04-03']);
  });

  it('every second week counts from the first such weekday on', () => {
    const cadence = { kind: 'weekly', everyWeeks: 2, weekday: 1, from: day('2026-02-24') } as const;

    expect(dueFrom(cadence, '2026-01-01', 3)).toEqual(['2026-03-02', '2026-03-16', '2026-03-30']);
    expect(lastDue(cadence, day('2026-03-01'))).toBeNull();
    expect(lastDue(cadence, day('2026-03-15'))).toBe('2026-03-02');
    expect(lastDueDays(cadence, day('2026-03-31'), 2)).toEqual(['2026-03-16', '2026-03-30']);
  });
});

describe('for every cadence', () => {
  it('the last due day and the next one enclose a day, and nothing is due between them', () => {
    fc.assert(
      fc.property(anyCadence, anyDay, (cadence, asOf) => {
        const last = lastDue(cadence, asOf);
        const next = nextDue(cadence, asOf);

        expect(next > asOf && next >= cadence.from).toBe(true);
        if (last === null) {
          expect(nextDue(cadence, addDays(cadence.from, -1))).toBe(next);
          return;
        }
        expect(last <= asOf && last >= cadence.from).toBe(true);
        expect(nextDue(cadence, last)).toBe(next);
        expect(lastDue(cadence, addDays(next, -1))).toBe(last);
      }),
    );
  });

  it('weeks are as long as they say, and months have one due day each', () => {
    fc.assert(
      fc.property(anyCadence, anyDay, (cadence, asOf) => {
        const [one, other] = dueFrom(cadence, asOf, 2);
        if (one === undefined || other === undefined) throw new Error('nothing is due');

        if (cadence.kind === 'weekly') {
          expect(daysBetween(one, other)).toBe(7 * cadence.everyWeeks);
          return;
        }
        const months = Number(other.slice(5, 7)) - Number(one.slice(5, 7));
        expect((months + 12) % 12).toBe(1);
        const isLastOfMonth = addDays(other, 1).slice(8) === '01';
        const dayOfMonth = Number(other.slice(8));
        expect(
          dayOfMonth === cadence.dayOfMonth || (isLastOfMonth && dayOfMonth < cadence.dayOfMonth),
        ).toBe(true);
      }),
    );
  });
});
