import { createHash, randomUUID } from 'node:crypto';

import { __getRuntime } from '@forge/api';

import { instantFromMilliseconds } from '../domain/foundation/calendar';
import { accountId } from '../domain/foundation/ids';
import { createAccess } from '../gateways/jira/access';
import { createJiraForUser } from '../gateways/jira/as-user';
import { createJiraRequest } from '../gateways/jira/request';
import { createJiraSite } from '../gateways/jira/site';
import { reportAccounts } from '../gateways/privacy/report-accounts';
import { createWorkQueue } from '../gateways/queue/work-queue';
import { createAuditTrail } from '../gateways/sql/audit-trail';
import { createDatabase, forgeSqlService } from '../gateways/sql/database';
import { createDirtyProjects } from '../gateways/sql/dirty-projects';
import { createFindingRepository } from '../gateways/sql/finding-repository';
import { createInbox } from '../gateways/sql/inbox';
import { migrateOnce } from '../gateways/sql/migrate';
import { createKeptAccounts } from '../gateways/sql/personal-data';
import { createPointsLedger } from '../gateways/sql/points-ledger';
import { createPortfolioRepository } from '../gateways/sql/portfolio-repository';
import { createProjectRepository } from '../gateways/sql/project-repository';
import { createRoleRepository } from '../gateways/sql/role-repository';
import { createRollUpRepository } from '../gateways/sql/roll-up-repository';
import { createSettingsRepository } from '../gateways/sql/settings-repository';
import { createSnapshotRepository } from '../gateways/sql/snapshot-repository';
import { createStateRepository } from '../gateways/sql/state-repository';
import { createWorkItemRepository } from '../gateways/sql/work-item-repository';
import type { Deps } from '../usecases/ports';
import type { AppContext, UserContext } from './identity';

const database = createDatabase();

/** Wires the real gateways for one invocation that a person asked for. */
export function depsForUser({ accountId: account, installContext }: UserContext): Promise<Deps> {
  return depsFor({ installContext }, account);
}

/** Wires the real gateways for one invocation by a clock, an event or the queue: there is no user to ask Jira as. */
export function depsForApp(context: AppContext): Promise<Deps> {
  return depsFor(context, 'app');
}

async function depsFor({ installContext }: AppContext, actor: string): Promise<Deps> {
  await migrateOnce(installContext ?? '', { database, service: forgeSqlService });

  const now = () => instantFromMilliseconds(Date.now());
  const timeLeft = () => __getRuntime().lambdaContext.getRemainingTimeInMillis();
  const points = createPointsLedger(database, now);
  const asApp = { request: createJiraRequest({ as: 'app', timeLeft }), points };
  const asUser = { request: createJiraRequest({ as: 'user', timeLeft }), points };

  return {
    site: createJiraSite(asApp),
    asUser: createJiraForUser(asUser),
    access: createAccess(asUser),
    ...repositories(),
    points,
    queue: createWorkQueue(),
    actor: accountId(actor),
    now,
    newId: randomUUID,
    sha256,
    timeLeft,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function repositories() {
  return {
    projects: createProjectRepository(database),
    workItems: createWorkItemRepository(database),
    rollUps: createRollUpRepository(database),
    snapshots: createSnapshotRepository(database),
    findings: createFindingRepository(database),
    portfolio: createPortfolioRepository(database),
    settings: createSettingsRepository(database),
    state: createStateRepository(database),
    inbox: createInbox(database),
    dirty: createDirtyProjects(database),
    roles: createRoleRepository(database),
    audit: createAuditTrail(database, { sha256, newId: randomUUID }),
    personalData: { ...createKeptAccounts(database), report: reportAccounts },
  };
}
