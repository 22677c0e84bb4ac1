import { day } from '../foundation/calendar';
import { finishStanding } from './finish-standing';

const asOf = day('2026-03-02');

it.each([
  [0, '2026-03-01', '2026-04-01', 'finished', 0],
  [3, null, '2026-04-01', 'unplanned', 0],
  [3, '2026-03-01', '2026-04-01', 'late', 1],
  [3, '2026-03-02', null, 'unforecast', 0],
  [3, '2026-03-10', '2026-03-14', 'slipping', 4],
  [3, '2026-03-10', '2026-03-10', 'on-time', 0],
])('%d left, planned for %s and projected for %s, is %s by %d days', (...row) => {
  const [remaining, planned, projected, standing, days] = row;
  const dayOf = (text: string | null) => (text === null ? null : day(text));
  const finish = { plannedFinish: dayOf(planned), projectedFinish: dayOf(projected) };

  expect(finishStanding({ remaining, ...finish, asOf })).toEqual({ standing, days });
});
