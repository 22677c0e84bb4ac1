import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Pool } from 'mysql2/promise';

import { openDatabaseServer } from '../mariadb';

export type TestDatabase = {
  /** A pool on a new, empty database. */
  create(name: string): Promise<Pool>;
  stop(): Promise<void>;
};

/** A MariaDB for one test file, gone without a trace when it stops. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const home = mkdtempSync(join(tmpdir(), 'jira-test-'));
  const server = await openDatabaseServer(home);
  return {
    async create(name) {
      await server.createDatabase(name);
      return server.pool(name);
    },
    async stop() {
      await server.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
