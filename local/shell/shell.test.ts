import { rm } from 'node:fs/promises';

import type { PageData } from './protocol';
import { createTestableShell } from './shell';
import { askShell, type ShellClient } from './test/ask-shell';
import { type FixtureSite, openFixtureSite } from './test/fixture-site';
import { writeSmallSite } from './test/small-site';

const NOW = new Date('2026-03-05T12:00:00Z');

let directory = '';
let fixture: FixtureSite;
let shell: ShellClient;
beforeAll(async () => {
  directory = await writeSmallSite();
  fixture = await openFixtureSite(directory, NOW, 'http://127.0.0.1:8080');
  shell = await askShell(createTestableShell(fixture.site));
}, 300_000);
afterAll(async () => {
  shell.close();
  await fixture.close();
  await rm(directory, { recursive: true, force: true });
}, 300_000);

const pageOf = async (path: string, as?: string): Promise<string> =>
  (await shell.get(path, as)).text();

/** What the server wrote for the page's script. */
async function dataOf(path: string, as?: string): Promise<PageData> {
  const found = /id="page-data">([^<]*)</.exec(await pageOf(path, as));
  return JSON.parse(found?.[1] ?? 'null') as PageData;
}

const contextsOf = async (path: string, as?: string) =>
  Object.values((await dataOf(path, as)).frames).map(({ context }) => context);

describe('a Custom UI', () => {
  it('is served under the policy that Forge would send, with the bridge as its first script', async () => {
    const { frames } = await dataOf('/jira/apps/portfolio');
    const response = await shell.get(frames['frame-1']?.src ?? '');
    const policy = response.headers.get('content-security-policy') ?? '';

    expect(policy).toContain("default-src 'self'");
    expect(policy).toMatch(/(^|; )sandbox [^;]*allow-scripts/);
    expect(policy).toMatch(/style-src 'self'[^;]*/);
    expect(policy).not.toContain('unsafe-');
    expect(policy).not.toContain('report-uri');
    expect(await response.text()).toMatch(/<head><script src="\/__shell\/bridge.js"><\/script>/);
  });

  it('has no file at an address that starts at the root', async () => {
    expect((await shell.get('/assets/page.js')).status).toBe(404);
  });

  it.each([
    '../package.json',
    '..%2f..%2fpackage.json',
    '%2e%2e/%2e%2e/etc/passwd',
    'assets/../../secret',
    '%00',
    '%zz',
  ])('gives nothing away at %s', async (path) => {
    const { frames } = await dataOf('/jira/apps/portfolio');
    const base = (frames['frame-1']?.src ?? '').replace('portfolio.html', '');
    const response = await shell.get(base + path);
    expect(response.status).toBe(404);
  });

  it('has no translations when the bundle has none', async () => {
    const { frames } = await dataOf('/jira/apps/portfolio');
    const base = (frames['frame-1']?.src ?? '').replace('portfolio.html', '');
    expect((await shell.get(`${base}__LOCALES__/no-such-file.json`)).status).toBe(404);
  });
});

describe('the context of a module', () => {
  it('says who looks, with their time zone and language', async () => {
    const [context] = await contextsOf('/jira/apps/portfolio', 'ben');
    expect(context).toMatchObject({
      accountId: 'ben',
      timezone: 'Asia/Tokyo',
      locale: 'en-US',
      moduleKey: 'portfolio',
      siteUrl: 'http://127.0.0.1:8080',
      cloudId: 'cloud-1',
      environmentType: 'DEVELOPMENT',
      extension: { type: 'jira:globalPage', location: 'http://127.0.0.1:8080/jira/apps/portfolio' },
    });
  });

  it('names the project of a project page', async () => {
    const [context] = await contextsOf('/jira/projects/QUAY/apps/project');
    expect(context?.['extension']).toMatchObject({
      type: 'jira:projectPage',
      project: { id: '1', key: 'QUAY', type: 'software' },
    });
  });

  it('names the work item of a panel and of a context', async () => {
    const contexts = await contextsOf('/browse/QUAY-1');
    const extensions = contexts.map(({ extension }) => extension);
    const issue = { id: '11', key: 'QUAY-1', type: 'Task', typeId: '100' };
    expect(extensions).toMatchObject([
      { type: 'jira:issuePanel', issue, project: { key: 'QUAY' } },
      { type: 'jira:issueContext', issue, project: { key: 'QUAY' } },
    ]);
  });
});

