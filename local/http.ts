import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { CommandError } from './command-error';
import { errorCode } from './process-identity';

export type HttpHandler = (request: IncomingMessage, response: ServerResponse) => void;

export type HttpServer = {
  /** `http://127.0.0.1:PORT`. */
  readonly baseUrl: string;
  /** What answers from now on; until it is set, the site says that it is starting. */
  readonly serve: (handler: HttpHandler) => void;
  readonly close: () => Promise<void>;
};

const ADDRESS = '127.0.0.1';
const USUAL_PORT = 8080;

/**
 * Listens on this machine alone. Without a port the usual one is taken, or any when that is in use.
 *
 * @throws CommandError naming the port when it was asked for and is in use
 */
export async function listen(port: number | null): Promise<HttpServer> {
  let handler: HttpHandler = (_request, response) => {
    response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '1' });
    response.end('The site is starting.\n');
  };
  const server = createServer((request, response) => {
    if (isForThisMachine(request)) handler(request, response);
    else
      response.writeHead(421, { 'content-type': 'text/plain' }).end('Another site is asked for.\n');
  });
  await bind(server, port);

  return {
    baseUrl: `http://${ADDRESS}:${(server.address() as AddressInfo).port}`,
    serve(next) {
      handler = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bind(server: Server, port: number | null): Promise<void> {
  try {
    await tryPort(server, port ?? USUAL_PORT);
  } catch (error) {
    if (errorCode(error) !== 'EADDRINUSE') throw error;
    if (port !== null) {
      throw new CommandError('conflict', `The port ${port} is in use; say another.`, {
        where: '--port',
      });
    }
    await tryPort(server, 0);
  }
}

function tryPort(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ADDRESS, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** A page of some other site may have its name resolve to this machine; its requests still carry that name. */
function isForThisMachine({ headers }: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(headers.host ?? '');
}
