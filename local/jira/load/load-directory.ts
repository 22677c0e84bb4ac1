import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { z } from 'zod';

import { DataError } from '../data-error';
import type { LoadProgress } from '../jira-site';
import { ensureAdmin } from '../store/accounts';
import { raiseRevision } from '../store/catalogue';
import type { Database } from '../store/database';
import { searchKindsOf, type WritingRules } from '../store/issue-writer';
import { type IssueLine, readIssueLine } from './issue-line';
import { type KnownIds, knownIdsOf } from './known-ids';
import { readLines } from './read-lines';
import { readSiteFile, type SiteFile } from './site-file';
import { writeBatch } from './write-batch';
import { writeSite } from './write-site';

/** Large enough to make a statement worth its trip, small enough for MariaDB's packet and a smooth progress bar. */
const BATCH_LINES = 500;
const BATCH_CHARACTERS = 4_000_000;

type Load = {
  readonly database: Database;
  readonly known: KnownIds;
  readonly rules: WritingRules;
  /** Called with how many more work items are safe. */
  readonly onDone: (workItems: number) => void;
};

/**
 * Fills the store from a directory: site.json first, then each file of work items in the order of their names. Each batch
 * is committed as it comes, so a load that fails or is killed keeps what it had and goes on from there when run again.
 *
 * @throws DataError at the first line that cannot be loaded; the lines before it are in the store
 */
export async function loadDirectory(
  database: Database,
  directory: string,
  onProgress: LoadProgress = () => undefined,
): Promise<void> {
  const site = await readSiteFile(directory);
  const files = await issueFiles(directory);
  const total = site.issueCount ?? (await countLines(files));
  await writeSite(database, site);

  let done = 0;
  const load: Load = {
    database,
    known: knownIdsOf(site),
    rules: rulesOf(site),
    onDone(workItems) {
      done += workItems;
      onProgress(done, Math.max(done, total));
    },
  };
  try {
    for (const file of files) await loadFile(file, load);
  } finally {
    await ensureAdmin(database);
    await raiseRevision(database);
  }
}

/**
 * Looks at a directory before anything is begun for it.
 *
 * @throws DataError when it cannot be a site: its site.json is missing or misshapen, or there are no work items
 */
export async function checkDirectory(directory: string): Promise<void> {
  await readSiteFile(directory);
  await issueFiles(directory);
}

async function issueFiles(directory: string): Promise<readonly string[]> {
  const names = (await readdir(directory)).filter((name) => /\.jsonl(\.gz)?$/.test(name)).sort();
  if (names.length > 0) return names.map((name) => join(directory, name));
  throw new DataError(
    'there is no *.jsonl.gz or *.jsonl file beside it. Put the work items there, one a line.',
    'site.json',
  );
}

/** As far as the files can be read: what is wrong with them is told by the load itself, once it gets there. */
async function countLines(files: readonly string[]): Promise<number> {
  let count = 0;
  try {
    for (const file of files) {
      for await (const line of readLines(file)) count += line.text === '' ? 0 : 1;
    }
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
  }
  return count;
}

function rulesOf(site: SiteFile): WritingRules {
  const categories = new Map(
    site.statuses.map(({ id, statusCategory }) => [id, statusCategory.key]),
  );
  return {
    categoryOf: (statusId) => categories.get(statusId) ?? 'undefined',
    searchKinds: searchKindsOf(site.fields),
  };
}

const LoadedRow = z.object({ fingerprint: z.string(), work_items: z.number() });

/** A file that was loaded to its end, and has not changed since, is not read again. */
async function loadFile(path: string, load: Load): Promise<void> {
  const name = basename(path);
  const fingerprint = await fingerprintOf(path);
  const [loaded] = await load.database.select(
    LoadedRow,
    'SELECT fingerprint, work_items FROM loaded_file WHERE name = ?',
    [name],
  );
  if (loaded?.fingerprint === fingerprint) {
    load.onDone(loaded.work_items);
    return;
  }

  const workItems = await loadLines(path, load);
  await load.database.insert({
    verb: 'REPLACE',
    into: 'loaded_file (name, fingerprint, work_items)',
    values: [[name, fingerprint, workItems]],
  });
}

/** While one batch is written the next one is read. */
async function loadLines(path: string, load: Load): Promise<number> {
  let workItems = 0;
  let writing = Promise.resolve();
  const write = async (batch: readonly IssueLine[]) => {
    await writing;
    workItems += batch.length;
    writing = writeBatch(load.database, batch, load.rules).then(() => load.onDone(batch.length));
    // Looked at when the next batch comes; until then a failure must not count as unhandled.
    writing.catch(() => undefined);
  };

  let batch: IssueLine[] = [];
  let characters = 0;
  try {
    for await (const line of readLines(path)) {
      batch.push(readIssueLine(line, load.known));
      characters += line.text.length;
      if (batch.length < BATCH_LINES && characters < BATCH_CHARACTERS) continue;

      await write(batch);
      batch = [];
      characters = 0;
    }
  } finally {
    await write(batch);
    await writing;
  }
  return workItems;
}

async function fingerprintOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
