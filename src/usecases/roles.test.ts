import { inMemoryDeps } from '../../test/support/in-memory-deps';
import { accountId, groupId } from '../domain/foundation/ids';
import type { Holder } from '../domain/foundation/rights';
import {
  grantRole,
  grantRoleToGroup,
  grantTotals,
  listRoles,
  revokeRole,
  revokeRoleFromGroup,
  withdrawTotals,
} from './roles';

const tom = accountId('tom');
const office = groupId('office');
const toTom: Holder = { kind: 'person', accountId: tom };
const toOffice: Holder = { kind: 'group', groupId: office };

type World = ReturnType<typeof inMemoryDeps>;

const trailOf = ({ auditEntries }: World) =>
  auditEntries.map(({ action, subject, before, after }) => [action, subject, before, after]);
const grantsOf = async (deps: World) =>
  (await listRoles({}, deps)).grants.map(({ holder, role, countsHidden }) => [
    holder,
    role,
    countsHidden,
  ]);

describe('grantRole', () => {
  it('grants once, and keeps who did what before and after', async () => {
    const deps = inMemoryDeps();
    await grantRole({ accountId: tom, role: 'project-manager' }, deps);
    const { grants } = await grantRole({ accountId: tom, role: 'pmo-admin' }, deps);
    await grantRole({ accountId: tom, role: 'pmo-admin' }, deps);

    const granted = { grantedBy: 'mia', grantedAt: deps.now(), countsHidden: false };
    expect(grants).toEqual([
      { holder: toTom, role: 'pmo-admin', ...granted },
      { holder: toTom, role: 'project-manager', ...granted },
    ]);
    expect(trailOf(deps)).toEqual([
      ['role.grant', { person: 'tom' }, [], ['project-manager']],
      ['role.grant', { person: 'tom' }, ['project-manager'], ['project-manager', 'pmo-admin']],
    ]);
  });

  it('grants to a group of Jira’s as it does to a person', async () => {
    const deps = inMemoryDeps();
    await grantRoleToGroup({ groupId: office, role: 'portfolio-manager' }, deps);

    expect(await grantsOf(deps)).toEqual([[toOffice, 'portfolio-manager', false]]);
    expect(trailOf(deps)).toEqual([['role.grant', 'group:office', [], ['portfolio-manager']]]);
  });
});

describe('revokeRole', () => {
  it('takes the role away', async () => {
    const deps = inMemoryDeps();
    await grantRole({ accountId: tom, role: 'pmo-admin' }, deps);
    await grantRoleToGroup({ groupId: office, role: 'pmo-admin' }, deps);

    await revokeRole({ accountId: tom, role: 'pmo-admin' }, deps);
    expect(await grantsOf(deps)).toEqual([[toOffice, 'pmo-admin', false]]);

    await revokeRoleFromGroup({ groupId: office, role: 'pmo-admin' }, deps);
    expect(await grantsOf(deps)).toEqual([]);
    expect(trailOf(deps).slice(2)).toEqual([
      ['role.revoke', { person: 'tom' }, ['pmo-admin'], []],
      ['role.revoke', 'group:office', ['pmo-admin'], []],
    ]);
  });

  it('says so when there is nothing to take', async () => {
    const deps = inMemoryDeps();

    await expect(revokeRole({ accountId: tom, role: 'pmo-admin' }, deps)).rejects.toMatchObject({
      code: 'not-found',
      message: 'This account does not hold this role.',
    });
    await expect(
      revokeRoleFromGroup({ groupId: office, role: 'pmo-admin' }, deps),
    ).rejects.toMatchObject({ message: 'This group does not hold this role.' });
  });
});

describe('totals over hidden projects', () => {
  it.each([toTom, toOffice])('are for portfolio viewers alone: a $kind', async (holder) => {
    const deps = inMemoryDeps();

    await expect(grantTotals({ holder }, deps)).rejects.toMatchObject({ code: 'conflict' });
    expect(deps.auditEntries).toEqual([]);
  });

  it('are granted and withdrawn apart from the role, and each is in the trail', async () => {
    const deps = inMemoryDeps();
    await grantRole({ accountId: tom, role: 'portfolio-viewer' }, deps);
    await grantTotals({ holder: toTom }, deps);
    expect(await grantsOf(deps)).toEqual([[toTom, 'portfolio-viewer', true]]);

    await withdrawTotals({ holder: toTom }, deps);
    expect(await grantsOf(deps)).toEqual([[toTom, 'portfolio-viewer', false]]);
    expect(trailOf(deps).slice(1)).toEqual([
      [
        'totals.grant',
        { person: 'tom' },
        ['portfolio-viewer'],
        ['portfolio-viewer', 'hidden-totals'],
      ],
      [
        'totals.withdraw',
        { person: 'tom' },
        ['hidden-totals', 'portfolio-viewer'],
        ['portfolio-viewer'],
      ],
    ]);
  });

  it('go with the role, so that granting it again brings nothing back', async () => {
    const deps = inMemoryDeps();
    await grantRole({ accountId: tom, role: 'portfolio-viewer' }, deps);
    await grantTotals({ holder: toTom }, deps);
    await revokeRole({ accountId: tom, role: 'portfolio-viewer' }, deps);
    await grantRole({ accountId: tom, role: 'portfolio-viewer' }, deps);

    expect(await grantsOf(deps)).toEqual([[toTom, 'portfolio-viewer', false]]);
  });

  it('cannot be withdrawn where they are not granted', async () => {
    await expect(withdrawTotals({ holder: toTom }, inMemoryDeps())).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('are for Jira administrators to grant', async () => {
    const world = { rights: { administersJira: false }, roles: ['pmo-admin'] } as const;

    expect((await listRoles({}, inMemoryDeps())).mayGrantTotals).toBe(true);
    expect((await listRoles({}, inMemoryDeps(world))).mayGrantTotals).toBe(false);
  });
});
