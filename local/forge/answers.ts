import type { FetchAnswer } from './worker-protocol';

export function json(body: unknown, status = 200): FetchAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

export function empty(status = 204): FetchAnswer {
  return { status, headers: {}, body: '' };
}

/** An answer of the storage services, which say what is wrong by a code. */
export function refusal(
  status: number,
  code: string,
  message: string | { readonly message: string; readonly context: object },
): FetchAnswer {
  return json({ code, ...(typeof message === 'string' ? { message } : message) }, status);
}

/** What Forge's proxy itself refuses: the `@forge/api` packages turn this header into an exception. */
export function proxyRefusal(status: number, code: string, message: string): FetchAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json', 'forge-proxy-error': code },
    body: JSON.stringify({ code, message }),
  };
}

export function notModelled(what: string): FetchAnswer {
  return proxyRefusal(501, `NOT_MODELLED: ${what}`, `The local Forge does not model ${what}.`);
}
