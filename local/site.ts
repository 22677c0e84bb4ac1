import { join } from 'node:path';

import type { Pool } from 'mysql2/promise';

import { buildBackend } from './build';
import { recordCalls } from './call-record';
import { earlyClock } from './early-clock';
import type { Faults } from './faults/faults';
import type { ForgeHost } from './forge/forge-host';
import { createForgeHost } from './forge/runtime';
import type { Services } from './forge/services';
import { createJiraSite } from './jira/create-jira-site';
import type { JiraSite, RestRequest, RestResponse } from './jira/jira-site';
import { globalPool, type PointsPool } from './jira/limits/points-pool';
import { type Manifest, readManifest } from './manifest';
import { modelledCall } from './modelled-call';
import { type DatabaseServer, openDatabaseServer } from './mariadb';
import type { MovableClock } from './movable-clock';
import { projectRoot } from './project-root';
import { createRealSite } from './real/create-real-site';
import type { RealSiteAccess } from './real/real-site-access';
import { databaseSuffix } from './site-registry';

/** A Jira site on this machine with the app installed on it. */
export type LocalSite = {
  readonly name: string;
  /** Whether it stands on a real Jira Cloud site, whose time nobody moves. */
  readonly isReal: boolean;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly jira: JiraSite;
  readonly forge: ForgeHost;
  readonly manifest: Manifest;
  /** The built Custom UI: static/dist. */
  readonly uiDirectory: string;
  readonly clock: MovableClock;
  readonly close: () => Promise<void>;
};

export type OpenSiteOptions = {
  /** The directory that holds databases, logs and records of all sites. */
  readonly home: string;
  readonly name: string;
  readonly clock: MovableClock;
  /** What Jira lets the app spend by the hour. Sites that are open at once share one; unless given, a site has its own. */
  readonly points?: PointsPool;
  /** What goes wrong on purpose; nothing does without it. */
  readonly faults?: Faults;
  /** Stands between the app and all that it asks, in front of faults. */
  readonly around?: (services: Services) => Services;
  /** Set when a server stands in front of the site. */
  readonly baseUrl?: string;
  /** The real Jira Cloud site to stand on; without one the site is a local Jira. */
  readonly real?: RealSiteAccess | null;
  /** What the app logs, and what its developer must know. */
  readonly log: (line: string) => void;
  readonly onProgress: (line: string) => void;
  /** Sees each call to Jira and its answer. */
  readonly witness?: (request: RestRequest, response: RestResponse) => void;
};

/** Opens a site, empty when it is new, and installs the app on it. The app's functions are built when they changed. */
export async function openSite(options: OpenSiteOptions): Promise<LocalSite> {
  const bundlePath = await buildBackend(options.onProgress);
  const manifest = await readManifest(projectRoot());
  const server = await openDatabaseServer(options.home, options.onProgress);
  try {
    return await openOn(server, { ...options, bundlePath, manifest });
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** A site begins with an app that was installed some minutes ago: nobody waits for it here. */
const INSTALLED_AGO_MS = 180_000;

type OpenOptions = OpenSiteOptions & { readonly bundlePath: string; readonly manifest: Manifest };

async function openOn(server: DatabaseServer, options: OpenOptions): Promise<LocalSite> {
  const { home, name, manifest } = options;
  const clock = earlyClock(options.clock, INSTALLED_AGO_MS);
  const baseUrl = options.baseUrl ?? `http://${name.toLowerCase()}.localhost`;
  const databases = databasesOf(name);
  for (const database of Object.values(databases)) await server.createDatabase(database);

  const jira = await jiraOf(server.pool(databases.jira), { ...options, clock, baseUrl });
  const forge = await createForgeHost({
    bundlePath: options.bundlePath,
    manifest,
    hostPool: server.pool(databases.host),
    appPool: server.pool(databases.app, { confined: true }),
    jira,
    clock,
    siteUrl: baseUrl,
    ...(options.faults === undefined ? {} : { faults: options.faults }),
    ...(options.around === undefined ? {} : { around: options.around }),
    modelledCall,
    log: options.log,
  });
  // The app makes its tables, so many a minute as Forge SQL allows, before anybody looks.
  if (await forge.install()) await forge.drain();
  clock.settle();

  let closing: Promise<void> | null = null;
  const close = async () => {
    await forge.close();
    await recordCalls(home, forge.calls());
    await server.close();
  };

  return {
    name,
    isReal: options.real != null,
    baseUrl,
    jira,
    forge,
    manifest,
    uiDirectory: join(projectRoot(), 'static/dist'),
    clock,
    close() {
      closing ??= close();
      return closing;
    },
  };
}

function jiraOf(
  pool: Pool,
  options: OpenSiteOptions & { readonly baseUrl: string },
): Promise<JiraSite> | JiraSite {
  const { real = null, points = globalPool(), clock, baseUrl, witness } = options;
  if (real !== null) return createRealSite(real);

  return createJiraSite({
    pool,
    clock,
    baseUrl,
    points,
    ...(witness === undefined ? {} : { witness }),
  });
}

function databasesOf(name: string) {
  const suffix = databaseSuffix(name);
  return { jira: `jira_${suffix}`, host: `host_${suffix}`, app: `app_${suffix}` };
}
