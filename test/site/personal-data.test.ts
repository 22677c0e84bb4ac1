import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { LocalSite } from '../../local/site';
import { accountId } from '../../src/domain/foundation/ids';
import { askingAsAdmin, openTestSite, temporaryHome } from '../support/local-site';
import { writeSmallSite } from '../support/small-site';

jest.setTimeout(300_000);

const LEAVER = accountId('leaver');

describe('the weekly clock', () => {
  const { home, remove } = temporaryHome();
  const data = join(home, 'data');
  let site: LocalSite;
  beforeAll(async () => {
    site = await openTestSite(home, 'weekly', '2026-11-20T12:00:00.000Z');
  });
  afterAll(async () => {
    await site.close();
    remove();
  });

  /** The small site as it is while somebody works there, and when they have left. */
  function writeSite(isActive: boolean): void {
    writeSmallSite(data, { keys: ['ALFA'], itemsEach: 1 });
    const file = join(data, 'site.json');
    const site = JSON.parse(readFileSync(file, 'utf8')) as object;
    const users = [{ accountId: LEAVER, displayName: 'Leo Leaver', active: isActive }];
    writeFileSync(file, JSON.stringify({ ...site, users }));
  }

  it('reports the accounts that are kept, and forgets one that was closed', async () => {
    const ask = await askingAsAdmin(site);
    writeSite(true);
    await site.jira.load(data);
    await ask('roles.grant', { accountId: LEAVER, role: 'portfolio-viewer' });

    await site.forge.fire('personal-data');
    expect(await ask('roles.list', {})).toMatchObject({
      grants: [{ holder: { kind: 'person', accountId: LEAVER } }],
    });
    writeSite(false);
    await site.jira.load(data);
    await site.forge.fire('personal-data');

    expect(await ask('roles.list', {})).toMatchObject({ grants: [] });
    expect(site.forge.calls()).toContainEqual({
      operation: 'POST /app/report-accounts',
      caller: 'app',
    });
  });
});
