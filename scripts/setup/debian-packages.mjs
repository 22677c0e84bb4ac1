import { findProgram, isExecutable, usualPlaces } from './find-program.mjs';
import { runProgram } from './run-program.mjs';

export const DATABASE = ['mariadb-server-core', 'mariadb-client-core'];
export const CHROMIUM = 'chromium';

/** What each package is needed for: these programs. */
const PROGRAMS = {
  'mariadb-server-core': ['mariadbd', 'mariadb-install-db'],
  // mariadb-install-db calls it, yet its package does not ask for this one.
  'mariadb-client-core': ['my_print_defaults'],
  [CHROMIUM]: ['chromium'],
};
/** Another program may hold apt's lock: an update in the background, say. */
const WAIT_FOR_LOCK = ['-o', 'DPkg::Lock::Timeout=300'];

/** Installs Debian packages that are missing, when allowed to; else says which to install. */
export async function ensurePackages(
  packages,
  { places = usualPlaces(), isRoot = process.getuid?.() === 0 } = {},
) {
  const missing = () => packages.filter((name) => !isInstalled(name, places));
  const wanted = missing();
  if (wanted.length === 0) return;

  const what = wanted.join(' and ');
  const remedy = `Install with: sudo apt-get install ${wanted.join(' ')}`;
  if (!isRoot || findProgram('apt-get', places) === null) {
    throw new Error(`Missing: ${what}. ${remedy}`);
  }
  console.error(`Installing ${what} from Debian's packages.`);
  // Lists that cannot be brought up to date may do as they are.
  await apt(['update', '-q']);
  await apt(['install', '-y', '-q', '--no-install-recommends', ...wanted]);
  const still = missing();
  if (still.length > 0) throw new Error(`${still.join(' and ')} could not be installed. ${remedy}`);
}

function isInstalled(name, places) {
  const own = name === CHROMIUM ? process.env.MANDATE_CHROMIUM : undefined;
  if (own === undefined) {
    return PROGRAMS[name].every((program) => findProgram(program, places) !== null);
  }
  if (isExecutable(own)) return true;

  throw new Error(`MANDATE_CHROMIUM names ${own}, which cannot be run.`);
}

function apt(args) {
  return runProgram('apt-get', [...WAIT_FOR_LOCK, ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 2, 2],
  });
}
