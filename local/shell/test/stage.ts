import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { generateDemonstrationSite } from '../../seed/generate';
import { createTestableShell } from '../shell';
import { type FixtureSite, openFixtureSite } from './fixture-site';

const AS_OF = '2026-11-22';

export type Stage = {
  readonly baseUrl: string;
  readonly fixture: FixtureSite;
  close(): Promise<void>;
};

/** The shell over the demonstration site, with the fixture's Custom UI, for a browser to look at. */
export async function openStage(): Promise<Stage> {
  const directory = await mkdtemp(join(tmpdir(), 'shell-seed-'));
  await generateDemonstrationSite(directory, undefined, { seed: 'oresby', asOf: AS_OF });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fixture = await openFixtureSite(directory, new Date(`${AS_OF}T09:00:00Z`), baseUrl);
  const shell = createTestableShell(fixture.site);
  server.on('request', (request, response) => {
    shell(request, response).catch((cause: unknown) => response.writeHead(500).end(String(cause)));
  });

  return {
    baseUrl,
    fixture,
    async close() {
      server.closeAllConnections();
      server.close();
      await fixture.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
