import { instant } from '../../src/domain/foundation/calendar';
import { accountId, groupId } from '../../src/domain/foundation/ids';
import type { Holder } from '../../src/domain/foundation/rights';
import type { RoleRepository } from '../../src/usecases/ports';
import { NOW } from '../support/builders';

const mia = accountId('5b10:mia');
const tom = accountId('5b10:tom');
const toMia: Holder = { kind: 'person', accountId: mia };
const toTom: Holder = { kind: 'person', accountId: tom };
const toOffice: Holder = { kind: 'group', groupId: groupId('3571b9a7-348f') };
const granted = { by: mia, at: NOW };

/** What any role repository must do. `make` gives an empty one. */
export function roleRepositorySuite(make: () => Promise<RoleRepository>): void {
  const whatIsGranted = async (roles: RoleRepository) =>
    (await roles.all()).map(({ holder, what }) => [holder, what]);

  it('knows who was granted what, by whom and when: people first, then groups', async () => {
    const roles = await make();
    await roles.grant({ holder: toOffice, what: 'hidden-totals', ...granted });
    await roles.grant({ holder: toTom, what: 'portfolio-viewer', ...granted });
    await roles.grant({ holder: toMia, what: 'pmo-admin', ...granted });

    expect(await roles.all()).toEqual([
      { holder: toMia, what: 'pmo-admin', grantedBy: mia, grantedAt: NOW },
      { holder: toTom, what: 'portfolio-viewer', grantedBy: mia, grantedAt: NOW },
      { holder: toOffice, what: 'hidden-totals', grantedBy: mia, grantedAt: NOW },
    ]);
  });

  it.each([toTom, toOffice])('keeps the first grant of a role to a $kind', async (holder) => {
    const roles = await make();
    const again = instant('2026-04-01T00:00:00.000Z');
    await roles.grant({ holder, what: 'pmo-admin', ...granted });
    await roles.grant({ holder, what: 'pmo-admin', by: tom, at: again });

    expect(await roles.all()).toEqual([
      { holder, what: 'pmo-admin', grantedBy: mia, grantedAt: NOW },
    ]);
  });

  it('takes back one role of one holder', async () => {
    const roles = await make();
    for (const holder of [toMia, toTom, toOffice]) {
      await roles.grant({ holder, what: 'pmo-admin', ...granted });
      await roles.grant({ holder, what: 'project-manager', ...granted });
    }
    await roles.revoke(toTom, 'pmo-admin');
    await roles.revoke(toOffice, 'project-manager');

    expect(await whatIsGranted(roles)).toEqual([
      [toMia, 'pmo-admin'],
      [toMia, 'project-manager'],
      [toTom, 'project-manager'],
      [toOffice, 'pmo-admin'],
    ]);
  });

  it('knows what concerns an account: its own grants, and those of all groups', async () => {
    const roles = await make();
    for (const holder of [toMia, toTom, toOffice]) {
      await roles.grant({ holder, what: 'pmo-admin', ...granted });
    }

    expect((await roles.concerning(tom)).map(({ holder }) => holder)).toEqual([toTom, toOffice]);
  });

  it('tells accounts apart by case', async () => {
    const roles = await make();
    await roles.grant({
      holder: { kind: 'person', accountId: accountId('ABC') },
      what: 'pmo-admin',
      ...granted,
    });

    expect(await roles.concerning(accountId('abc'))).toEqual([]);
  });
}
