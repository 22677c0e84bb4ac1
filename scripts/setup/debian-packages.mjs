import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export const DATABASE = ['mariadb-server-core', 'mariadb-client-core'];

/** What each package is needed for: these programs. */
const PROGRAMS = {
  'mariadb-server-core': ['mariadbd', 'mariadb-install-db'],
  // mariadb-install-db calls it, yet its package does not ask for this one.
  'mariadb-client-core': ['my_print_defaults'],
  chromium: ['chromium'],
};
/** Places that an ordinary user's PATH may leave out. */
const MORE_PLACES = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/usr/local/bin'];

/** Installs Debian packages that are missing, when allowed to; else says which to install. */
export function ensurePackages(packages) {
  const missing = packages.filter((name) => !PROGRAMS[name].every(isThere));
  if (missing.length === 0) return;

  const names = missing.join(' ');
  const remedy = `Install with: sudo apt-get install ${names}`;
  if (process.getuid?.() !== 0 || !isThere('apt-get')) {
    throw new Error(`Missing: ${missing.join(' and ')}. ${remedy}`);
  }
  console.error(`Installing ${missing.join(' and ')} from Debian's packages.`);
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing]);
  const still = missing.filter((name) => !PROGRAMS[name].every(isThere));
  if (still.length > 0) throw new Error(`${still.join(' and ')} could not be installed. ${remedy}`);
}

function run(program, args) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(program, args, { env: environment, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed.`);
}

function isThere(program) {
  const places = [...(process.env.PATH ?? '').split(delimiter), ...MORE_PLACES];
  return places.some((place) => {
    try {
      accessSync(join(place, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
