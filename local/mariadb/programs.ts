import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

import { CommandError } from '../command-error';

/** Places that hold server programs and that an ordinary user's PATH may leave out. */
const MORE_PLACES = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/usr/local/bin'];

/** @throws CommandError naming the package to install when MariaDB is not on this machine */
export function findDatabasePrograms(): { readonly server: string; readonly installer: string } {
  const server = findProgram('mariadbd');
  const installer = findProgram('mariadb-install-db');
  if (server === null || installer === null || findProgram('my_print_defaults') === null) {
    throw new CommandError(
      'set-up',
      'MariaDB is not installed, or not all of it: apt-get install mariadb-server-core mariadb-client-core',
    );
  }
  return { server, installer };
}

function findProgram(name: string): string | null {
  const places = [...(process.env['PATH'] ?? '').split(delimiter), ...MORE_PLACES];
  return places.map((place) => join(place, name)).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
