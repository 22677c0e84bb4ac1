import { aDelegation, aProject, NOW, TODAY } from '../../../test/support/builders';
import { as, asked, finding, go, id, ready } from '../../../test/support/gate-world';
import { type World } from '../../../test/support/in-memory-deps';
import { addDays } from '../../domain/foundation/calendar';
import { accountId, groupId } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import { meetCondition } from './meet-condition';
import { showGates } from './show-gates';
import { voteOnGate } from './vote-on-gate';

const FOLLOWING = [
  { kind: 'mark-gates', projectIds: ['1'] },
  { kind: 'recompute', projectIds: ['1'] },
];

describe('voteOnGate', () => {
  it('has the record written by the same vote again where the queue took nothing', async () => {
    const { deps, request } = await asked();
    await voteOnGate({ id: request, seen: 0, ...go, conditions: [] }, as(deps, 'ann'));
    const queue = {
      ...deps.queue,
      push: async () => Promise.reject(new AppError('upstream-failed', 'Busy.')),
    };
    const last = { id: request, seen: 1, ...go, conditions: [] };
    await expect(voteOnGate(last, { ...as(deps, 'ben'), queue })).rejects.toThrow('Busy.');
    await voteOnGate(last, as(deps, 'ben'));

    expect(deps.jobs.map(({ job }) => job)).toEqual(FOLLOWING);
  });

  it('decides with the vote that completes the quorum, and says so in the trail', async () => {
    const { deps, request } = await asked();
    expect(await voteOnGate({ id: request, seen: 0, ...go }, as(deps, 'ann'))).toMatchObject({
      state: 'requested',
    });
    expect(await voteOnGate({ id: request, seen: 1, ...go }, as(deps, 'ben'))).toMatchObject({
      state: 'go',
    });
    expect(deps.auditEntries.slice(1)).toMatchObject([
      { action: 'gate.vote', by: 'ann', after: { state: 'requested' } },
      { action: 'gate.decide', by: 'ben', after: { state: 'go', vote: { verdict: 'go' } } },
    ]);
  });

  it('takes the vote of who is in a group that holds the role, and of who acts for a holder', async () => {
    const { deps, request } = await asked({
      rights: { groups: [groupId('board')] },
      delegations: [aDelegation({ to: accountId('eve') })],
    });
    await voteOnGate({ id: request, seen: 0, ...go }, as(deps, 'of-the-board'));
    const cast = { ...go, actsFor: accountId('ann') };
    expect(await voteOnGate({ id: request, seen: 1, ...cast }, as(deps, 'eve'))).toMatchObject({
      state: 'go',
    });
  });

  it('has the record of gates in Jira and what reads the phase follow once it decides, and not before', async () => {
    const { deps, request } = await asked();
    await voteOnGate({ id: request, seen: 0, ...go }, as(deps, 'ann'));
    expect(deps.jobs).toEqual([]);
    await voteOnGate({ id: request, seen: 1, ...go }, as(deps, 'ben'));
    expect(deps.jobs.map(({ job }) => job)).toEqual(FOLLOWING);
  });

  it('changes nothing the second time', async () => {
    const { deps, request } = await asked();
    await voteOnGate({ id: request, seen: 0, ...go }, as(deps, 'ann'));
    await voteOnGate({ id: request, seen: 0, ...go }, as(deps, 'ann'));
    expect((await deps.gates.find(request))?.acts).toHaveLength(1);
  });

  it('tells the second of two who saw the same, and loses nothing', async () => {
    const { deps, request } = await asked();
    await voteOnGate({ id: request, seen: 0, ...go }, as(deps, 'ann'));
    await expect(
      voteOnGate({ id: request, seen: 0, ...go }, as(deps, 'ben')),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect((await deps.gates.find(request))?.acts).toMatchObject([{ by: 'ann' }]);
  });

  const away = new AppError('upstream-failed', 'Jira does not answer.');
  const kept = {
    kind: 'read',
    at: NOW,
    roles: [{ role: 'steering-committee', people: [accountId('eve')], groups: [] }],
  } as const;

  it.each<[string, { world?: World; who: string; cast?: object }, string, string]>([
    ['who asked', { who: 'mia' }, 'not-allowed', 'You asked for this yourself'],
    ['who holds nothing', { who: 'eve' }, 'not-allowed', 'Only who is project steering committee'],
    [
      'who administers Jira',
      { who: 'root' },
      'not-allowed',
      'Only who is project steering committee',
    ],
    [
      'who held the role when it was last read, and does not any more',
      { who: 'eve', world: { projectRoles: [[aProject('1').id, kept]] } },
      'not-allowed',
      'Only who is project steering committee',
    ],
    [
      'whoever while Jira does not answer',
      { who: 'ann', world: { site: { rolesOf: () => Promise.reject(away) } } },
      'not-allowed',
      'Jira does not answer.',
    ],
    [
      'who acts for somebody after the last day',
      {
        who: 'eve',
        world: { delegations: [aDelegation({ until: addDays(TODAY, -1) })] },
        cast: { actsFor: accountId('ann') },
      },
      'not-allowed',
      'is over',
    ],
    [
      'a go while an entry rule is not kept, which is named',
      { who: 'ann', world: { findings: [...ready.slice(1), finding('PM2-INI-2', 'failed')] } },
      'conflict',
      'is not kept',
    ],
    [
      'a go while an entry rule was not looked at',
      { who: 'ann', world: { findings: ready.slice(1) } },
      'conflict',
      'is not decided yet',
    ],
  ])('is refused to %s, and in the trail with the reason', async (...[, one, code, words]) => {
    const { deps, request } = await asked(one.world);
    const cast = { id: request, seen: 0, ...go, ...one.cast };
    await expect(voteOnGate(cast, as(deps, one.who))).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words) as string,
    });
    expect(deps.auditEntries.at(-1)).toMatchObject({
      action: 'gate.refuse',
      by: one.who,
      after: { attempt: 'vote', reason: expect.stringContaining(words) as string },
    });
    expect((await deps.gates.find(request))?.acts).toEqual([]);
  });

  it('is refused to who was granted the administration of the PMO', async () => {
    const { deps, request } = await asked({
      grants: [
        {
          holder: { kind: 'person', accountId: accountId('ann') },
          what: 'pmo-admin',
          grantedBy: accountId('root'),
          grantedAt: NOW,
        },
      ],
    });
    await expect(voteOnGate({ id: request, seen: 0, ...go }, as(deps, 'ann'))).rejects.toThrow(
      'the PMO owns no project',
    );
  });
});

describe('a conditional go', () => {
  it('is a go when who could vote says that its condition is met', async () => {
    const { deps, request } = await asked();
    const due = addDays(TODAY, 3);
    const conditions = [{ text: 'The plan is costed.', due, owner: null }];
    const cast = { ...go, verdict: 'conditional-go', conditions } as const;
    await voteOnGate({ id: request, seen: 0, ...cast }, as(deps, 'ann'));
    expect(await voteOnGate({ id: request, seen: 1, ...go }, as(deps, 'ben'))).toMatchObject({
      state: 'conditional-go',
    });

    const met = { id: request, seen: 2, condition: 0, role: go.role, actsFor: null, note: '' };
    await expect(meetCondition(met, deps)).rejects.toThrow('You asked for this yourself');
    await meetCondition(met, as(deps, 'ben'));
    expect((await showGates({ id }, deps)).gates[0]).toMatchObject({ state: 'go' });
    expect(deps.auditEntries.slice(-2)).toMatchObject([
      { action: 'gate.refuse', after: { attempt: 'meet-condition' } },
      { action: 'gate.meet-condition', by: 'ben', after: { condition: 0 } },
    ]);
  });
});
