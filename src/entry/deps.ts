import { randomUUID } from 'node:crypto';

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
import { createDatabase, type Database, forgeSqlService } from '../gateways/sql/database';
import { createDirtyProjects } from '../gateways/sql/dirty-projects';
import { createFindingRepository } from '../gateways/sql/finding-repository';
import { createInbox } from '../gateways/sql/inbox';
import { migrateOnce } from '../gateways/sql/migrate';
import { createKeptAccounts } from '../gateways/sql/personal-data';
import { withPatience } from '../gateways/sql/patient-service';
import { createPointsLedger } from '../gateways/sql/points-ledger';
import { createPortfolioRepository } from '../gateways/sql/portfolio-repository';
import { createProjectRepository } from '../gateways/sql/project-repository';
import { createRoleRepository } from '../gateways/sql/role-repository';
import { createRollUpRepository } from '../gateways/sql/roll-up-repository';
import { createSettingsRepository } from '../gateways/sql/settings-repository';
import { createSnapshotRepository } from '../gateways/sql/snapshot-repository';
import { createStateRepository } from '../gateways/sql/state-repository';
import { createWorkItemRepository } from '../gateways/sql/work-item-repository';
import { AppError } from '../usecases/app-error';
import type { Deps } from '../usecases/ports';
import { workingTime } from './working-time';

/** What the platform says of who calls and for which installation. */
export type AppContext = { readonly installContext?: string };
export type UserContext = AppContext & { readonly accountId?: string };

/**
 * Wires the real gateways for one invocation that a person asked for.
 *
 * @throws AppError `not-allowed` for somebody whom Jira does not name.
 */
export async function depsForUser(context: UserContext): Promise<Deps> {
  const { accountId: account } = context;
  if (!isIdentified(account)) throw new AppError('not-allowed', 'Please log in to Jira first.');

  return depsFor(context, account);
}

/** Wires the real gateways for one invocation by a clock, an event or the queue: there is no user to ask Jira as. */
export function depsForApp(context: AppContext): Promise<Deps> {
  return depsFor(context, 'app');
}

/** Whether the platform names an account: it says nothing, or `unidentified`, of those who are not logged in. */
export function isIdentified(account: string | undefined): account is string {
  return account !== undefined && account !== '' && account !== 'unidentified';
}

async function depsFor({ installContext }: AppContext, actor: string): Promise<Deps> {
  const timeLeft = workingTime(() => __getRuntime().lambdaContext.getRemainingTimeInMillis());
  const service = withPatience(forgeSqlService, { timeLeft });
  const database = createDatabase(service);
  await migrateOnce(installContext ?? '', { database, service });

  const now = () => instantFromMilliseconds(Date.now());
  const points = createPointsLedger(database, now);
  const asApp = { request: createJiraRequest({ as: 'app', timeLeft, points }), points };
  const asUser = { request: createJiraRequest({ as: 'user', timeLeft, points }), points };

  return {
    site: createJiraSite(asApp),
    asUser: createJiraForUser(asUser),
    access: createAccess(asUser),
    ...repositoriesOn(database),
    points,
    queue: createWorkQueue({ timeLeft }),
    actor: accountId(actor),
    now,
    newId: randomUUID,
    timeLeft,
  };
}

function repositoriesOn(database: Database) {
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
    audit: createAuditTrail(database, randomUUID),
    personalData: { ...createKeptAccounts(database), report: reportAccounts },
  };
}
