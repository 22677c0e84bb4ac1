import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const DIRECTORY = join(ROOT, 'build/test/demonstration');
/** What a demonstration that is set up is made of. */
const SOURCES = ['src', 'local', 'manifest.yml', 'package-lock.json'];
/** Before its hourly clocks are due, which would begin work as soon as it is served. */
const OLDEST_MS = 40 * 60_000;

/**
 * The home of a demonstration that is set up and serves nobody, to be copied: setting one up costs ten times as much as serving it.
 *
 * @param setUp makes one in an empty directory, and stops it
 */
export async function preparedHome(setUp: (home: string) => Promise<void>): Promise<string> {
  const stamp = join(DIRECTORY, 'set-up');
  if (isCurrent(stamp)) return DIRECTORY;

  const started = new Date();
  const draft = `${DIRECTORY}.${process.pid}`;
  await setUp(draft);
  writeFileSync(join(draft, 'set-up'), '');
  // A source that is changed meanwhile is newer.
  utimesSync(join(draft, 'set-up'), started, started);
  rmSync(DIRECTORY, { recursive: true, force: true });
  renameSync(draft, DIRECTORY);
  return DIRECTORY;
}

function isCurrent(stamp: string): boolean {
  if (!existsSync(stamp)) return false;
  const made = statSync(stamp).mtimeMs;
  const isOfToday = new Date(made).toDateString() === new Date().toDateString();
  const isYoung = Date.now() - made < OLDEST_MS;
  return isOfToday && isYoung && !SOURCES.some((source) => isNewer(join(ROOT, source), made));
}

function isNewer(path: string, time: number): boolean {
  const status = statSync(path);
  if (status.mtimeMs > time) return true;
  return status.isDirectory() && readdirSync(path).some((name) => isNewer(join(path, name), time));
}