describe('an invocation', () => {
  const tokenOf = async (as?: string): Promise<string> => {
    const { frames } = await dataOf('/browse/QUAY-1', as);
    return frames['frame-1']?.token ?? '';
  };
  const invoke = async (body: Readonly<Record<string, unknown>>, as = 'ada'): Promise<unknown> =>
    (await shell.post('invoke', body, { as })).json();

  it('reaches the resolver with what the server knows of the place, whatever the browser says', async () => {
    const token = await tokenOf('ben');
    await invoke(
      { token, functionKey: 'echo', payload: { a: 1 }, extension: { issue: { key: 'SAFE-1' } } },
      'ben',
    );
    expect(fixture.asked.at(-1)).toMatchObject({
      moduleKey: 'governance-panel',
      call: { functionKey: 'echo', payload: { a: 1 } },
      asker: { accountId: 'ben', extension: { issue: { key: 'QUAY-1' } }, timeZone: 'Asia/Tokyo' },
    });
  });

  it('answers an empty object where the resolver answers nothing', async () => {
    const answer = await invoke({ token: await tokenOf('ada'), functionKey: 'nothing' });
    expect(answer).toEqual({ ok: true, value: {} });
  });

  it('tells what the resolver threw as the platform words it', async () => {
    const answer = await invoke({ token: await tokenOf('ada'), functionKey: 'fail' });
    expect(answer).toEqual({
      ok: false,
      message: 'There was an error invoking the function - The gate is closed.',
    });
  });

  it('refuses more than 500 KB, and answers of more than 5 MB', async () => {
    const token = await tokenOf('ada');
    expect(
      await invoke({ token, functionKey: 'echo', payload: 'x'.repeat(512_001) }),
    ).toMatchObject({
      ok: false,
      message: expect.stringContaining('at most 500 KB') as string,
    });
    expect(await invoke({ token, functionKey: 'flood' })).toMatchObject({
      ok: false,
      message: expect.stringContaining('at most 5 MB') as string,
    });
  });

  it('is refused with the token of somebody else', async () => {
    const token = await tokenOf('ada');
    expect(await invoke({ token, functionKey: 'echo' }, 'ben')).toMatchObject({ ok: false });
  });

  it('is refused to a page of another site', async () => {
    const response = await shell.post(
      'invoke',
      {},
      { headers: { 'sec-fetch-site': 'cross-site' } },
    );
    expect(response.status).toBe(403);
    expect(
      (await shell.post('product', {}, { headers: { 'content-type': 'text/plain' } })).status,
    ).toBe(415);
  });
});

describe('Jira behind the bridge', () => {
  const ask = async (path: string, as: string, tokenOf = as): Promise<unknown> => {
    const { frames } = await dataOf('/jira/apps/portfolio', tokenOf);
    const token = frames['frame-1']?.token;
    return (await shell.post('product', { token, method: 'get', path, body: null }, { as })).json();
  };

  it('is asked as the person who looks', async () => {
    expect(await ask('/rest/api/3/issue/SAFE-1', 'dora')).toMatchObject({ value: { status: 200 } });
    expect(await ask('/rest/api/3/issue/SAFE-1', 'ben')).toMatchObject({ value: { status: 404 } });
  });

  it('is its REST API and nothing else', async () => {
    expect(await ask('/__shell/people', 'ben')).toMatchObject({ ok: false });
  });

  it('is asked by a page that is open, and by nobody with the token of another person', async () => {
    expect(await ask('/rest/api/3/myself', 'ben', 'dora')).toMatchObject({ ok: false });
  });

  it('is left to others when asked directly', async () => {
    expect((await shell.get('/rest/api/3/myself')).status).toBe(418);
  });
});

