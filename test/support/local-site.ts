import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Ask, asking } from '../../local/commands/ask';
import { importThroughApp } from '../../local/import-through-app';
import { holdToContract } from '../../local/jira/contract/hold-to-contract';
import { movableClock } from '../../local/movable-clock';
import { type LocalSite, openSite } from '../../local/site';
import type { RollUpExport } from '../../src/contract/rollup';

/** A directory for one test's sites, and how to be rid of it. */
export function temporaryHome(): { readonly home: string; readonly remove: () => void } {
  const home = mkdtempSync(join(tmpdir(), 'mandate-test-'));
  return { home, remove: () => rmSync(home, { recursive: true, force: true }) };
}

/** Opens a site of the home; its clock starts at `now`. Each call to its Jira is held against Atlassian's document. */
export function openTestSite(home: string, name: string, now: string): Promise<LocalSite> {
  return openSite({
    home,
    name,
    clock: movableClock(new Date(now)),
    log: () => undefined,
    onProgress: () => undefined,
    witness: holdToContract,
  });
}

export async function askingAsAdmin(site: LocalSite): Promise<Ask> {
  return asking(site, await site.jira.adminAccount());
}

/** Loads a directory into the site's Jira and has the app import it. */
export async function importInto(site: LocalSite, directory: string) {
  await site.jira.load(directory);
  return importThroughApp(site, await site.jira.adminAccount(), () => undefined);
}

export async function exportedFigures(site: LocalSite, accountId?: string): Promise<RollUpExport> {
  await site.forge.drain();
  const ask = asking(site, accountId ?? (await site.jira.adminAccount()));
  return ask('portfolio.export', { nodeId: null, asOf: null });
}
