import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Html } from './html';

/** What a page or an endpoint answers. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
};

/** The shell's own pages run their own files and show the app's frames, nothing else. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export function page(body: Html, status = 200): Answer {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': PAGE_POLICY,
  };
  return { status, headers: { ...headers, ...NOT_KEPT }, body: body.html };
}

export function json(value: unknown, status = 200): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...NOT_KEPT },
    body: JSON.stringify(value),
  };
}

export function text(message: string, status: number): Answer {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...NOT_KEPT },
    body: message,
  };
}

export function redirect(location: string, headers: Answer['headers'] = {}): Answer {
  return { status: 303, headers: { location, ...headers }, body: '' };
}

const NOT_KEPT = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/** Somebody sent more than is taken. */
export class TooLargeError extends Error {
  constructor(limit: number) {
    super(`The request is larger than ${limit} bytes.`);
    this.name = 'TooLargeError';
  }
}

export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new TooLargeError(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
