import type { IncomingMessage, ServerResponse } from 'node:http';

import type { HttpHandler } from './http';
import { serveJira } from './jira/http';
import { createShell } from './shell/shell';
import type { LocalSite } from './site';

/** Jira's pages around the app, and Jira's REST for whoever names himself in an `Authorization` header. */
export function siteHandler(site: LocalSite, log: (line: string) => void): HttpHandler {
  const jira = serveJira(site.jira);
  const shell = createShell(site);

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const isRest = request.url?.startsWith('/rest/') === true;
    if (isRest && request.headers.authorization !== undefined) {
      jira(request, response);
      return;
    }
    if (await shell(request, response)) return;
    if (isRest) jira(request, response);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.\n');
  };

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      log(`!! ${request.method ?? ''} ${request.url ?? ''} failed: ${what}`);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end('The local site failed; the log says why.\n');
    });
  };
}
