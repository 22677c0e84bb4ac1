import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { ShellHandler } from '../shell';

export type ShellClient = {
  get(path: string, as?: string): Promise<Response>;
  post(name: string, body: unknown, options?: PostOptions): Promise<Response>;
  /** As a form of a page is sent. */
  send(name: string, fields: Readonly<Record<string, string>>): Promise<Response>;
  close(): void;
};

export type PostOptions = {
  readonly as?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Asks a shell over HTTP, as a browser that looks as a certain account. */
export async function askShell(shell: ShellHandler): Promise<ShellClient> {
  const server: Server = createServer((request, response) => {
    shell(request, response).then(
      (isHandled) => {
        if (!isHandled) response.writeHead(418).end('not the shell');
      },
      (cause: unknown) => response.writeHead(500).end(String(cause)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cookie = (as: string | undefined): Readonly<Record<string, string>> =>
    as === undefined ? {} : { cookie: `mandate-account=${as}` };

  return {
    get: (path, as) => fetch(base + path, { headers: cookie(as), redirect: 'manual' }),
    post: (name, body, { as, headers = {} } = {}) =>
      fetch(`${base}/__shell/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...cookie(as), ...headers },
        body: JSON.stringify(body),
        redirect: 'manual',
      }),
    send: (name, fields) =>
      fetch(`${base}/__shell/${name}`, {
        method: 'POST',
        body: new URLSearchParams(fields),
        redirect: 'manual',
      }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
