import { day } from '../foundation/calendar';
import { periodsOn, scheduleOn } from './schedule';

const fridays = { kind: 'weekly', everyWeeks: 1, weekday: 5, from: day('2026-02-01') } as const;
const none = new Set<never>();
const [feb27, mar6, mar13] = [day('2026-02-27'), day('2026-03-06'), day('2026-03-13')];

describe('what a project owes', () => {
  it.each([
    {
      fact: 'is the next report before its day',
      asOf: '2026-03-05',
      answered: [feb27],
      owed: { due: mar6, answers: mar6, daysLate: 0 },
    },
    {
      fact: 'is that of the day on its day',
      asOf: '2026-03-06',
      answered: [feb27],
      owed: { due: mar6, answers: mar6, daysLate: 0 },
    },
    {
      fact: 'stays that of the due day after it',
      asOf: '2026-03-08',
      answered: [feb27],
      owed: { due: mar6, answers: mar6, daysLate: 2 },
    },
    {
      fact: 'is the next one as soon as its day comes',
      asOf: '2026-03-13',
      answered: [feb27],
      owed: { due: mar13, answers: mar13, daysLate: 0 },
    },
    {
      fact: 'is the one after an early report',
      asOf: '2026-03-05',
      answered: [feb27, mar6],
      owed: { due: mar13, answers: null, daysLate: 0 },
    },
    {
      fact: 'is the next one after a late report',
      asOf: '2026-03-08',
      answered: [mar6],
      owed: { due: mar13, answers: mar13, daysLate: 0 },
    },
  ])('$fact', ({ asOf, answered, owed }) => {
    expect(scheduleOn(fridays, new Set(answered), day(asOf))).toEqual(owed);
  });

  it('is nothing late before the cadence begins', () => {
    expect(scheduleOn({ ...fridays, from: mar6 }, none, day('2026-03-01'))).toEqual({
      due: mar6,
      answers: mar6,
      daysLate: 0,
    });
  });
});

describe('the periods of a project', () => {
  it('say which were missed, which is overdue and what comes', () => {
    const answered = new Set([day('2026-02-13')]);
    expect(periodsOn(fridays, { answered, asOf: day('2026-02-28'), most: 4 })).toEqual([
      { due: '2026-02-13', state: 'issued' },
      { due: '2026-02-20', state: 'missed' },
      { due: '2026-02-27', state: 'overdue' },
      { due: '2026-03-06', state: 'coming' },
    ]);
  });

  it('say what is due today, and that the next one is there already', () => {
    const asOf = feb27;
    expect(periodsOn(fridays, { answered: none, asOf, most: 2 })[0]?.state).toBe('due-today');
    expect(periodsOn(fridays, { answered: new Set([mar6]), asOf, most: 2 })[1]?.state).toBe(
      'issued',
    );
  });
});
