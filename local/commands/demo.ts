import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { type CommandLine, siteName } from '../command-line';
import { checkDirectory } from '../jira/load/load-directory';
import { makeReady } from '../ready';
import { recordSite } from '../site-registry';
import type { LocalSite } from '../site';
import { loadProgress } from './load-progress';
import { serveUntilInterrupted } from './serve-until-interrupted';

const DEMONSTRATION = 'demo';

/**
 * Serves the demonstration site, or a directory of real issues, with Mandate freshly installed. With `--ready` Mandate
 * is set up, too.
 */
export async function demoCommand(line: CommandLine): Promise<unknown> {
  const data = line.flags['data'];
  const directory = data === undefined ? join(line.home, 'demonstration') : resolve(data);
  const name = siteName(line, data ?? DEMONSTRATION);
  if (data !== undefined) await checkDirectory(directory);
  recordSite(line.home, { name, directory });

  return serveUntilInterrupted(line, {
    name,
    async prepare(site, progress) {
      if (data === undefined) await generate(directory, site, progress);
      await site.jira.load(directory, loadProgress(progress));
      if (line.isSet('ready')) await makeReady(site, progress);
    },
  });
}

/** Made once for each home, and as if its last day were the day of the first start. */
async function generate(
  directory: string,
  site: LocalSite,
  progress: (line: string) => void,
): Promise<void> {
  if (existsSync(join(directory, 'site.json'))) return;

  const { generateDemonstrationSite } = await import('../seed/generate');
  progress('Inventing a company and three years of its work');
  const asOf = site.clock.now().toISOString().slice(0, 'YYYY-MM-DD'.length);
  await generateDemonstrationSite(directory, undefined, { seed: 'oresby', asOf });
}
