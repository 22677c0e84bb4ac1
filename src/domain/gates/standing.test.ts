import { aGateRequest, aVote, NOW, TODAY } from '../../../test/support/builders';
import { addDays, day } from '../foundation/calendar';
import { accountId } from '../foundation/ids';
import type { GateAct } from './gate-request';
import { standingOf, waitingFor } from './standing';

const [ann, ben, mia] = [accountId('ann'), accountId('ben'), accountId('mia')];
const request = aGateRequest();
const tomorrow = addDays(TODAY, 1);
const conditional = {
  verdict: 'conditional-go',
  conditions: [{ text: 'The risk log is complete.', due: tomorrow, owner: null }],
} as const;

describe('standingOf', () => {
  const stateAfter = (acts: readonly GateAct[], asOf = TODAY) =>
    standingOf({ request, acts }, asOf).state;
  const underCondition = [aVote('ann'), aVote('ben', conditional)];
  const met: GateAct = { kind: 'meet', by: ann, at: NOW, condition: 0, note: '' };

  it.each<[string, readonly GateAct[], string]>([
    ['waits for the second of two', [aVote('ann')], 'requested'],
    ['counts one person once', [aVote('ann'), aVote('ann')], 'requested'],
    [
      'counts one right once, whoever casts it',
      [aVote('eve', { actsFor: ann }), aVote('ann')],
      'requested',
    ],
    [
      'counts one person once, though they act for another',
      [aVote('ann'), aVote('ann', { actsFor: ben })],
      'requested',
    ],
    [
      'does not count a vote in another role',
      [aVote('ann'), aVote('ben', { role: 'project-owner' })],
      'requested',
    ],
    ['is decided by two people', [aVote('ann'), aVote('ben')], 'go'],
    ['is decided by two rights', [aVote('ann'), aVote('eve', { actsFor: ben })], 'go'],
    [
      'is not decided by two who disagree',
      [aVote('ann'), aVote('ben', { verdict: 'hold' })],
      'requested',
    ],
    [
      'takes the last word of each',
      [
        aVote('ann', { verdict: 'kill' }),
        aVote('ben', { verdict: 'hold' }),
        aVote('ann', { verdict: 'hold' }),
      ],
      'hold',
    ],
    ['is a go under conditions as soon as one of them names any', underCondition, 'conditional-go'],
    ['is a go once all conditions are met', [...underCondition, met], 'go'],
    [
      'reads nothing after a withdrawal',
      [{ kind: 'withdraw', by: mia, at: NOW, note: '' }, ...underCondition],
      'withdrawn',
    ],
    [
      'reads no vote after the decision',
      [aVote('ann'), aVote('ben'), aVote('ann', { verdict: 'kill' })],
      'go',
    ],
  ])('%s', (_title, acts, expected) => {
    expect(stateAfter(acts)).toBe(expected);
  });

  it('lapses the day after a condition was due, unless it was met', () => {
    expect(stateAfter(underCondition, tomorrow)).toBe('conditional-go');
    expect(stateAfter(underCondition, addDays(tomorrow, 1))).toBe('lapsed');
    expect(stateAfter([...underCondition, met], day('2031-01-01'))).toBe('go');
  });

  it('says who is still needed', () => {
    const approvers = [
      { role: 'steering-committee', quorum: 2 },
      { role: 'governance-body', quorum: 1 },
    ] as const;
    expect(waitingFor([aVote('ann'), aVote('ben', { verdict: 'hold' })], approvers)).toEqual([
      { role: 'steering-committee', quorum: 1 },
      { role: 'governance-body', quorum: 1 },
    ]);
    expect(waitingFor([aVote('ann'), aVote('ben')], request.approvers)).toEqual([]);
  });
});
