import { addDays, day } from '../foundation/calendar';
import { remindersOn } from './report-reminder';

const due = day('2028-02-29');
const monthly = { kind: 'monthly', dayOfMonth: 29, from: day('2028-02-01') } as const;
const nothing = new Set<never>();

it.each([
  [-3, []],
  [-2, [{ kind: 'before', due, lastDay: '2028-02-28' }]],
  [-1, [{ kind: 'before', due, lastDay: '2028-02-28' }]],
  [0, [{ kind: 'on-the-day', due, lastDay: '2028-02-29' }]],
  [1, [{ kind: 'after', due, lastDay: '2028-03-02' }]],
  [2, [{ kind: 'after', due, lastDay: '2028-03-02' }]],
  [3, [{ kind: 'escalation', due, lastDay: '2028-03-09' }]],
  [9, [{ kind: 'escalation', due, lastDay: '2028-03-09' }]],
  [10, []],
])('%s days after leap day is reminded of as %j', (days, reminders) => {
  expect(remindersOn(monthly, nothing, addDays(due, days))).toEqual(reminders);
});

it('reminds of the next report while the last one is still missing, and of none that is there', () => {
  const fridays = { kind: 'weekly', everyWeeks: 1, weekday: 5, from: day('2026-03-01') } as const;
  const [last, next] = [day('2026-03-06'), day('2026-03-13')];
  const kinds = (answered: readonly (typeof last)[]) =>
    remindersOn(fridays, new Set(answered), day('2026-03-11')).map(({ kind, due: of }) => [
      kind,
      of,
    ]);

  expect(kinds([])).toEqual([
    ['escalation', last],
    ['before', next],
  ]);
  expect(kinds([last])).toEqual([['before', next]]);
  expect(kinds([last, next])).toEqual([]);
});
