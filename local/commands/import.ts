import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import { CommandError } from '../command-error';
import { type CommandLine, onlyWord, siteName } from '../command-line';
import { importThroughApp } from '../import-through-app';
import { checkDirectory } from '../jira/load/load-directory';
import { stopwatch } from '../stopwatch';
import { hasSite, recordSite } from '../site-registry';
import { accountOf } from './account';
import { loadProgress } from './load-progress';
import { withSite } from './with-site';

/** Fills a local Jira from a directory, then has Mandate import it. The same again resumes. */
export async function importCommand(line: CommandLine): Promise<unknown> {
  const directory = resolve(onlyWord(line, 'directory'));
  await demandDirectory(directory);
  await checkDirectory(directory);
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

async function demandDirectory(directory: string): Promise<void> {
  const status = await stat(directory).catch(() => null);
  if (status?.isDirectory() === true) return;

  throw new CommandError('invalid-input', `${directory} is not a directory of issues.`, {
    where: directory,
  });
}
