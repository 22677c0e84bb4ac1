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
import { createDatabase, forgeSqlService } from '../gateways/sql/database';
import { migrateOnce } from '../gateways/sql/migrate';
import { createKeptAccounts } from '../gateways/sql/personal-data';
import { withPatience } from '../gateways/sql/patient-service';
import { createPointsLedger } from '../gateways/sql/points-ledger';
import type { Deps } from '../usecases/ports';
import type { AppContext, UserContext } from './identity';
import { createRepositories } from './repositories';
import { workLog } from './work-log';
import { workingTime } from './working-time';

/** Wires the real gateways for one invocation that a person asked for. */
export function depsForUser({ accountId: account, installContext }: UserContext): Promise<Deps> {
  return depsFor({ installContext }, account);
}

/** Wires the real gateways for one invocation by a clock, an event or the queue: there is no user to ask Jira as. */
export function depsForApp(context: AppContext): Promise<Deps> {
  return depsFor(context, 'app');
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
    ...createRepositories({ database, sha256, newId: randomUUID }),
    personalData: { ...createKeptAccounts(database), report: reportAccounts },
    points,
    queue: createWorkQueue({ timeLeft }),
    workLog,
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