describe('pages', () => {
  it.each([
    '/jira/projects',
    '/jira/projects/QUAY',
    '/browse/QUAY-1',
    '/jira/projects/QUAY/apps/project',
  ])('show hostile names at %s as the text that they are', async (path) => {
    const page = await pageOf(path, 'ben');
    expect(page).not.toContain('<img src=x');
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<b onclick');
    expect(page).not.toContain('<i>label');
    expect(page).not.toContain('javascript:');
    expect(page).toContain('&lt;b onclick=&quot;alert(3)&quot;&gt;Ben&lt;/b&gt;');
  });

  it('offer the transitions of a work item, and hand on why one is refused', async () => {
    expect(await pageOf('/browse/QUAY-1', 'ben')).toMatch(
      /data-transition="11">\s*<span class="transition-name">&lt;b&gt;Finish&lt;\/b&gt;<\/span>/,
    );

    const path = '/rest/api/3/issue/QUAY-1/transitions';
    const body = JSON.stringify({ transition: { id: '11' } });
    const reply = await shell.post('jira', { method: 'POST', path, body }, { as: 'ben' });
    const { value } = (await reply.json()) as { value: { status: number; body: string } };
    expect(value.status).toBe(400);
    expect(value.body).toContain('has a validator of an app that is not installed.');
  });

  it('run no script but their own', async () => {
    const policy = (await shell.get('/browse/QUAY-1')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it('show the status that the app gives a work item', async () => {
    expect(await pageOf('/browse/QUAY-1')).toContain('2 findings');
  });

  it.each(['/jira/projects/SAFE', '/browse/SAFE-1', '/jira/projects/SAFE/apps/project'])(
    'of a private project are not there for others: %s',
    async (path) => {
      const hidden = await shell.get(path, 'ben');
      expect(hidden.status).toBe(404);
      expect(await hidden.text()).not.toContain('Secret');
      expect((await shell.get(path, 'dora')).status).toBe(200);
    },
  );

  it('list no private project to others', async () => {
    expect(await pageOf('/jira/projects', 'ben')).not.toContain('Secret harbour');
    expect(await pageOf('/jira/projects', 'dora')).toContain('Secret harbour');
  });

  it('of the administration are for Jira administrators', async () => {
    const refused = await shell.get('/jira/settings/apps/administration', 'ben');
    expect(refused.status).toBe(403);
    expect(await refused.text()).not.toContain('"frame-1"');
    expect((await shell.get('/jira/settings/apps/administration', 'ada')).status).toBe(200);
  });

  it('stand at the app’s own name as well', async () => {
    for (const path of [
      '/jira/apps/mandate',
      '/jira/settings/apps/mandate',
      '/jira/projects/QUAY/apps/mandate',
    ]) {
      expect((await shell.get(path)).status).toBe(303);
    }
  });

  it('lead below the app’s page to the app', async () => {
    const { frames } = await dataOf('/jira/apps/portfolio/risks/7?sort=due');
    expect(frames['frame-1']?.basePath).toBe('/jira/apps/portfolio');
  });

  it.each(['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example'])(
    'do not lead to %s after a choice',
    async (back) => {
      const response = await shell.send('session', { account: 'ben', back });
      expect(response.headers.get('location')).toBe('/');
    },
  );

  it('keep who looks, and go back to where that was chosen', async () => {
    const response = await shell.send('session', { account: 'ben', back: '/browse/QUAY-1?a=1' });
    expect(response.headers.get('location')).toBe('/browse/QUAY-1?a=1');
    expect(response.headers.get('set-cookie')).toMatch(
      /^mandate-account=ben; .*SameSite=Strict; HttpOnly/,
    );
  });

  it('open a work item whose key is typed in small letters', async () => {
    expect((await shell.get('/browse?key=quay-1')).headers.get('location')).toBe('/browse/QUAY-1');
  });
});

describe('mail', () => {
  it('is shown to whom Jira would have sent it, as the text that it is', async () => {
    const letter = {
      subject: 'Silt <b>',
      textBody: 'Mind the mud.',
      to: { users: [{ accountId: 'ben' }] },
    };
    const asked = {
      method: 'POST',
      path: '/rest/api/3/issue/QUAY-1/notify',
      body: JSON.stringify(letter),
    };
    await fixture.site.jira.handle(asked, { kind: 'app' });

    expect(await pageOf('/mail', 'ben')).toMatch(/Silt &lt;b&gt;[^]*Mind the mud\./);
    expect(await pageOf('/mail', 'dora')).toContain('Nothing so far.');
  });
});

describe('the time of the site', () => {
  it('goes on to the night of the next day, and the browser back to where that was chosen', async () => {
    const response = await shell.send('next-day', { back: '/browse/QUAY-1' });

    expect(response.headers.get('location')).toBe('/browse/QUAY-1');
    expect(fixture.site.clock.now().toISOString()).toMatch(/^2026-03-06T0[0-9]:00/);
  });

  it('is not moved by a page elsewhere, nor on a real site', async () => {
    const before = fixture.site.clock.now();
    const real = await askShell(createTestableShell({ ...fixture.site, isReal: true }));
    const elsewhere = await shell.post(
      'next-day',
      {},
      { headers: { 'sec-fetch-site': 'cross-site' } },
    );
    const refused = await real.send('next-day', { back: '/' });
    const offered = await (await real.get('/jira/projects')).text();
    real.close();

    expect([elsewhere.status, refused.status]).toEqual([403, 409]);
    expect(offered).not.toContain('next-day');
    expect(fixture.site.clock.now().getTime() - before.getTime()).toBeLessThan(3_600_000);
  });
});
