import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { z } from 'zod';

import { CommandError } from '../command-error';
import { onInterrupt } from '../on-interrupt';
import { identify, isRunning, type ProcessIdentity } from '../process-identity';
import { projectRoot } from '../project-root';
import { runProgram } from '../run-program';
import { withScratch } from '../scratch';
import { acceptsConnections } from './connect';
import { findDatabasePrograms } from './programs';

const Identity = z.object({ pid: z.number(), started: z.string() });
const Record = z.object({ server: Identity, keeper: Identity, socketPath: z.string() });

/** A running server: its own process, the script that keeps it (and leads its process group), and where it listens. */
export type ServerRecord = Readonly<z.output<typeof Record>>;

const READY_WITHIN_MS = 60_000;
const STOPPED_WITHIN_MS = 60_000;
const LOOK_AGAIN_MS = 20;
/** A socket's path holds 107 characters. */
const LONGEST_TEMP = 70;

/** Native asynchronous I/O wants locked memory, which several servers on one machine soon use up. */
const PLAIN_IO = '--innodb-use-native-aio=0';

const SETTINGS = [
  PLAIN_IO,
  '--skip-networking',
  '--skip-name-resolve',
  '--innodb-flush-log-at-trx-commit=2',
  '--innodb-buffer-pool-size=128M',
  '--innodb-log-file-size=64M',
  '--max-allowed-packet=64M',
  '--max-connections=500',
  // A site may be left open over a weekend, and its pools with it.
  '--wait-timeout=2592000',
  // The engine behind Forge SQL has no gap locks; with this level MariaDB takes hardly any.
  '--transaction-isolation=READ-COMMITTED',
  '--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_bin',
  '--default-time-zone=+00:00',
];

/** @returns null when no server is running, or it is on its way out */
export async function findServer(directory: string): Promise<ServerRecord | null> {
  const record = readRecord(directory);
  if (record === null) return null;
  if (isRunning(record.server) && (await acceptsConnections(record.socketPath))) return record;

  await stopServer(directory, record);
  return null;
}

