import { aGateRequest, aVote } from '../../../test/support/builders';
import { addDays, day } from '../foundation/calendar';
import { accountId } from '../foundation/ids';
import { conditionRemindersOn } from './condition-reminder';
import type { GateAct } from './gate-request';

const due = day('2028-03-01'); // the day before is the 29th of February
const costed = { text: 'The plan is costed.', due, owner: accountId('eve') };
const request = aGateRequest({ approvers: [{ role: 'steering-committee', quorum: 1 }] });
const passed = aVote('ann', { verdict: 'conditional-go', conditions: [costed] });
const met: GateAct = { kind: 'meet', condition: 0, note: '', by: passed.by, at: passed.at };

const on = (days: number, acts: readonly GateAct[] = [passed]) =>
  conditionRemindersOn({ request, acts }, addDays(due, days)).map(
    ({ kind, lastDay, condition: { number } }) => [number, kind, lastDay],
  );

describe('a condition of a go', () => {
  it.each([
    [-3, []],
    [-2, [[0, 'before', '2028-02-29']]],
    [-1, [[0, 'before', '2028-02-29']]],
    [0, [[0, 'on-the-day', '2028-03-01']]],
    [1, [[0, 'overdue', '2028-03-08']]],
    [7, [[0, 'overdue', '2028-03-08']]],
    [8, []],
  ])('is to be reminded of %i days from the day it is due: %j', (days, reminders) => {
    expect(on(days)).toEqual(reminders);
  });

  it('is not to be reminded of where it is met, nor where nobody decided or all was called off', () => {
    expect(on(0, [passed, met])).toEqual([]);
    expect(on(0, [])).toEqual([]);
    expect(on(0, [{ kind: 'withdraw', note: '', by: passed.by, at: passed.at }])).toEqual([]);
  });
});
