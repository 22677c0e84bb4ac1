import { projectId } from '../src/domain/foundation/ids';
import type { Touch } from '../src/domain/standards/affected/touch';
import { createDirtyProjects } from '../src/gateways/sql/dirty-projects';
import { createInbox } from '../src/gateways/sql/inbox';
import { createPointsLedger } from '../src/gateways/sql/points-ledger';
import { createProjectRepository } from '../src/gateways/sql/project-repository';
import { createRollUpRepository } from '../src/gateways/sql/roll-up-repository';
import { createSnapshotRepository } from '../src/gateways/sql/snapshot-repository';
import { createStateRepository } from '../src/gateways/sql/state-repository';
import type { Database } from '../src/gateways/sql/database';
import { createWorkItemRepository } from '../src/gateways/sql/work-item-repository';
import {
  dirtyProjectsSuite,
  inboxSuite,
  pointsLedgerSuite,
  stateRepositorySuite,
} from './ports/freshness-marks.suite';
import { rollUpRepositorySuite, snapshotRepositorySuite } from './ports/kept-figures.suite';
import { linkedWorkSuite } from './ports/linked-work.suite';
import { projectRepositorySuite } from './ports/project-repository.suite';
import { itemTiesSuite } from './ports/item-ties.suite';
import { workItemPartsSuite } from './ports/work-item-parts.suite';
import { workItemRepositorySuite } from './ports/work-item-repository.suite';
import { NOW } from './support/builders';
import { type ForgeSql, openForgeSql } from './support/forge-sql';
import { dirtyInMemory } from './support/memory/dirty-projects';
import { inboxInMemory } from './support/memory/inbox';
import { pointsInMemory } from './support/memory/points-ledger';
import { projectsInMemory } from './support/memory/project-repository';
import { rollUpsInMemory } from './support/memory/roll-up-repository';
import { snapshotsInMemory } from './support/memory/snapshot-repository';
import { stateInMemory } from './support/memory/state-repository';
import { workItemsInMemory } from './support/memory/work-item-repository';

describe('in memory', () => {
  describe('projects', () => projectRepositorySuite(async () => projectsInMemory()));
  describe('work items', () => workItemRepositorySuite(async () => workItemsInMemory()));
  describe('parts of work items', () => workItemPartsSuite(async () => workItemsInMemory()));
  describe('work that waits', () => linkedWorkSuite(async () => workItemsInMemory()));
  describe('ties of work items', () => itemTiesSuite(async () => workItemsInMemory()));
  describe('dirty projects', () => dirtyProjectsSuite(async () => dirtyInMemory()));
  describe('state', () => stateRepositorySuite(async () => stateInMemory()));
  describe('inbox', () => inboxSuite(async () => inboxInMemory()));
  describe('points', () => pointsLedgerSuite(async () => pointsInMemory(() => NOW)));
  describe('roll-ups', () => rollUpRepositorySuite(async () => rollUpsInMemory()));
  describe('snapshots', () => snapshotRepositorySuite(async () => snapshotsInMemory()));
});

describe('on Forge SQL', () => {
  let sql: ForgeSql;
  beforeAll(async () => {
    sql = await openForgeSql();
  }, 60_000);
  afterAll(() => sql.close());

  const on =
    <Port>(create: (database: Database) => Port) =>
    async () => {
      await sql.empty();
      return create(sql.database);
    };

  describe('projects', () => projectRepositorySuite(on(createProjectRepository)));
  describe('work items', () => workItemRepositorySuite(on(createWorkItemRepository)));
  describe('parts of work items', () => workItemPartsSuite(on(createWorkItemRepository)));
  describe('work that waits', () => linkedWorkSuite(on(createWorkItemRepository)));
  describe('ties of work items', () => itemTiesSuite(on(createWorkItemRepository)));
  describe('dirty projects', () => {
    dirtyProjectsSuite(on(createDirtyProjects));

    it('hold everything for touched where more was touched than there is room for', async () => {
      const dirty = await on(createDirtyProjects)();
      const touchesOf = async (id: string) =>
        (await dirty.pending([projectId(id)])).get(projectId(id))?.touches;
      const numbers = (from: number, count: number) =>
        Array.from({ length: count }, (_, index): Touch => `#${from + index}`);
      await dirty.touch(new Map([[projectId('1'), numbers(1000, 200)]]));
      await dirty.touch(new Map([[projectId('2'), numbers(1000, 1000)]]));
      expect(await touchesOf('1')).toHaveLength(200);
      expect(await touchesOf('2')).toEqual(['everything']);

      await dirty.touch(new Map([[projectId('1'), numbers(2000, 100)]]));
      expect(await touchesOf('1')).toEqual(['everything']);
    });
  });
  describe('state', () => stateRepositorySuite(on(createStateRepository)));
  describe('inbox', () => inboxSuite(on(createInbox)));
  describe('points', () =>
    pointsLedgerSuite(on((database) => createPointsLedger(database, () => NOW))));
  describe('roll-ups', () => rollUpRepositorySuite(on(createRollUpRepository)));
  describe('snapshots', () => snapshotRepositorySuite(on(createSnapshotRepository)));
});
