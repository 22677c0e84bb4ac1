import type { Pool } from 'mysql2/promise';

import type { CallLog } from '../call-log';
import type { JiraSite, RestRequest } from '../jira/jira-site';
import type { Manifest } from '../manifest';
import type { MovableClock } from '../movable-clock';
import { notModelled, proxyRefusal, refusal } from './answers';
import { FORGE_SCOPES } from './forge-scopes';
import { createJiraProxy, type ModelledCallOf } from './jira-proxy';
import { createKvs } from './kvs';
import { reportAccounts } from './personal-data';
import { createQueue } from './queue';
import { createSql } from './sql';
import type { FetchAnswer, FetchRequest } from './worker-protocol';

/** Whom an invocation is for, and the invocation that it goes back to. */
export type Asker = {
  readonly accountId: string | undefined;
  readonly origin: string;
  /** Lets the answer take so long. */
  readonly delay: (milliseconds: number) => Promise<void>;
};

export type ServiceOptions = {
  /** The host's own tables. */
  readonly hostPool: Pool;
  /** The app's database, and nothing else. */
  readonly appPool: Pool;
  readonly jira: JiraSite;
  readonly clock: MovableClock;
  readonly manifest: Manifest;
  readonly modelledCall: ModelledCallOf;
  readonly calls: CallLog;
  readonly onPush: () => void;
};

export type Services = {
  readonly serve: (request: FetchRequest, asker: Asker) => Promise<FetchAnswer>;
  readonly requestJira: (request: RestRequest, accountId: string) => Promise<FetchAnswer>;
};

/** Everything that a function of the app can reach through `__forge_fetch__`, and its pages through the bridge. */
export function createServices(options: ServiceOptions): Services {
  const { hostPool, appPool, clock, manifest, jira, calls } = options;
  const scopes = manifest.permissions.scopes ?? [];
  const kvs = createKvs(hostPool, clock);
  const sql = createSql(appPool, clock);
  const queue = createQueue({ pool: hostPool, clock, manifest, onPush: options.onPush });
  const jiraProxy = createJiraProxy({ ...options, scopes });

  const withScope = (what: keyof typeof FORGE_SCOPES, answer: () => Promise<FetchAnswer>) => {
    calls.note({ operation: what, caller: 'app' });
    const scope = FORGE_SCOPES[what];
    if (scopes.includes(scope)) return answer();
    const message = `This needs the scope ${scope}, which the manifest does not ask for.`;
    return Promise.resolve(proxyRefusal(401, `SCOPE_MISSING: ${message}`, message));
  };

  const stargate = (request: FetchRequest, { origin }: Asker) => {
    const { path, body } = request;
    if (path.startsWith('/webhook/queue/')) return queue.handle(path, body ?? '', origin);
    if (path === '/app/report-accounts') {
      return withScope('POST /app/report-accounts', () => reportAccounts(jira, body ?? ''));
    }
    return Promise.resolve(notModelled(`${request.method} ${path}`));
  };

  return {
    requestJira: (request, accountId) => jiraProxy.handleFromPage(request, accountId),
    serve(request, asker) {
      const { meta, path, body } = request;
      if (meta.type === 'kvs') {
        return withScope('KVS', () => kvs.handle(path, body ?? ''));
      }
      if (meta.type === 'sql') {
        return 'sql' in manifest.modules
          ? sql.handle(path, body ?? '')
          : Promise.resolve(
              refusal(403, 'APP_NOT_ENABLED', 'The manifest declares no sql module.'),
            );
      }
      if (meta.type === 'fpp' && meta.remote === 'jira') {
        return jiraProxy.handle(request, asker.accountId);
      }
      return meta.type === 'fpp' && meta.remote === 'stargate'
        ? stargate(request, asker)
        : Promise.resolve(notModelled(`${meta.type} ${meta.remote ?? ''} ${path}`));
    },
  };
}
