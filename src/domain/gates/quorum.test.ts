import { aDelegation, aGateRequest, aVote, TODAY } from '../../../test/support/builders';
import { addDays } from '../foundation/calendar';
import { accountId, groupId } from '../foundation/ids';
import type { RoleHolding } from '../foundation/role-holding';
import type { GateAct } from './gate-request';
import { shortagesOf } from './quorum';

const people = (...names: readonly string[]): RoleHolding => ({
  kind: 'held',
  people: names.map(accountId),
  groups: [],
});

/** Mia has asked for two votes of the steering committee, of whom these are left. */
const short = (
  held: RoleHolding,
  acts: readonly GateAct[] = [],
  more: Partial<Parameters<typeof shortagesOf>[1]> = {},
) =>
  shortagesOf(
    { request: aGateRequest(), acts },
    { asOf: TODAY, holding: () => held, pmo: new Set(), delegations: [], ...more },
  );

const lacking = (votes: number, holders: readonly string[], delegates: readonly string[] = []) => [
  { role: 'steering-committee', votes, holders, delegates },
];

describe('a quorum', () => {
  it.each<[string, RoleHolding, readonly GateAct[]]>([
    ['is reached by two who have not voted', people('ann', 'ben'), []],
    ['is reached by one beside a vote', people('ann', 'ben'), [aVote('ann')]],
    ['is reached beside the vote of who has gone since', people('ben'), [aVote('ann')]],
    ['may be reached where one changes their vote', people('ann', 'ben'), [aVote('ann'), aVote('ben', { verdict: 'hold' })]], // prettier-ignore
    ['may be reached by joining the vote of who has gone', people('ben'), [aVote('ann', { verdict: 'hold' }), aVote('ben')]], // prettier-ignore
    ['may be reached where a group holds the role', { kind: 'held', people: [], groups: [groupId('board')] }, []], // prettier-ignore
    ['is not spoken of while Jira does not answer', { kind: 'unread', reason: 'Busy.' }, []],
    ['is reached by a decision', people(), [aVote('ann'), aVote('ben')]],
  ])('%s', (_what, held, acts) => {
    expect(short(held, acts)).toEqual([]);
  });

  it('cannot be reached once an account was closed, and the one who is left is named', () => {
    expect(short(people('ben'))).toEqual(lacking(1, ['ben']));
    expect(short(people('ann'), [aVote('ann')])).toEqual(lacking(1, []));
  });

  it('is not reached by who asked, by the PMO, or in a role that is held by nobody', () => {
    expect(short(people('mia', 'ben'))).toEqual(lacking(1, ['ben']));
    expect(short(people('ann', 'ben'), [], { pmo: new Set([accountId('ann')]) })).toEqual(
      lacking(1, ['ben']),
    );
    expect(short({ kind: 'unbound' })).toEqual(lacking(2, []));
  });

  it('names who acts for somebody that is left, while that lasts', () => {
    const given = aDelegation({ from: accountId('ben'), to: accountId('eve') });
    const over = aDelegation({ from: accountId('ben'), until: addDays(TODAY, -1) });
    const ofClosed = aDelegation({ from: accountId('ann'), to: accountId('fay') });
    expect(short(people('ben'), [], { delegations: [given, over, ofClosed] })).toEqual(
      lacking(1, ['ben'], ['eve']),
    );
    const pmo = new Set([accountId('eve')]);
    expect(short(people('ben'), [], { delegations: [given], pmo })).toEqual(lacking(1, ['ben']));
  });

  it('does not name who acts for somebody and has voted: another vote would take the place of theirs', () => {
    const request = aGateRequest({ approvers: [{ role: 'steering-committee', quorum: 3 }] });
    const delegations = [aDelegation({ from: accountId('ben'), to: accountId('ann') })];
    const circumstances = { asOf: TODAY, holding: () => people('ben'), pmo: new Set<never>() };
    expect(
      shortagesOf({ request, acts: [aVote('ann')] }, { ...circumstances, delegations }),
    ).toEqual(lacking(1, ['ben']));
  });
});
