import { resolve } from 'node:path';

import { CommandError } from '../command-error';
import { type CommandLine, onlyWord, siteName } from '../command-line';
import { importThroughApp } from '../import-through-app';
import { stopwatch } from '../stopwatch';
import { hasSite, recordSite } from '../site-registry';
import { accountOf } from './account';
import { demandSite } from './demand-site';
import { loadProgress } from './load-progress';
import { withSite } from './with-site';

/**
 * Fills a local Jira from a directory, then has Mandate import it. The same again resumes. A real site is there already:
 * it takes no directory.
 */
export async function importCommand(line: CommandLine): Promise<unknown> {
  if (line.real !== null) return importRealSite(line);

  const directory = resolve(onlyWord(line, 'directory'));
  await demandSite(directory);
  const name = siteName(line, directory);
  if (!hasSite(line.home, name)) recordSite(line.home, { name, directory });

  return withSite(line, name, async (site, progress) => {
    const loading = stopwatch();
    const loaded = await site.jira.load(directory, loadProgress(progress));
    const loadSeconds = loading.seconds();
    recordSite(line.home, { name, directory });
    const accountId = await accountOf(line, site);
    const measured = await importThroughApp(site, accountId, progress);

    return { site: name, ...loaded, ...measured, loadSeconds };
  });
}

async function importRealSite(line: CommandLine): Promise<unknown> {
  if (line.words.length > 0) {
    throw new CommandError(
      'invalid-input',
      'A real site is imported as it is: give no directory.',
      {
        where: 'directory',
      },
    );
  }
  const name = siteName(line);
  recordSite(line.home, { name, directory: null });

  return withSite(line, name, async (site, progress) => {
    const accountId = line.flags['as'] ?? (await site.jira.adminAccount());
    return { site: name, ...(await importThroughApp(site, accountId, progress)) };
  });
}
