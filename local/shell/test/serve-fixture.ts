import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { generateDemonstrationSite } from '../../seed/generate';
import { createTestableShell } from '../shell';
import { openFixtureSite } from './fixture-site';

const PORT = 4310;
const AS_OF = '2026-11-22';

/** The shell over the demonstration site with the fixture's Custom UI, to look at while working on it. */
async function serve(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'shell-seed-'));
  await generateDemonstrationSite(directory, undefined, { seed: 'oresby', asOf: AS_OF });
  const baseUrl = `http://127.0.0.1:${PORT}`;
  const fixture = await openFixtureSite(directory, new Date(`${AS_OF}T09:00:00Z`), baseUrl);
  const shell = createTestableShell(fixture.site);
  const server = createServer((request, response) => {
    shell(request, response).catch((cause: unknown) => {
      process.stderr.write(`${String(cause instanceof Error ? cause.stack : cause)}\n`);
      response.writeHead(500).end('failed');
    });
  });
  server.listen(PORT, '127.0.0.1', () => process.stdout.write(`${baseUrl}\n`));
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
    void fixture
      .close()
      .then(() => rm(directory, { recursive: true, force: true }))
      .then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

void serve();
