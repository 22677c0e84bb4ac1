import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Caller, JiraSite } from './jira-site';

/** Far above any body the modelled operations accept. */
const MAX_BODY_BYTES = 10 * 1024 * 1024;

/**
 * Lets the site be asked over HTTP: `Authorization: Bearer app` is the app, `Bearer user:ACCOUNT` that person, and so is
 * Basic authentication with `ACCOUNT@anything` and any token; without the header the caller is anonymous. There is no secret in it: a listener belongs on the loopback interface.
 */
export function serveJira(
  site: JiraSite,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    answer(site, request, response).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      send(response, 500, { errorMessages: [`The local Jira failed: ${message}`], errors: {} });
    });
  };
}

async function answer(
  site: JiraSite,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const caller = callerOf(request.headers.authorization);
  if (caller === null) {
    const hint =
      "Authorization must be 'Bearer app', 'Bearer user:ACCOUNT' or Basic with 'ACCOUNT@anything:token', or be left out.";
    send(response, 401, { errorMessages: [hint], errors: {} });
    return;
  }

  const body = await readBody(request);
  if (body === null) {
    send(response, 413, { errorMessages: ['The request body is too large.'], errors: {} });
    return;
  }
  const { method = 'GET', url: path = '/' } = request;
  const answered = await site.handle({ method, path, body: body === '' ? null : body }, caller);
  response.writeHead(answered.status, answered.headers).end(answered.body);
}

/** `null` when the header says something else. */
export function callerOf(authorization: string | undefined): Caller | null {
  if (authorization === undefined) return { kind: 'anonymous' };
  if (authorization === 'Bearer app') return { kind: 'app' };
  const accountId = /^Bearer user:(.+)$/.exec(authorization)?.[1] ?? basicAccount(authorization);
  return accountId === undefined ? null : { kind: 'user', accountId };
}

/** As an API token is used: `ACCOUNT@example.com:TOKEN` in base 64. */
function basicAccount(authorization: string): string | undefined {
  const encoded = /^Basic (.+)$/.exec(authorization)?.[1];
  if (encoded === undefined) return undefined;
  return /^([^@]+)@[^:]*:.+$/.exec(Buffer.from(encoded, 'base64').toString())?.[1];
}

/** `null` when it is too large; the rest of it is then read and dropped, so that the answer arrives. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size <= MAX_BODY_BYTES) chunks.push(bytes);
  }
  return size > MAX_BODY_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { 'content-type': 'application/json;charset=UTF-8' })
    .end(JSON.stringify(body));
}
