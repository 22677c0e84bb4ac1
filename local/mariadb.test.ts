import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { openDatabaseServer } from './mariadb';
import { isRunning, type ProcessIdentity } from './process-identity';
import { projectRoot } from './project-root';

let parent: string;
let home: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'mandate-home-'));
  home = join(parent, 'x'.repeat(150));
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

describe('openDatabaseServer', () => {
  it('shares one server, keeps what it holds, and stops it with its last user', async () => {
    const first = await openDatabaseServer(home);
    const second = await openDatabaseServer(home);
    expect(second.socketPath).toBe(first.socketPath);

    await first.createDatabase('one');
    await first.pool('one').query('CREATE TABLE t (a INT)');
    const { server, keeper } = serverRecord();
    await first.close();
    expect(isRunning(server)).toBe(true);
    await second.pool('one').query('INSERT INTO t VALUES (7)');
    await second.close();
    expect([isRunning(server), isRunning(keeper)]).toEqual([false, false]);
    expect(existsSync(first.socketPath)).toBe(false);

    const later = await openDatabaseServer(home);
    const [rows] = await later.pool('one').query('SELECT a FROM t');
    expect(rows).toEqual([{ a: 7 }]);
    await later.close();
  });

  it('starts one server when several processes come at once', async () => {
    const servers = await Promise.all([1, 2, 3].map(() => openDatabaseServer(home)));

    expect(new Set(servers.map(({ socketPath }) => socketPath)).size).toBe(1);
    await Promise.all(servers.map((server) => server.close()));
    expect(readdirSync(join(home, 'mariadb/clients'))).toEqual([]);
  });

  it('keeps a confined pool out of every other database', async () => {
    const server = await openDatabaseServer(home);
    try {
      await server.createDatabase('mine_1');
      await server.createDatabase('minex1');
      await server.pool('minex1').query('CREATE TABLE t (a INT)');

      await expect(
        server.pool('mine_1', { confined: true }).query('SELECT * FROM minex1.t'),
      ).rejects.toMatchObject({ code: 'ER_TABLEACCESS_DENIED_ERROR' });
    } finally {
      await server.close();
    }
  });

  it('forgets a user that was killed', async () => {
    const server = await openDatabaseServer(home);
    await killedUser();
    const { server: process } = serverRecord();

    await server.close();

    expect(isRunning(process)).toBe(false);
  });

  it('leaves no server behind when its only user is killed', async () => {
    await killedUser();
    const { server, keeper } = serverRecord();

    while (isRunning(server) || isRunning(keeper)) await sleep(100);

    const again = await openDatabaseServer(home);
    await again.close();
  }, 240_000);

  it('leaves nothing behind when it is told to end while it makes the data directory', async () => {
    const child = otherUser();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    while (!namesIn('mariadb').some((name) => name.startsWith('data-'))) await sleep(5);

    child.kill('SIGTERM');

    expect(await ended).toBe(143);
    expect(namesIn('mariadb')).toEqual(['clients']);
    expect(namesIn('mariadb/clients')).toEqual([]);
    expect(namesIn('../temp').filter((name) => name.startsWith('mandate-'))).toEqual([]);
  });

  it('starts anew after the server itself was killed', async () => {
    const server = await openDatabaseServer(home);
    await server.createDatabase('one');
    await server.pool('one').query('CREATE TABLE t (a INT)');
    await server.pool('one').query('INSERT INTO t VALUES (7)');
    const { server: killed } = serverRecord();
    process.kill(killed.pid, 'SIGKILL');
    while (isRunning(killed)) await sleep(10);

    const next = await openDatabaseServer(home);
    const [rows] = await next.pool('one').query('SELECT a FROM t');
    expect(rows).toEqual([{ a: 7 }]);
    await server.close();
    await next.close();
  });
});

function serverRecord(): { server: ProcessIdentity; keeper: ProcessIdentity } {
  return JSON.parse(readFileSync(join(home, 'mariadb/server.json'), 'utf8')) as {
    server: ProcessIdentity;
    keeper: ProcessIdentity;
  };
}

/** Another process that opens the server and is killed before it can close it. */
async function killedUser(): Promise<void> {
  const child = otherUser();
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

/** Another process that opens the server and says so. */
function otherUser() {
  const temp = join(home, '../temp');
  mkdirSync(temp, { recursive: true });
  const code = `require('./local/mariadb.ts').openDatabaseServer(process.env.TEST_HOME).then(() => console.log('open'))`;
  return spawn(process.execPath, ['--require', 'tsx/cjs', '-e', code], {
    cwd: projectRoot(),
    env: { ...process.env, TEST_HOME: home, TMPDIR: temp },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function namesIn(path: string): readonly string[] {
  const directory = join(home, path);
  return existsSync(directory) ? readdirSync(directory) : [];
}
