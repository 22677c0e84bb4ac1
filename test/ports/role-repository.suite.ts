import { instant } from '../../src/domain/foundation/calendar';
import { accountId } from '../../src/domain/foundation/ids';
import type { RoleRepository } from '../../src/usecases/ports';
import { NOW } from '../support/builders';

const mia = accountId('5b10:mia');
const tom = accountId('5b10:tom');

/** What any role repository must do. `make` gives an empty one. */
export function roleRepositorySuite(make: () => Promise<RoleRepository>): void {
  it('knows who was granted what, by whom and when', async () => {
    const roles = await make();
    await roles.grant({ accountId: tom, role: 'portfolio-viewer', by: mia, at: NOW });
    await roles.grant({ accountId: mia, role: 'pmo-admin', by: mia, at: NOW });

    expect(await roles.all()).toEqual([
      { accountId: mia, role: 'pmo-admin', grantedBy: mia, grantedAt: NOW },
      { accountId: tom, role: 'portfolio-viewer', grantedBy: mia, grantedAt: NOW },
    ]);
  });

  it('keeps the first grant of a role', async () => {
    const roles = await make();
    const again = instant('2026-04-01T00:00:00.000Z');
    await roles.grant({ accountId: tom, role: 'pmo-admin', by: mia, at: NOW });
    await roles.grant({ accountId: tom, role: 'pmo-admin', by: tom, at: again });

    expect(await roles.all()).toEqual([
      { accountId: tom, role: 'pmo-admin', grantedBy: mia, grantedAt: NOW },
    ]);
  });

  it('takes back one role of one account', async () => {
    const roles = await make();
    for (const accountId of [mia, tom]) {
      await roles.grant({ accountId, role: 'pmo-admin', by: mia, at: NOW });
      await roles.grant({ accountId, role: 'project-manager', by: mia, at: NOW });
    }
    await roles.revoke(tom, 'pmo-admin');

    expect(await roles.rolesOf(tom)).toEqual(['project-manager']);
    expect(await roles.rolesOf(mia)).toEqual(['pmo-admin', 'project-manager']);
  });

  it('tells accounts apart by case', async () => {
    const roles = await make();
    await roles.grant({ accountId: accountId('ABC'), role: 'pmo-admin', by: mia, at: NOW });

    expect(await roles.rolesOf(accountId('abc'))).toEqual([]);
  });
}
