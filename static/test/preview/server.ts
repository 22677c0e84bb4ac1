import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export type Served = { readonly address: string; readonly close: () => void };

/** Serves a build as Forge does: static files, and pages under the content security policy it computes. */
export function serveBuild(dist: string): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(dist, path.normalize(pathname));
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const body = readFileSync(file);
    response.writeHead(200, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      ...(file.endsWith('.html') ? { 'content-security-policy': policyFor(body.toString()) } : {}),
    });
    response.end(body);
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({
        address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      }),
    ),
  );
}

type Processing = new (
  logger: object,
  load: unknown,
) => {
  getCspDetails: (html: string, permissions: object) => unknown;
};
type Injection = new () => { getInjectableCSP: (options: object) => readonly string[] };

const require = createRequire(import.meta.url);
const load = (name: string): unknown => require(name);

function policyFor(html: string): string {
  const { CSPProcessingService } = load('@forge/csp/out/csp/csp-processing-service') as {
    CSPProcessingService: Processing;
  };
  const { CSPInjectionService } = load('@forge/csp/out/csp/csp-injection-service') as {
    CSPInjectionService: Injection;
  };
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const cheerio = load('cheerio') as { load: unknown };

  const details = new CSPProcessingService(silent, cheerio.load).getCspDetails(html, {
    content: {},
  });
  return new CSPInjectionService()
    .getInjectableCSP({
      existingCSPDetails: details,
      microsEnv: 'prod',
      hostname: 'https://example.atlassian.net',
      isFedRAMP: false,
    })
    .filter((directive) => !directive.startsWith('report-uri'))
    .join('; ');
}
