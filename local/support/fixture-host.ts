import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from 'esbuild';

import type { Faults } from '../faults/faults';
import type { ForgeHost } from '../forge/forge-host';
import { createForgeHost } from '../forge/runtime';
import type { CallRecord, JiraSite, ProductEvent } from '../jira/jira-site';
import type { Manifest } from '../manifest';
import { movableClock, type MovableClock } from '../movable-clock';
import { projectRoot } from '../project-root';
import { fixtureManifest } from './fixture-manifest';
import { openTestDatabase } from './test-database';

export type FixtureInstallation = {
  readonly forge: ForgeHost;
  readonly log: readonly string[];
  /** Tells the app of a product event, as the Jira site would. */
  readonly emit: (event: ProductEvent) => Promise<void>;
};

export type FixtureForge = {
  readonly clock: MovableClock;
  /** A host on databases of its own, or on those of `site`. */
  open(options?: {
    readonly site?: string;
    readonly manifest?: Manifest;
    readonly faults?: Faults;
  }): Promise<FixtureInstallation>;
  close(): Promise<void>;
};

/** Runs the fixture app, bundled by esbuild, on a real database. Its Jira only says who asks. */
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
    async open({ site = randomUUID().slice(0, 8), manifest = fixtureManifest, faults } = {}) {
      const { server } = database;
      for (const name of [`host_${site}`, `app_${site}`]) await server.createDatabase(name);
      const jira = askingJira();
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
      return { forge, log, emit: jira.emit };
    },
    async close() {
      await Promise.all(hosts.map((host) => host.close()));
      await database.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function askingJira(): { site: JiraSite; emit: (event: ProductEvent) => Promise<void> } {
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
    adminAccount: unused,
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
