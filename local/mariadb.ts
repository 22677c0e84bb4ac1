import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Pool } from 'mysql2/promise';

import { withFileLock } from './file-lock';
import { openPool } from './mariadb/connect';
import { findServer, type ServerRecord, startServer, stopServer } from './mariadb/server-process';
import { onInterrupt } from './on-interrupt';
import { formatIdentity, isRunning, ownIdentity, parseIdentity } from './process-identity';

/** This process's use of the home's database server. */
export type DatabaseServer = {
  readonly socketPath: string;
  /** Does nothing when there is one. With it comes an account that may touch nothing else. */
  createDatabase(name: string): Promise<void>;
  dropDatabase(name: string): Promise<void>;
  /** Connections to one database. `confined` ones cannot reach into any other. */
  pool(database: string, options?: { readonly confined?: boolean }): Pool;
  /** Closes all its pools, and stops the server when nobody else uses it. An interrupt does the same. */
  close(): Promise<void>;
};

/**
 * The private MariaDB of a home directory: the first process starts it, the last one stops it.
 *
 * @throws CommandError when MariaDB is not installed or does not start
 */
export async function openDatabaseServer(
  home: string,
  onProgress: (line: string) => void = () => undefined,
): Promise<DatabaseServer> {
  const directory = join(home, 'mariadb');
  mkdirSync(join(directory, 'clients'), { recursive: true });
  const own = join(directory, 'clients', `${process.pid}-${randomUUID()}`);

  const record = await withFileLock(join(directory, 'lock'), async () => {
    writeFileSync(own, formatIdentity(ownIdentity()));
    const withdraw = () => {
      rmSync(own, { force: true });
    };
    const forget = onInterrupt(withdraw);
    try {
      return (await findServer(directory)) ?? (await startServer(directory, onProgress));
    } catch (error) {
      withdraw();
      throw error;
    } finally {
      forget();
    }
  });

  return useServer(directory, { own, record });
}

type Use = { readonly own: string; readonly record: ServerRecord };

function useServer(directory: string, { own, record }: Use): DatabaseServer {
  const { socketPath } = record;
  const pools: Pool[] = [];
  const keep = (pool: Pool) => {
    pools.push(pool);
    return pool;
  };
  const root = keep(openPool({ socketPath, user: 'root' }));
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= leave(directory, { own, record, pools }).finally(forget);
    return closing;
  };
  const forget = onInterrupt(close);

  return {
    socketPath,
    async createDatabase(name) {
      const quoted = quote(name);
      await root.query(`CREATE DATABASE IF NOT EXISTS ${quoted}`);
      await root.query(`CREATE USER IF NOT EXISTS ${quoted}@localhost`);
      await root.query(`GRANT ALL ON ${quoted.replaceAll('_', '\\_')}.* TO ${quoted}@localhost`);
    },
    async dropDatabase(name) {
      await root.query(`DROP DATABASE IF EXISTS ${quote(name)}`);
      await root.query(`DROP USER IF EXISTS ${quote(name)}@localhost`);
    },
    pool: (database, options) =>
      keep(
        openPool({ socketPath, database, user: options?.confined === true ? database : 'root' }),
      ),
    close,
  };
}

async function leave(
  directory: string,
  { own, record, pools }: Use & { readonly pools: readonly Pool[] },
): Promise<void> {
  await Promise.all(pools.map((pool) => pool.end()));
  await withFileLock(join(directory, 'lock'), async () => {
    rmSync(own, { force: true });
    if (!hasUsers(directory)) await stopServer(directory, record);
  });
}

function hasUsers(directory: string): boolean {
  const clients = join(directory, 'clients');
  let found = false;
  for (const name of readdirSync(clients)) {
    const identity = parseIdentity(readFileSync(join(clients, name), 'utf8'));
    if (identity !== null && isRunning(identity)) found = true;
    else rmSync(join(clients, name), { force: true });
  }
  return found;
}

function quote(name: string): string {
  if (!/^[a-z0-9_]{1,60}$/.test(name)) throw new Error(`${name} cannot name a database.`);
  return `\`${name}\``;
}
