import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { callerOf, serveJira } from './http';
import type { Caller, JiraSite, RestRequest } from './jira-site';

type Asked = { readonly request: RestRequest; readonly caller: Caller };

/** A site of which only the calls are looked at. */
function listeningSite(asked: Asked[]): JiraSite {
  const absent = () => Promise.reject(new Error('This part of the site is not asked.'));
  return {
    handle(request, caller) {
      asked.push({ request, caller });
      if (request.path === '/fail') return Promise.reject(new Error('a bug'));
      return Promise.resolve({
        status: 201,
        headers: { 'content-type': 'text/plain' },
        body: 'ahoy',
      });
    },
    load: absent,
    grant: absent,
    hasAccount: absent,
    adminAccount: absent,
    outbox: absent,
    workflows: absent,
    changeRules: absent,
    useRules: () => undefined,
    useApp: () => undefined,
    onEvent: () => undefined,
    onCall: () => undefined,
  };
}

describe('serveJira', () => {
  const asked: Asked[] = [];
  const server = createServer(serveJira(listeningSite(asked)));
  let base = '';

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => asked.splice(0));

  it('hands method, path, body and caller on, and the answer back', async () => {
    const response = await fetch(`${base}/rest/api/3/issue?x=1`, {
      method: 'POST',
      headers: { authorization: 'Bearer user:557058:ben' },
      body: '{"a":1}',
    });

    expect([response.status, await response.text()]).toEqual([201, 'ahoy']);
    expect(asked).toEqual([
      {
        request: { method: 'POST', path: '/rest/api/3/issue?x=1', body: '{"a":1}' },
        caller: { kind: 'user', accountId: '557058:ben' },
      },
    ]);
  });

  it('answers 401 for an authorization that it does not know', async () => {
    const response = await fetch(base, { headers: { authorization: 'Basic abc' } });

    expect(response.status).toBe(401);
    expect(asked).toEqual([]);
  });

  it('answers 413 for a body that is too large', async () => {
    const response = await fetch(base, { method: 'PUT', body: 'x'.repeat(11 * 1024 * 1024) });

    expect(response.status).toBe(413);
  });

  it('answers 500 with the reason when the site fails', async () => {
    const response = await fetch(`${base}/fail`);

    expect([response.status, await response.json()]).toEqual([
      500,
      { errorMessages: ['The local Jira failed: a bug'], errors: {} },
    ]);
  });
});

describe('callerOf', () => {
  it('tells app, person and nobody apart', () => {
    expect(callerOf('Bearer app')).toEqual({ kind: 'app' });
    expect(callerOf('Bearer user:ben')).toEqual({ kind: 'user', accountId: 'ben' });
    expect(callerOf(undefined)).toEqual({ kind: 'anonymous' });
    expect(callerOf('Bearer user:')).toBeNull();
  });

  it('takes an account and any token for that person', () => {
    const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

    expect(callerOf(basic('ben@example.com:token'))).toEqual({ kind: 'user', accountId: 'ben' });
    expect(callerOf(basic('ben@example.com:'))).toBeNull();
  });
});
