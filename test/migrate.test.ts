import { ForgeSQLAPIError } from '@forge/sql';
import { z } from 'zod';

import { createSql } from '../local/forge/sql';
import { movableClock } from '../local/movable-clock';
import { openTestDatabase } from '../local/support/test-database';
import { governedId, projectId } from '../src/domain/foundation/ids';
import { createDatabase, type Database, type SqlService } from '../src/gateways/sql/database';
import { createDirtyProjects } from '../src/gateways/sql/dirty-projects';
import { migrate, migrateOnce } from '../src/gateways/sql/migrate';
import { MIGRATIONS } from '../src/gateways/sql/migrations';
import { withPatience } from '../src/gateways/sql/patient-service';
import { createProfileRepository } from '../src/gateways/sql/profile-repository';
import { createProjectRepository } from '../src/gateways/sql/project-repository';
import { createRoleRepository } from '../src/gateways/sql/role-repository';
import { createWorkItemRepository } from '../src/gateways/sql/work-item-repository';
import { aProject } from './support/builders';
import { aReadItem } from './support/read-items';

jest.setTimeout(60_000);

const Answer = z.object({ rows: z.unknown() });
/** As versions made it whose registers knew figures of three kinds. */
const REGISTER_FACT = `CREATE TABLE register_fact (issue_id INT UNSIGNED NOT NULL PRIMARY KEY, kind TINYINT UNSIGNED NOT NULL,
  rating TINYINT UNSIGNED NULL, residual TINYINT UNSIGNED NULL, nature TINYINT UNSIGNED NULL, response TINYINT UNSIGNED NULL,
  proximity TINYINT UNSIGNED NULL, percent TINYINT UNSIGNED NULL, amount BIGINT NULL, currency CHAR(3) NULL, days SMALLINT NULL,
  scope TINYINT UNSIGNED NULL, verdict TINYINT UNSIGNED NULL)`;
const tables = [...new Set(MIGRATIONS.map(({ table }) => table)), 'migration'].sort();

