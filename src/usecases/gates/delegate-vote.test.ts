import { NOW, TODAY } from '../../../test/support/builders';
import { as, id, world } from '../../../test/support/gate-world';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { accountId, delegationId, groupId } from '../../domain/foundation/ids';
import { delegateVote, endDelegation } from './delegate-vote';

describe('delegateVote', () => {
  const wish = { id, role: 'steering-committee', to: accountId('eve'), until: TODAY } as const;

  it('gives a vote away until a day, once, and takes it back', async () => {
    const deps = inMemoryDeps({ ...world, actor: 'ann' });
    const { id: given } = await delegateVote(wish, deps);
    expect(await delegateVote(wish, deps)).toEqual({ id: given });
    expect(await deps.delegations.of(id)).toMatchObject([{ from: 'ann', to: 'eve', until: TODAY }]);

    await expect(endDelegation({ id: given }, as(deps, 'eve'))).rejects.toThrow('Only who gave');
    await endDelegation({ id: given }, deps);
    expect(await deps.delegations.find(given)).toMatchObject({ endedAt: NOW });
    expect(deps.auditEntries).toMatchObject([
      { action: 'gate.delegate', subject: { person: 'eve' }, after: { role: wish.role } },
      { action: 'gate.refuse' },
      { action: 'gate.end-delegation', subject: { person: 'eve' } },
    ]);
  });

  it('is not for who was granted the administration of the PMO, whose vote would not be taken either', async () => {
    const deps = inMemoryDeps({
      ...world,
      actor: 'ann',
      grants: [
        {
          holder: { kind: 'person', accountId: accountId('ann') },
          what: 'pmo-admin',
          grantedBy: accountId('root'),
          grantedAt: NOW,
        },
      ],
    });
    await expect(delegateVote(wish, deps)).rejects.toMatchObject({
      code: 'not-allowed',
      message: 'Who administers the PMO decides at no gate: the PMO owns no project.',
    });
    expect(await deps.delegations.of(id)).toEqual([]);
  });

  it('is for who is named in the role, and not for who is in a group that holds it', async () => {
    const deps = inMemoryDeps({ ...world, actor: 'cem', rights: { groups: [groupId('board')] } });
    await expect(delegateVote(wish, deps)).rejects.toThrow('a group is not enough');
    await expect(endDelegation({ id: delegationId('none') }, deps)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
