import { TODAY } from '../../../test/support/builders';
import { addDays } from '../foundation/calendar';
import { accountId } from '../foundation/ids';
import { LONGEST_DELEGATION_DAYS, refusalOfDelegation } from './delegation';

const [ann, ben] = [accountId('ann'), accountId('ben')];
const yesterday = addDays(TODAY, -1);

describe('a vote is given away', () => {
  it.each([
    [{ from: ann, to: ben, until: TODAY }, null],
    [{ from: ann, to: ben, until: addDays(TODAY, LONGEST_DELEGATION_DAYS) }, null],
    [{ from: ann, to: ann, until: TODAY }, 'Name somebody else than yourself.'],
    [
      { from: ann, to: ben, until: yesterday },
      'Its last day is over already. Choose today or later.',
    ],
    [
      { from: ann, to: ben, until: addDays(TODAY, LONGEST_DELEGATION_DAYS + 1) },
      'A delegation lasts at most 92 days.',
    ],
  ] as const)('%j: %s', (wish, expected) => {
    expect(refusalOfDelegation(wish, TODAY)).toBe(expected);
  });
});
