import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { root } from './root.mjs';

const directory = join(root, 'build/local');
/** Names the directory of the newest program. */
const pointer = join(directory, 'current');
const SOURCES = [
  'local',
  'src',
  'bench',
  'test/support',
  'scripts/setup/built-program.mjs',
  'package-lock.json',
];
const SKIPPED = new Set(['node_modules', 'dist']);
const A_DAY_MS = 86_400_000;

/**
 * The local host and the benchmarks as plain JavaScript in a few files, each loaded when it is first needed. Made anew
 * when a source is newer.
 *
 * @param entry `local/main` or `bench/main`
 * @returns the path of its program
 */
export async function builtProgram(entry) {
  const made = existsSync(pointer) ? statSync(pointer).mtimeMs : 0;
  if (made === 0 || SOURCES.some((source) => isNewer(join(root, source), made))) await make();
  return join(directory, readFileSync(pointer, 'utf8'), `${entry}.mjs`);
}

function isNewer(path, time) {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs > time;
  // A directory is as new as the last file that came or went.
  if (status.mtimeMs > time) return true;
  return readdirSync(path, { withFileTypes: true }).some((entry) => {
    if (SKIPPED.has(entry.name) || entry.name.endsWith('.test.ts')) return false;
    return isNewer(join(path, entry.name), time);
  });
}

/**
 * Each program has a directory of its own, for one that is running still loads from it. Those of other days go.
 * What is changed while it is made is newer than the pointer's time, which is that of the start.
 */
async function make() {
  const { build } = await import('esbuild');
  const started = new Date();
  const name = `program-${started.getTime()}-${process.pid}`;
  await build({
    entryPoints: [join(root, 'local/main.ts'), join(root, 'bench/main.ts')],
    outbase: root,
    outdir: join(directory, name),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  const draft = join(directory, `current.${process.pid}`);
  writeFileSync(draft, name);
  utimesSync(draft, started, started);
  renameSync(draft, pointer);
  for (const other of readdirSync(directory).filter((entry) => entry.startsWith('program-'))) {
    const isOld = started.getTime() - Number(other.split('-')[1]) > A_DAY_MS;
    if (isOld) rmSync(join(directory, other), { recursive: true, force: true });
  }
}
