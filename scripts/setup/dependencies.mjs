import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './root.mjs';
import { runProgram } from './run-program.mjs';

const lockFile = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules/.mandate-installed');

/** Installs what package-lock.json says, when that differs from what is installed. */
export async function ensureDependencies() {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  const isStamped = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isStamped && hasWorkspaces()) return;

  if (!isInstalled() || !hasWorkspaces()) await install();
  writeFileSync(stamp, wanted);
}

/** A workspace keeps some packages in a directory of its own, which is easily lost while the stamp stays. */
function hasWorkspaces() {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
  return Object.entries(packages).every(([path, { optional }]) => {
    const isOwn = path.includes('node_modules/') && !path.startsWith('node_modules/');
    return !isOwn || optional || existsSync(join(root, path));
  });
}

/** Somebody may have run npm themselves: what it installed stands in a lock file of its own. */
function isInstalled() {
  const hidden = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const found = JSON.parse(readFileSync(hidden, 'utf8')).packages;

  return Object.entries(wanted).every(([path, { version, optional, peer, link }]) => {
    if (!path.includes('node_modules/') || link) return true;
    return path in found ? found[path].version === version : optional || peer;
  });
}

async function install() {
  console.error('Installing dependencies (npm ci); this takes a minute or two.');
  const status = await runProgram(
    'npm',
    [
      'ci',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--no-update-notifier',
      '--loglevel=error',
    ],
    // Told to end, npm ci goes on to its end. What is half done is done anew the next time.
    { cwd: root, stdio: ['ignore', 2, 2], endWith: 'SIGKILL' },
  );
  if (status !== 0) throw new Error('npm ci failed: the dependencies are not installed.');
  console.error('Dependencies are installed.');
}
