import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { acceptsConnections } from './connect';

let directory: string;
let server: Server;
let sockets: Socket[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mandate-connect-'));
  sockets = [];
});

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
  rmSync(directory, { recursive: true, force: true });
});

async function listening(onConnection: (socket: Socket) => void): Promise<string> {
  const path = join(directory, 'db.sock');
  server = createServer((socket) => {
    sockets.push(socket);
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  return path;
}

describe('acceptsConnections', () => {
  it('takes a server that greets for one that serves', async () => {
    const path = await listening((socket) => socket.write('greeting'));

    expect(await acceptsConnections(path)).toBe(true);
  });

  it.each([
    ['is silent', () => undefined],
    ['hangs up', (socket: Socket) => socket.destroy()],
  ] as const)('does not take an open socket that %s for one', async (_what, onConnection) => {
    const path = await listening(onConnection);

    expect(await acceptsConnections(path)).toBe(false);
  });
});
