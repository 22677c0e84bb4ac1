import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

import { generateDemonstrationSite } from '../../seed/generate';
import { createTestableShell } from '../shell';
import { type FixtureSite, openFixtureSite } from './fixture-site';

export const AS_OF = '2026-11-22';

export type Stage = {
  readonly baseUrl: string;
  readonly fixture: FixtureSite;
  readonly context: BrowserContext;
  readonly page: Page;
};

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The shell over the demonstration site, with the fixture's Custom UI, in a browser. */
export async function openStage(): Promise<Stage & { close(): Promise<void> }> {
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

  const browser: Browser = await chromium.launch({
    executablePath: process.env['MANDATE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ARGUMENTS,
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
  });
  return {
    baseUrl,
    fixture,
    context,
    page: await context.newPage(),
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await fixture.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
