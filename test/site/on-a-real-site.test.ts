import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { importThroughApp } from '../../local/import-through-app';
import { serveJira } from '../../local/jira/http';
import type { RestRequest } from '../../local/jira/jira-site';
import { movableClock } from '../../local/movable-clock';
import { createRealSite } from '../../local/real/create-real-site';
import { type RealSiteAccess, takeRealSiteAccess } from '../../local/real/real-site-access';
import { type LocalSite, openSite } from '../../local/site';
import { exportedFigures, importInto, openTestSite, temporaryHome } from '../support/local-site';
import { writeSmallSite } from '../support/small-site';

jest.setTimeout(240_000);

const NOW = '2026-11-20T12:00:00.000Z';
const TOKEN = 'kept-to-itself';

/** The local Jira plays the real one: it is asked over HTTP alone, with an e-mail address and a token. */
describe('a host that stands on a real site', () => {
  const { home, remove } = temporaryHome();
  const data = join(home, 'data');
  let far: LocalSite;
  let server: Server;
  let account = '';

  beforeAll(async () => {
    writeSmallSite(data, { keys: ['ALFA', 'BETA'], itemsEach: 60 });
    far = await openTestSite(home, 'far', NOW);
    await importInto(far, data);
    account = await far.jira.adminAccount();
    server = createServer(serveJira(far.jira));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(async () => {
    await new Promise((closed) => server.close(closed));
    await far.close();
    remove();
  });

  const access = (more: {
    readonly mayWrite: boolean;
    readonly token?: string;
  }): RealSiteAccess => {
    const environment = {
      MANDATE_SITE: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      MANDATE_EMAIL: `${account}@example.com`,
      MANDATE_TOKEN: more.token ?? TOKEN,
    };
    const taken = takeRealSiteAccess(environment, more.mayWrite);
    if (taken === null) throw new Error('The environment names a site.');
    return taken;
  };
  const comment: RestRequest = {
    method: 'POST',
    path: '/rest/api/3/issue/ALFA-1/comment',
    body: JSON.stringify({ body: { type: 'doc', version: 1, content: [] } }),
  };

  it('shows the figures that the site itself has, and has logged no token', async () => {
    const lines: string[] = [];
    const near = await openSite({
      home,
      name: 'near',
      clock: movableClock(new Date(NOW)),
      real: access({ mayWrite: false }),
      log: (line) => lines.push(line),
      onProgress: (line) => lines.push(line),
    });
    try {
      const measured = await importThroughApp(
        near,
        await near.jira.adminAccount(),
        () => undefined,
      );

      expect(await exportedFigures(near)).toEqual(await exportedFigures(far));
      expect(measured.points).toBeGreaterThan(120);
      expect(lines.join('\n')).not.toContain(TOKEN);
    } finally {
      await near.close();
    }
  });

  it('changes nothing there unless it may', async () => {
    const refused = await createRealSite(access({ mayWrite: false })).handle(comment, {
      kind: 'app',
    });
    const taken = await createRealSite(access({ mayWrite: true })).handle(comment, { kind: 'app' });

    expect([refused.status, taken.status]).toEqual([403, 201]);
    expect(refused.body).toContain('--write');
  });

  it('asks as the account of the token alone', async () => {
    const site = createRealSite(access({ mayWrite: false }));
    const myself = { method: 'GET', path: '/rest/api/3/myself', body: null };

    expect(await site.adminAccount()).toBe(account);
    expect((await site.handle(myself, { kind: 'user', accountId: account })).status).toBe(200);
    expect((await site.handle(myself, { kind: 'user', accountId: 'bob' })).status).toBe(501);
  });

  it('says what is wrong when the site does not answer', async () => {
    const nobody = { ...access({ mayWrite: false }), address: 'http://127.0.0.1:9' };
    const answer = await createRealSite(nobody).handle(
      { method: 'GET', path: '/rest/api/3/field', body: null },
      { kind: 'app' },
    );

    expect(answer.status).toBe(502);
    expect(answer.body).toContain('127.0.0.1:9 does not answer');
    expect(answer.body).not.toContain(TOKEN);
  });
});
