import { inMemoryDeps } from '../../test/support/in-memory-deps';
import { accountId } from '../domain/foundation/ids';
import { grantRole, holds, listRoles, revokeRole } from './roles';

const tom = accountId('tom');
const nobody = { rights: { administersJira: false } };

describe('holds', () => {
  it('lets everyone view', async () => {
    expect(await holds('view', inMemoryDeps(nobody))).toBe(true);
  });

  it.each([
    ['a Jira administrator', { rights: { administersJira: true } }, true],
    ['a PMO administrator', { ...nobody, roles: ['pmo-admin'] }, true],
    ['anyone else', nobody, false],
    [
      'a holder of all the other roles',
      { ...nobody, roles: ['portfolio-manager', 'portfolio-viewer', 'project-manager'] },
      false,
    ],
  ] as const)('administer is, for %s, %#', async (_who, world, expected) => {
    expect(await holds('administer', inMemoryDeps(world))).toBe(expected);
  });

  it('asks Jira nothing about a PMO administrator', async () => {
    const deps = inMemoryDeps({ ...nobody, roles: ['pmo-admin'] });
    await holds('administer', deps);

    expect(deps.asked.administersJira).toBe(0);
  });
});

describe('grantRole', () => {
  it('grants once, and keeps who did what before and after', async () => {
    const deps = inMemoryDeps();
    await grantRole({ accountId: tom, role: 'project-manager' }, deps);
    const grants = await grantRole({ accountId: tom, role: 'pmo-admin' }, deps);
    await grantRole({ accountId: tom, role: 'pmo-admin' }, deps);

    expect(grants).toEqual([
      { accountId: 'tom', role: 'pmo-admin', grantedBy: 'mia', grantedAt: deps.now() },
      { accountId: 'tom', role: 'project-manager', grantedBy: 'mia', grantedAt: deps.now() },
    ]);
    expect(
      deps.auditEntries.map(({ action, subject, detail }) => [action, subject, detail]),
    ).toEqual([
      ['role.grant', 'tom', { before: [], after: ['project-manager'] }],
      [
        'role.grant',
        'tom',
        { before: ['project-manager'], after: ['project-manager', 'pmo-admin'] },
      ],
    ]);
  });
});

describe('revokeRole', () => {
  it('takes the role away', async () => {
    const deps = inMemoryDeps();
    await grantRole({ accountId: tom, role: 'pmo-admin' }, deps);

    expect(await revokeRole({ accountId: tom, role: 'pmo-admin' }, deps)).toEqual([]);
    expect(await listRoles({}, deps)).toEqual([]);
    expect(deps.auditEntries.at(-1)).toMatchObject({
      action: 'role.revoke',
      subject: 'tom',
      by: 'mia',
      detail: { before: ['pmo-admin'], after: [] },
    });
  });

  it('says so when there is nothing to take', async () => {
    await expect(
      revokeRole({ accountId: tom, role: 'pmo-admin' }, inMemoryDeps()),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
