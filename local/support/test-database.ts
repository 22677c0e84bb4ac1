import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type DatabaseServer, openDatabaseServer } from '../mariadb';

export type TestDatabase = { readonly server: DatabaseServer; close(): Promise<void> };

/** A database server on an empty home of its own, for one test file. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const home = mkdtempSync(join(tmpdir(), 'mandate-test-'));
  const server = await openDatabaseServer(home);

  return {
    server,
    async close() {
      await server.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