/** Makes the data directory when there is none, and starts a server on it that outlives this process while it has users. */
export async function startServer(
  directory: string,
  onProgress: (line: string) => void,
): Promise<ServerRecord> {
  const programs = findDatabasePrograms();
  await waitForLeftoverServer(directory);
  const dataDirectory = join(directory, 'data');
  if (!existsSync(dataDirectory)) {
    onProgress('Creating a private MariaDB');
    await install(programs.installer, dataDirectory);
  }

  const socketPath = join(mkdtempSync(join(temporaryDirectory(), 'mandate-')), 'db.sock');
  const logFile = join(directory, 'server.log');
  const log = openSync(logFile, 'a');
  const keeper = spawn(
    '/bin/sh',
    [
      join(projectRoot(), 'local/mariadb/keep-server.sh'),
      directory,
      dirname(socketPath),
      programs.server,
      '--no-defaults',
      ...runAs(),
      `--datadir=${dataDirectory}`,
      `--socket=${socketPath}`,
      `--tmpdir=${dirname(socketPath)}`,
      `--pid-file=${pidFile(directory)}`,
      ...SETTINGS,
    ],
    { detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  keeper.unref();

  const starting = {
    keeper: keeper.pid === undefined ? null : identify(keeper.pid),
    socketPath,
    logFile,
  };
  const forget = onInterrupt(() => abandon(starting));
  const record = await untilReady(directory, starting).finally(forget);
  writeFileSync(recordFile(directory), JSON.stringify(record));
  return record;
}

export async function stopServer(directory: string, record: ServerRecord): Promise<void> {
  rmSync(recordFile(directory), { force: true });
  if (isRunning(record.keeper)) signal(-record.keeper.pid);
  else if (isRunning(record.server)) signal(record.server.pid);
  await untilGone([record.server, record.keeper]);
  rmSync(dirname(record.socketPath), { recursive: true, force: true });
}

/** A data directory appears whole or not at all. */
async function install(installer: string, dataDirectory: string): Promise<void> {
  const draftPrefix = `${dataDirectory}-`;
  removeDrafts(draftPrefix);
  // A server that starts removes what it takes for leftovers from its temporary directory: none is shared.
  await withScratch(join(temporaryDirectory(), 'mandate-'), (scratch) =>
    withScratch(draftPrefix, async (draft) => {
      const { status, output } = await runProgram({
        program: installer,
        args: [
          '--no-defaults',
          ...runAs(),
          `--datadir=${draft}`,
          '--auth-root-authentication-method=normal',
          '--skip-test-db',
          '--skip-name-resolve',
          PLAIN_IO,
        ],
        environment: { TMPDIR: scratch },
      });
      if (status !== 0) throw installError(`${dataDirectory}.log`, output);
      renameSync(draft, dataDirectory);
    }),
  );
}

/** Those of processes that were killed. */
function removeDrafts(prefix: string): void {
  const names = readdirSync(dirname(prefix)).filter((name) => name.startsWith(basename(prefix)));
  for (const name of names) rmSync(join(dirname(prefix), name), { recursive: true, force: true });
}

function installError(log: string, output: string): CommandError {
  writeFileSync(log, output);
  const errors = output.split('\n').filter((line) => /error/i.test(line));
  return new CommandError('set-up', `mariadb-install-db failed; ${log} says why.`, {
    where: log,
    details: errors.slice(0, 10),
  });
}

type Starting = {
  readonly keeper: ProcessIdentity | null;
  readonly socketPath: string;
  readonly logFile: string;
};

async function untilReady(directory: string, starting: Starting): Promise<ServerRecord> {
  const { keeper } = starting;
  const deadline = Date.now() + READY_WITHIN_MS;
  while (keeper !== null && isRunning(keeper) && Date.now() < deadline) {
    const server = runningServer(directory);
    if (server !== null && (await acceptsConnections(starting.socketPath))) {
      return { server, keeper, socketPath: starting.socketPath };
    }
    await sleep(LOOK_AGAIN_MS);
  }

  await abandon(starting);
  const log = lastLines(readFileSync(starting.logFile, 'utf8'));
  throw new CommandError(
    'set-up',
    `MariaDB did not start; the end of ${starting.logFile}:\n${log}`,
  );
}

/** A server that is still starting may hang when it is asked to stop. It holds nothing yet that a killed one would lose. */
async function abandon({ keeper, socketPath }: Starting): Promise<void> {
  if (keeper !== null && isRunning(keeper)) {
    signal(-keeper.pid, 'SIGKILL');
    await untilGone([keeper]);
  }
  rmSync(dirname(socketPath), { recursive: true, force: true });
}

/** A server whose starter died before it wrote the record, or that is shutting down, holds the data directory. */
async function waitForLeftoverServer(directory: string): Promise<void> {
  const server = runningServer(directory);
  if (server === null) return;

  signal(server.pid);
  await untilGone([server]);
}

async function untilGone(processes: readonly ProcessIdentity[]): Promise<void> {
  const deadline = Date.now() + STOPPED_WITHIN_MS;
  while (processes.some(isRunning)) {
    if (Date.now() > deadline) {
      throw new CommandError(
        'set-up',
        `MariaDB (process ${processes[0]?.pid ?? 0}) does not stop.`,
      );
    }
    await sleep(LOOK_AGAIN_MS);
  }
}

function runningServer(directory: string): ProcessIdentity | null {
  if (!existsSync(pidFile(directory))) return null;
  const pid = Number(readFileSync(pidFile(directory), 'utf8').trim());
  if (!Number.isInteger(pid) || pid < 2) return null;

  return isDatabaseServer(pid) ? identify(pid) : null;
}

/** The pid file of a server that was killed may name a process that has nothing to do with it. */
function isDatabaseServer(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('mariadbd');
  } catch {
    return process.platform !== 'linux';
  }
}

function readRecord(directory: string): ServerRecord | null {
  if (!existsSync(recordFile(directory))) return null;
  return Record.parse(JSON.parse(readFileSync(recordFile(directory), 'utf8')));
}

/** As root the server must be told that it is meant to run as root. */
function runAs(): readonly string[] {
  return process.getuid?.() === 0 ? ['--user=root'] : [];
}

function temporaryDirectory(): string {
  const directory = tmpdir();
  return directory.length > LONGEST_TEMP ? '/tmp' : directory;
}

function signal(pid: number, what: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): void {
  try {
    process.kill(pid, what);
  } catch {
    // It ended between the look and the signal.
  }
}

const recordFile = (directory: string) => join(directory, 'server.json');
const pidFile = (directory: string) => join(directory, 'server.pid');
const lastLines = (text: string) => text.trimEnd().split('\n').slice(-12).join('\n');
