import { createServer, type IncomingMessage, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { transformSync } from 'esbuild';

import { fakeJira, fakeReply, type Scene } from './fake-answers';

const HERE = path.resolve('static/test/preview-portfolio');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Serves a build of the Custom UI with a bridge whose other end answers made-up data. */
export function startPreview(dist: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    void respond(request, dist).then(({ status, type, body }) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    });
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

type Served = { readonly status: number; readonly type: string; readonly body: string | Buffer };

async function respond(request: IncomingMessage, dist: string): Promise<Served> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/__preview/call') {
    const body = await bodyOf(request);
    const scene = JSON.parse(searchParams.get('scene') ?? '{}') as Scene;
    const answer =
      searchParams.get('to') === 'jira'
        ? fakeJira(body)
        : fakeReply(scene, JSON.parse(body) as Parameters<typeof fakeReply>[1]);
    return { status: 200, type: 'application/json', body: JSON.stringify(answer) };
  }
  if (pathname === '/__preview/bridge.js') return bridgeScript();

  const served = file(path.join(dist, path.normalize(pathname)));
  return pathname.endsWith('.html')
    ? {
        ...served,
        body: served.body
          .toString()
          .replace('<head>', '<head><script src="/__preview/bridge.js"></script>'),
      }
    : served;
}

function bridgeScript(): Served {
  const source = readFileSync(path.join(HERE, 'browser-bridge.ts'), 'utf8');
  const { code } = transformSync(source, { loader: 'ts' });
  return { status: 200, type: 'text/javascript', body: code };
}

function file(name: string): Served {
  if (!existsSync(name)) return { status: 404, type: 'text/plain', body: 'not found' };
  return {
    status: 200,
    type: TYPES[path.extname(name)] ?? 'application/octet-stream',
    body: readFileSync(name),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