describe('migrations on Forge SQL', () => {
  let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
  let databases = 0;
  beforeAll(async () => {
    testDatabase = await openTestDatabase();
  });
  afterAll(() => testDatabase.close());

  /** An installation of its own, with the policy and the limits of Forge SQL, and what it was asked. */
  async function anInstallation() {
    const name = `app_${(databases += 1)}`;
    await testDatabase.server.createDatabase(name);
    const clock = movableClock(new Date('2026-03-02T09:00:00Z'));
    const forge = createSql(testDatabase.server.pool(name, { confined: true }), clock);
    const definitions: string[] = [];
    const ask = async (path: string, query: string, params: readonly unknown[]) => {
      const body = JSON.stringify({ query, params, method: 'all' });
      const answer = await forge.handle(path, body);
      if (answer.status !== 200) {
        const { status } = answer;
        throw new ForgeSQLAPIError({ status, statusText: '' }, { code: '', message: answer.body });
      }
      return Answer.parse(JSON.parse(answer.body)).rows;
    };
    const service: SqlService = {
      execute: (statement, params) => ask('/api/v1/execute', statement, params),
      executeDdl: (statement) => {
        definitions.push(statement);
        return ask('/api/v1/execute/ddl', statement, []);
      },
    };
    const tablesThere = async () =>
      z
        .array(z.record(z.string(), z.string()))
        .parse(await service.execute('SHOW TABLES', []))
        .flatMap((row) => Object.values(row))
        .sort();
    const minutesPass = () => clock.moveTo(new Date(clock.now().getTime() + 120_000));
    const database: Database = createDatabase(service);
    /** Forge SQL refuses what is too much for one minute. */
    const bringUpToDate = async () => {
      for (let minute = 1; minute < 3; minute += 1) {
        await migrate(database, service).catch(() => undefined);
        minutesPass();
      }
      await migrate(database, service);
      minutesPass();
    };
    return { database, service, definitions, tablesThere, minutesPass, bringUpToDate };
  }

  it('make every table within three minutes, though Forge SQL takes 25 definitions in one', async () => {
    const { definitions, tablesThere, bringUpToDate } = await anInstallation();
    await bringUpToDate();

    expect(await tablesThere()).toEqual(tables);
    expect(definitions.length).toBeLessThanOrEqual(75);
  });

  it('say that the tables are still in the making where Forge SQL takes no more for now', async () => {
    const { database, service } = await anInstallation();
    const patient = withPatience(service, { timeLeft: () => 0 });
    for (let at = 0; at < 25; at++) await service.executeDdl('DROP TABLE IF EXISTS nothing');

    await expect(migrate(database, patient)).rejects.toMatchObject({
      message: expect.stringContaining('still making its tables') as string,
      retryAfterSeconds: 30,
    });
  });

  it('define nothing when everything is there', async () => {
    const { database, service, definitions, bringUpToDate } = await anInstallation();
    await bringUpToDate();
    definitions.length = 0;
    await migrate(database, service);

    expect(definitions).toEqual([]);
  });

  it('may be stopped anywhere and run again', async () => {
    const { service, tablesThere, bringUpToDate } = await anInstallation();
    let left = 7;
    const dying: SqlService = {
      ...service,
      executeDdl: async (statement) => {
        left -= 1;
        if (left < 0) throw new Error('killed');
        return service.executeDdl(statement);
      },
    };
    await expect(migrate(createDatabase(dying), dying)).rejects.toThrow('killed');
    await bringUpToDate();

    expect(await tablesThere()).toEqual(tables);
  });

  it('may be run by two at once; whoever comes over the limit goes on a minute later', async () => {
    const { database, service, tablesThere, minutesPass, bringUpToDate } = await anInstallation();
    await Promise.allSettled([migrate(database, service), migrate(database, service)]);
    minutesPass();
    await bringUpToDate();

    expect(await tablesThere()).toEqual(tables);
  });

  it('make a table again that somebody dropped', async () => {
    const { database, service, tablesThere, bringUpToDate } = await anInstallation();
    await bringUpToDate();
    await service.executeDdl('DROP TABLE work_fact');
    await migrate(database, service);

    expect(await tablesThere()).toEqual(tables);
  });

  it.each([
    ['roll_up', 'waiting'],
    ['item_link', 'waiting'],
    ['rating', 'done'],
  ])('let a project whose %s was dropped be %s', async (table, status) => {
    const { database, service, minutesPass, bringUpToDate } = await anInstallation();
    await bringUpToDate();
    const projects = createProjectRepository(database);
    const project = aProject('1');
    await projects.saveSurvey([project]);
    const [seen] = await projects.all();
    await projects.moveImport(project.id, seen?.import ?? project.import, project.import);
    minutesPass();
    await service.executeDdl(`DROP TABLE ${table}`);
    await migrate(database, service);

    expect((await projects.all()).map((each) => each.import.status)).toEqual([status]);
  });

  it('have every project read anew for a table of what Jira tells that is new', async () => {
    const { database, service, bringUpToDate } = await anInstallation();
    await bringUpToDate();
    const projects = createProjectRepository(database);
    const project = aProject('1');
    await projects.saveSurvey([project]);
    const [seen] = await projects.all();
    await projects.moveImport(project.id, seen?.import ?? project.import, project.import);
    await service.executeDdl('DROP TABLE item_link');
    await service.execute("DELETE FROM migration WHERE name = '041-item-link'", []);
    await bringUpToDate();

    expect((await projects.all()).map((each) => each.import.status)).toEqual(['waiting']);
  });

  it('move what is still of use out of tables that no version of today uses, and drop those', async () => {
    const { database, service, tablesThere, minutesPass, bringUpToDate } = await anInstallation();
    await service.executeDdl('CREATE TABLE audit_entry (id CHAR(36) NOT NULL PRIMARY KEY)');
    await service.executeDdl(`CREATE TABLE role_grant (account_id VARCHAR(128) NOT NULL,
      role VARCHAR(40) NOT NULL, granted_by VARCHAR(128) NOT NULL, granted_at DATETIME(3) NOT NULL)`);
    await service.execute(
      "INSERT INTO role_grant VALUES ('mia', 'pmo-admin', 'root', '2026-03-02 09:30:00')",
      [],
    );
    await service.executeDdl(`CREATE TABLE dirty_project (project_id INT UNSIGNED NOT NULL PRIMARY KEY,
      marks INT NOT NULL, cleaned INT NOT NULL, queued_until DATETIME(3) NULL)`);
    await service.execute('INSERT INTO dirty_project VALUES (1, 7, 6, NULL)', []);
    minutesPass();
    await bringUpToDate();

    expect(await tablesThere()).toEqual(tables);
    expect(await createDirtyProjects(database).pending([projectId('1')])).toEqual(
      new Map([[projectId('1'), { marks: 7, touches: ['everything'] }]]),
    );
    expect(await createRoleRepository(database).all()).toEqual([
      {
        holder: { kind: 'person', accountId: 'mia' },
        what: 'pmo-admin',
        grantedBy: 'root',
        grantedAt: '2026-03-02T09:30:00.000Z',
      },
    ]);
  });

  it('move figures of registers to where those of every kind are kept, without reading Jira again', async () => {
    const { database, service, tablesThere, bringUpToDate } = await anInstallation();
    await bringUpToDate();
    const projects = createProjectRepository(database);
    const project = aProject('1');
    await projects.saveSurvey([project]);
    const [seen] = await projects.all();
    await projects.moveImport(project.id, seen?.import ?? project.import, project.import);
    await createWorkItemRepository(database).save(
      ['7', '8', '9'].map((id) => aReadItem(id, '1', { artifactProperty: null })),
    );
    await service.executeDdl('DROP TABLE register_part');
    await service.execute("DELETE FROM migration WHERE name = '130-register-part'", []);
    await service.executeDdl(REGISTER_FACT);
    await service.execute(
      `INSERT INTO register_fact VALUES (7, 1, 45, 21, 1, 3, 2, 30, 120000, 'EUR', NULL, NULL, NULL),
        (8, 2, 40, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
        (9, 3, NULL, NULL, NULL, NULL, NULL, NULL, -50000, 'EUR', -3, 2, 1)`,
      [],
    );
    await bringUpToDate();

    expect(await tablesThere()).toEqual(tables);
    expect((await projects.all()).map((each) => each.import.status)).toEqual(['done']);
    const kept = await createWorkItemRepository(database).ofKinds({
      projectIds: [projectId('1')],
      kinds: [],
      typeIds: [aReadItem('7', '1').item.typeId],
    });
    expect(kept.map(({ part }) => part)).toEqual([
      {
        kind: 'risk',
        facts: {
          nature: 'threat',
          response: 'reduce',
          inherent: { probability: 4, impact: 5 },
          residual: { probability: 2, impact: 1 },
          proximity: 'this-phase',
          amount: 1_200_00,
          currency: 'EUR',
          percent: 30,
        },
      },
      { kind: 'issue', facts: { urgency: 4, severity: null } },
      {
        kind: 'change-request',
        facts: { scope: 'minor', verdict: 'approved', cost: -500_00, currency: 'EUR', days: -3 },
      },
    ]);
  });

  it('keep a tier that was typed before tiers were computed, as one that somebody said', async () => {
    const { database, service, tablesThere, bringUpToDate } = await anInstallation();
    await service.executeDdl(`CREATE TABLE project_profile (governed_id VARCHAR(32) NOT NULL PRIMARY KEY,
      phase VARCHAR(10) NULL, tier VARCHAR(6) NULL, version INT NOT NULL)`);
    await service.execute(
      `INSERT INTO project_profile VALUES ('project:1', 'planning', 'large', 3), ('project:2', 'closing', NULL, 1)`,
      [],
    );
    await bringUpToDate();

    const [one, two] = [governedId('project:1'), governedId('project:2')];
    const profiles = await createProfileRepository(database).of([one, two]);
    expect(profiles.get(one)).toMatchObject({
      phase: 'planning',
      tier: 'large',
      override: { tier: 'large', reason: 'It was said before tiers were computed.' },
      version: 3,
    });
    expect(profiles.get(two)).toMatchObject({ phase: 'closing', tier: null, override: null });
    expect(await tablesThere()).toEqual(tables);
  });

  it('are run once for each installation, and again after a failure', async () => {
    const { database, service, definitions } = await anInstallation();
    const failing: SqlService = {
      ...service,
      execute: () => Promise.reject(new Error('Forge SQL is away.')),
    };
    await expect(migrateOnce('one', { database, service: failing })).rejects.toThrow('away');
    await Promise.allSettled([
      migrateOnce('one', { database, service }),
      migrateOnce('one', { database, service }),
    ]);

    expect(definitions).toHaveLength(new Set(definitions).size);
  });
});
