import { stat } from 'node:fs/promises';

import { CommandError } from '../command-error';
import { checkDirectory } from '../jira/load/load-directory';

/**
 * Looks whether a directory holds a site before anything is built or recorded for it.
 *
 * @throws CommandError when it is no directory
 * @throws DataError when its site.json cannot be read, or no issues are there
 */
export async function demandSite(directory: string): Promise<void> {
  const status = await stat(directory).catch(() => null);
  if (status?.isDirectory() !== true) {
    throw new CommandError('invalid-input', `${directory} is not a directory of issues.`, {
      where: directory,
    });
  }
  await checkDirectory(directory);
}
