import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from 'esbuild';

import type { Clock } from '../clock';
import type { Faults } from '../faults/faults';
import type { ForgeHost } from '../forge/forge-host';
import { createForgeHost } from '../forge/runtime';
import { createJiraSite } from '../jira/create-jira-site';
import type { CallRecord, JiraSite, ProductEvent } from '../jira/jira-site';
import type { Manifest } from '../manifest';
import type { DatabaseServer } from '../mariadb';
import { movableClock, type MovableClock } from '../movable-clock';
import { projectRoot } from '../project-root';
import { fixtureManifest } from './fixture-manifest';
import { openTestDatabase } from './test-database';

export type FixtureInstallation = {
  readonly forge: ForgeHost;
  readonly log: readonly string[];
  readonly jira: JiraSite;
  /** Tells the app of a product event, as the Jira site would. */
  readonly emit: (event: ProductEvent) => Promise<void>;
};

export type FixtureForge = {
  readonly clock: MovableClock;
  /**
   * A host on databases of its own, or on those of `site`. Its Jira only says who asks, unless it is loaded from `data`.
   */
  open(options?: {
    readonly site?: string;
    readonly manifest?: Manifest;
    readonly data?: string;
    readonly faults?: Faults;
  }): Promise<FixtureInstallation>;
  close(): Promise<void>;
};

/** Runs the fixture app, bundled by esbuild, on a real database. */
export async function openFixtureForge(start: string): Promise<FixtureForge> {
  const directory = mkdtempSync(join(tmpdir(), 'mandate-app-'));
  const bundlePath = join(directory, 'index.cjs');
  await build({
    entryPoints: [join(projectRoot(), 'local/support/fixture-app.ts')],
    outfile: bundlePath,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  const database = await openTestDatabase();
  const clock = movableClock(new Date(start));
  const hosts: ForgeHost[] = [];

  return {
    clock,
    async open({ site = randomUUID().slice(0, 8), manifest = fixtureManifest, data, faults } = {}) {
      const { server } = database;
      for (const name of [`host_${site}`, `app_${site}`]) await server.createDatabase(name);
      const jira =
        data === undefined ? askingJira() : await loadedJira(server, { site, data, clock });
      const log: string[] = [];
      const forge = await createForgeHost({
        bundlePath,
        manifest,
        hostPool: server.pool(`host_${site}`),
        appPool: server.pool(`app_${site}`, { confined: true }),
        jira: jira.site,
        clock,
        siteUrl: 'http://site.test',
        ...(faults === undefined ? {} : { faults }),
        modelledCall: (method, path) => ({
          operation: `${method} ${path}`,
          scopes: [method === 'GET' ? 'read:jira-work' : 'write:jira-work'],
        }),
        log: (line) => log.push(line),
      });
      hosts.push(forge);
      return { forge, log, jira: jira.site, emit: jira.emit };
    },
    async close() {
      await Promise.all(hosts.map((host) => host.close()));
      await database.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

type FixtureJira = { site: JiraSite; emit: (event: ProductEvent) => Promise<void> };

async function loadedJira(
  server: DatabaseServer,
  { site, data, clock }: { readonly site: string; readonly data: string; readonly clock: Clock },
): Promise<FixtureJira> {
  await server.createDatabase(`jira_${site}`);
  const pool = server.pool(`jira_${site}`);
  const jira = await createJiraSite({ pool, clock, baseUrl: 'http://site.test' });
  await jira.load(data);
  return {
    site: jira,
    emit: () => Promise.reject(new Error('A loaded site tells its events itself.')),
  };
}

function askingJira(): FixtureJira {
  const listeners: ((event: ProductEvent) => Promise<void>)[] = [];
  const counters: ((call: CallRecord) => void)[] = [];
  const unused = () => Promise.reject(new Error('The fixture has no such thing.'));
  const site: JiraSite = {
    handle(request, caller) {
      const operation = `${request.method} ${request.path}`;
      for (const count of counters)
        count({ caller: caller.kind, operation, status: 200, points: 2 });
      return Promise.resolve({ status: 200, headers: {}, body: JSON.stringify(caller) });
    },
    load: unused,
    grant: unused,
    hasAccount: unused,
    adminAccount: unused,
    outbox: unused,
    workflows: unused,
    changeRules: unused,
    useRules: () => undefined,
    useApp: () => undefined,
    onEvent: (listener) => listeners.push(listener),
    onCall: (listener) => counters.push(listener),
  };
  return {
    site,
    emit: async (event) => {
      for (const listener of listeners) await listener(event);
    },
  };
}
