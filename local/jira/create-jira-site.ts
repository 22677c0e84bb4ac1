import type { Pool } from 'mysql2/promise';
import { z } from 'zod';

import type { Clock } from '../clock';
import { answerCall } from './answer-call';
import { type AppModules, NO_APP } from './app-modules';
import { DataError } from './data-error';
import type {
  AccountRights,
  CallRecord,
  Caller,
  JiraSite,
  ProductEvent,
  RestRequest,
  RestResponse,
} from './jira-site';
import type { PointsPool } from './limits/points-pool';
import { createRateLimits } from './limits/rate-limits';
import { loadDirectory } from './load/load-directory';
import type { SiteView } from './rest/operation';
import { rightsOf } from './rights';
import { addAccounts, APP_ACCOUNT, ensureAdmin, findAccount, grantRights } from './store/accounts';
import { type Catalogue, raiseRevision, readCatalogue, readRevision } from './store/catalogue';
import { type Database, openDatabase } from './store/database';
import { saveEditedWorkflow } from './store/edited-workflows';
import { readOutbox } from './store/outbox';
import { createTables } from './store/schema';
import type { AppRules } from './workflow/app-rules';
import { withChangedRules } from './workflow/change-rules';

export type JiraSiteOptions = {
  /** Its database is this site's own. */
  readonly pool: Pool;
  readonly clock: Clock;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** What the app may spend; without it nothing that it asks is limited. */
  readonly points?: PointsPool;
  /** Sees each call and its answer before the caller does; what it throws the caller gets. */
  readonly witness?: (request: RestRequest, response: RestResponse) => void;
};

type EventListener = (event: ProductEvent) => Promise<void>;
type CallListener = (call: CallRecord) => void;

/** A Jira Cloud site on a database that may be empty or have been filled before. */
export async function createJiraSite(options: JiraSiteOptions): Promise<JiraSite> {
  const { pool, clock, baseUrl, points, witness } = options;
  const database = openDatabase(pool);
  await createTables(database);
  await addAccounts(database, [{ ...APP_ACCOUNT, isAdmin: false }]);

  const currentCatalogue = rememberCatalogue(database);
  let app: AppModules = NO_APP;
  const listeners = createListeners();
  const limits = points === undefined ? null : createRateLimits(clock, points);
  let rules: AppRules | null = null;

  return {
    async handle(request, caller) {
      const events: ProductEvent[] = [];
      const openView = async () => {
        const catalogue = await currentCatalogue();
        const now = clock.now().getTime();
        const tell = (event: ProductEvent) => void events.push(event);
        const who = await whoCalls(caller, database, catalogue);
        return { ...who, database, catalogue, app, rules, now, baseUrl, tell };
      };
      const call = await answerCall(request, {
        openView,
        limits: isFromApp(caller) ? limits : null,
      });
      const { response, operation } = call;
      witness?.(request, response);
      const { status } = response;
      await listeners.tell(events, { caller: caller.kind, operation, status, points: call.points });
      return response;
    },

    async load(directory, onProgress) {
      await database.exclusively('load', () => loadDirectory(database, directory, onProgress));
      return countAll(database);
    },

    async grant(rights) {
      requireProjects(rights.browse, await currentCatalogue());
      await grantRights(database, rights);
      await raiseRevision(database);
    },

    hasAccount: async (accountId) => (await findAccount(database, accountId)) !== null,
    adminAccount: () => ensureAdmin(database),
    outbox: () => readOutbox(database),
    ...workflowEditor(database, { currentCatalogue, rules: () => rules }),
    useRules: (ofApp) => void (rules = ofApp),
    useApp: (modules) => void (app = modules),
    onEvent: listeners.onEvent,
    onCall: listeners.onCall,
  };
}

type Edited = {
  readonly currentCatalogue: () => Promise<Catalogue>;
  readonly rules: () => AppRules | null;
};

function workflowEditor(
  database: Database,
  { currentCatalogue, rules }: Edited,
): Pick<JiraSite, 'workflows' | 'changeRules'> {
  return {
    workflows: async () => (await currentCatalogue()).workflows.all,
    changeRules: (change) =>
      database.exclusively('rules', async () => {
        const catalogue = await currentCatalogue();
        const changed = withChangedRules(change, { catalogue, rules: rules() });
        await saveEditedWorkflow(database, changed);
      }),
  };
}

function createListeners() {
  const toEvents: EventListener[] = [];
  const toCalls: CallListener[] = [];
  return {
    onEvent: (listener: EventListener) => void toEvents.push(listener),
    onCall: (listener: CallListener) => void toCalls.push(listener),
    async tell(events: readonly ProductEvent[], call: CallRecord) {
      for (const event of events) {
        for (const listener of toEvents) await listener(event);
      }
      for (const listener of toCalls) listener(call);
    },
  };
}

/** Jira limits what apps ask, not what people do on its own pages. */
function isFromApp(caller: Caller): boolean {
  if (caller.kind === 'app') return caller.isSite !== true;
  return caller.kind === 'user' && caller.isThroughApp === true;
}

/** A key that is mistyped would hide everything without a word. A site that is still empty takes any. */
function requireProjects(browse: AccountRights['browse'], { projects }: Catalogue): void {
  if (browse === 'all' || projects.all.length === 0) return;
  const unknown = browse.filter((key) => !projects.all.some((project) => project.key === key));
  if (unknown.length === 0) return;
  throw new DataError(
    `there is no project ${unknown.join(', ')} on this site. Give keys such as ${projects.all[0]?.key ?? 'EUCA'}.`,
    'browse',
  );
}

/** Another process may have changed the site: each call asks for its revision, and reads it again only when it moved. */
function rememberCatalogue(database: Database): () => Promise<Catalogue> {
  let known: Catalogue | null = null;
  return async () => {
    const revision = await readRevision(database);
    if (known?.revision !== revision) known = await readCatalogue(database);
    return known;
  };
}

async function whoCalls(
  caller: Caller,
  database: Database,
  catalogue: Catalogue,
): Promise<Pick<SiteView, 'caller' | 'account' | 'rights'>> {
  if (caller.kind === 'app') {
    return { caller, account: APP_ACCOUNT, rights: rightsOf(caller, APP_ACCOUNT, catalogue) };
  }
  const account = caller.kind === 'user' ? await findAccount(database, caller.accountId) : null;
  return { caller, account, rights: rightsOf(caller, account, catalogue) };
}

const CountRow = z.object({ issues: z.coerce.number(), projects: z.coerce.number() });

async function countAll(database: Database) {
  const [row] = await database.select(
    CountRow,
    'SELECT (SELECT COUNT(*) FROM issue) AS issues, (SELECT COUNT(*) FROM project) AS projects',
  );
  return { workItems: row?.issues ?? 0, projects: row?.projects ?? 0 };
}
