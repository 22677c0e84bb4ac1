import { createFindingRepository } from '../src/gateways/sql/finding-repository';
import { createPortfolioRepository } from '../src/gateways/sql/portfolio-repository';
import { createRoleRepository } from '../src/gateways/sql/role-repository';
import { createSettingsRepository } from '../src/gateways/sql/settings-repository';
import { createAuditTrail } from '../src/gateways/sql/audit-trail';
import { createKeptAccounts } from '../src/gateways/sql/personal-data';
import { instant } from '../src/domain/foundation/calendar';
import { accountId } from '../src/domain/foundation/ids';
import type { Database } from '../src/gateways/sql/database';
import { findingRepositorySuite } from './ports/finding-repository.suite';
import { portfolioRepositorySuite } from './ports/portfolio-repository.suite';
import { roleRepositorySuite } from './ports/role-repository.suite';
import { settingsRepositorySuite } from './ports/settings-repository.suite';
import { NOW } from './support/builders';
import { openForgeSql, type ForgeSql } from './support/forge-sql';
import { findingsInMemory } from './support/memory/finding-repository';
import { portfolioInMemory } from './support/memory/portfolio-repository';
import { rolesInMemory } from './support/memory/role-repository';
import { settingsInMemory } from './support/memory/settings-repository';

describe('in memory', () => {
  describe('the portfolio repository', () =>
    portfolioRepositorySuite(async () => portfolioInMemory()));
  describe('the finding repository', () => findingRepositorySuite(async () => findingsInMemory()));
  describe('the role repository', () => roleRepositorySuite(async () => rolesInMemory()));
  describe('the settings repository', () =>
    settingsRepositorySuite(async () => settingsInMemory()));
});

describe('on Forge SQL', () => {
  let sql: ForgeSql;
  beforeAll(async () => {
    sql = await openForgeSql();
  }, 60_000);
  afterAll(() => sql.close());

  const fresh =
    <Port>(create: (database: Database) => Port) =>
    async () => {
      await sql.empty();
      return create(sql.database);
    };

  describe('the portfolio repository', () =>
    portfolioRepositorySuite(fresh(createPortfolioRepository)));
  describe('the finding repository', () => findingRepositorySuite(fresh(createFindingRepository)));
  describe('the role repository', () => roleRepositorySuite(fresh(createRoleRepository)));
  describe('the settings repository', () =>
    settingsRepositorySuite(fresh(createSettingsRepository)));

  describe('personal data', () => {
    const mia = accountId('mia');
    const tom = accountId('tom');
    const later = instant('2026-04-01T00:00:00.000Z');

    async function worked() {
      await sql.empty();
      let id = 0;
      const audit = createAuditTrail(sql.database, () => `entry-${(id += 1)}`);
      const roles = createRoleRepository(sql.database);
      const settings = createSettingsRepository(sql.database);
      await roles.grant({ accountId: tom, role: 'pmo-admin', by: mia, at: NOW });
      await settings.save({ name: 'mapping', value: [], by: tom, at: later }, 0);
      await audit.append({ action: 'role.grant', subject: tom, by: mia, at: NOW, detail: {} });
      await audit.append({ action: 'x.y', subject: 'site', by: 'app', at: NOW, detail: {} });
      return { roles, settings };
    }

    it('names every account that is kept, with the last moment it was seen', async () => {
      await worked();

      expect(await createKeptAccounts(sql.database).accounts()).toEqual([
        { accountId: mia, updatedAt: NOW },
        { accountId: tom, updatedAt: later },
      ]);
    });

    it('keeps nothing of an account that was erased, and what it did', async () => {
      const { roles, settings } = await worked();
      const kept = createKeptAccounts(sql.database);
      await kept.erase(tom);

      expect(await kept.accounts()).toEqual([{ accountId: mia, updatedAt: NOW }]);
      expect(await roles.all()).toEqual([]);
      expect(await settings.read('mapping')).toEqual({ value: [], version: 1 });
      expect(
        await sql.database
          .selectFrom('audit_entry')
          .select(['account_id', 'subject'])
          .orderBy('id')
          .execute(),
      ).toEqual([
        { account_id: mia, subject: 'erased' },
        { account_id: 'app', subject: 'site' },
      ]);
    });

    it('does not count the account that stands for all erased ones', async () => {
      await worked();
      const kept = createKeptAccounts(sql.database);
      await kept.erase(tom);
      await kept.erase(mia);

      expect(await kept.accounts()).toEqual([]);
    });
  });
});
